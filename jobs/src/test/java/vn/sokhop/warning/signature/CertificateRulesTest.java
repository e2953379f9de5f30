package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may sign: each rule with what it must not tell first. */
class CertificateRulesTest {
  private static final Signers REGISTRY = Cases.registry();

  private static SignedEntry entry(@Nullable String first, @Nullable String second) {
    return entry(first, null, second, null);
  }

  private static SignedEntry entry(
      @Nullable String first,
      @Nullable String firstAt,
      @Nullable String second,
      @Nullable String secondAt) {
    return Cases.entry(Cases.ACCOUNT, first, firstAt, second, secondAt, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1 | C2 | -
          XX | YY | -
          C1 |    | missing.SECOND:Ms An,
             | C2 | missing.FIRST
             |    | missing.BOTH:Ms An,
          """)
  void missing(@Nullable String first, @Nullable String second, String told) {
    assertThat(Cases.told(CertificateRules.missing(entry(first, second), REGISTRY)))
        .isEqualTo(told);
  }

  @Test
  void aUnitWithoutASecondSignerNeedsNoSecondSignature() {
    Signers alone = Cases.firstSignersOnly();
    assertThat(CertificateRules.missing(entry("C1", null), alone)).isEmpty();
    assertThat(Cases.told(CertificateRules.missing(entry(null, null), alone)))
        .isEqualTo("missing.FIRST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1 | 2026-11-16T09:00 | C2   | 2026-11-16T10:00 | -
          c1 |                  | c2   |                  | -
          CA | 2026-11-16T09:00 | CY   |                  | -
             |                  |      |                  | -
          C1 |                  | CW   | 2026-11-01T00:00 | -
          C1 |                  | CW   | 2026-11-30T00:00 | -
          C1 |                  | CW   | 2026-11-30T00:00:01 | not-registered.TIME:role.SECOND,CW,2026-11-30T00:00:01,Ms Chi,2026-11-01T00:00,2026-11-30T00:00,
          C1 |                  | CN   |                  | not-registered.LATER:role.SECOND,CN,2026-11-16T11:00,Ms Chi,2026-11-20T00:00,
          C1 |                  | C1   |                  | not-registered.ROLE:role.SECOND,C1,2026-11-16T11:00,Ms An,role.FIRST,
          C8 | 2026-11-16T09:00 | C2   |                  | not-registered.UNIT:role.FIRST,C8,2026-11-16T09:00,Ms Khoa,1055556,
          XX |                  | C2   |                  | not-registered.UNKNOWN:role.FIRST,XX,2026-11-16T11:00,
          XX |                  | C8   |                  | not-registered.UNKNOWN:role.FIRST,XX,2026-11-16T11:00, and not-registered.UNIT:role.SECOND,C8,2026-11-16T11:00,Ms Khoa,1055556,
          """)
  void notRegistered(
      @Nullable String first,
      @Nullable String firstAt,
      @Nullable String second,
      @Nullable String secondAt,
      String told) {
    assertThat(
            Cases.told(
                    CertificateRules.notRegistered(
                        entry(first, firstAt, second, secondAt), REGISTRY))
                .replace("key:", ""))
        .isEqualTo(told);
  }

  @Test
  void aCertificateOfOneAccountIsNotRegisteredForAnother() {
    assertThat(
            Cases.told(
                CertificateRules.notRegistered(
                    Cases.entry(Cases.OTHER_ACCOUNT, "CA", null, "C2", null, null), REGISTRY)))
        .isEqualTo(
            "not-registered.ACCOUNT:role.FIRST,CA,2026-11-16T11:00,Ms An,3713.0.1055555.00000,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C2 |                     | -
          XX |                     | -
          C8 | 2030-01-01T00:00    | -
             |                     | -
          CY | 2026-11-16T09:00    | -
          CX | 2026-11-01T00:00    | -
          CX | 2026-11-30T00:00    | -
          CX | 2026-11-30T00:00:01 | expired:role.SECOND,CX,2026-11-30T00:00:01,Ms Dung,2026-11-01T00:00,2026-11-30T00:00,
          CX | 2026-10-31T23:59    | expired:role.SECOND,CX,2026-10-31T23:59,Ms Dung,2026-11-01T00:00,2026-11-30T00:00,
          CY | 2028-06-01T00:00    | expired:role.SECOND,CY,2028-06-01T00:00,Ms Em,2025-01-01T00:00,2028-01-01T00:00,
          """)
  void expired(@Nullable String second, @Nullable String secondAt, String told) {
    assertThat(Cases.told(CertificateRules.expired(entry("C1", null, second, secondAt), REGISTRY)))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C2 |                     | -
          XX |                     | -
          CR | 2026-11-16T09:29:59 | -
          CR | 2026-11-16T09:30    | revoked:role.SECOND,CR,2026-11-16T09:30,Ms Giang,2026-11-16T09:30,
          CR |                     | revoked:role.SECOND,CR,2026-11-16T11:00,Ms Giang,2026-11-16T09:30,
          cs | 2026-11-16T09:00    | revoked:role.SECOND,cs,2026-11-16T09:00,Ms Hoa,2026-11-10T00:00,
          """)
  void revoked(String second, @Nullable String secondAt, String told) {
    assertThat(Cases.told(CertificateRules.revoked(entry("C1", null, second, secondAt), REGISTRY)))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1 | C2 | -
             |    | -
          C1 |    | -
          C1 | c1 | C1 Ms An
          XX | XX | XX -
          C8 | C8 | C8 Ms Khoa
          """)
  void signedTwice(@Nullable String first, @Nullable String second, String told) {
    assertThat(Cases.told(CertificateRules.signedTwice(entry(first, second), REGISTRY)))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1  | C2 | -
          C1  | C1 | -
          C1  |    | -
          XX  | YY | -
          C1  | C7 | person.ENTRY:E1,V-E1,C1,C7,Ms An,An,-1000.00,2026-11-16,
          CA  | C7 | person.ENTRY:E1,V-E1,CA,C7,Ms An,An,-1000.00,2026-11-16,
          C1B | C2 | person.ENTRY:E1,V-E1,C1B,C2,Ms Binh,Binh,-1000.00,2026-11-16,
          C1B | C9 | person.ENTRY:E1,V-E1,C1B,C9,Ms Binh,Binh,-1000.00,2026-11-16,
          """)
  void onePerson(@Nullable String first, @Nullable String second, String told) {
    assertThat(Cases.told(CertificateRules.onePerson(entry(first, second), REGISTRY)))
        .isEqualTo(told);
  }
}
