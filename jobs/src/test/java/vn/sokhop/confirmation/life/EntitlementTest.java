package vn.sokhop.confirmation.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.confirmation.life.Entitlement.Role;
import vn.sokhop.confirmation.life.Entitlement.Signed;
import vn.sokhop.confirmation.life.Entitlement.Signer;

class EntitlementTest {
  private static final Instant AT = Instant.parse("2026-11-04T02:00:00Z");
  private static final String ACCOUNT = "3713.0.1055555.00000";

  private static Signer signer(
      Role role,
      String person,
      String certificate,
      String account,
      String to,
      @Nullable String revoked,
      @Nullable String until) {
    return new Signer(
        account,
        role,
        person,
        certificate,
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse(to),
        revoked == null ? null : Instant.parse(revoked),
        Instant.parse("2026-01-01T00:00:00Z"),
        until == null ? null : Instant.parse(until));
  }

  private static final List<Signer> SIGNERS =
      List.of(
          signer(Role.FIRST, "P1", "HEAD", "", "2027-01-01T00:00:00Z", null, null),
          signer(
              Role.FIRST,
              "P2",
              "OTHER-ACCOUNT",
              "3712.0.1055555.00000",
              "2027-01-01T00:00:00Z",
              null,
              null),
          signer(Role.FIRST, "P3", "EXPIRED", "", "2026-11-04T01:59:59Z", null, null),
          signer(
              Role.FIRST,
              "P4",
              "REVOKED",
              "",
              "2027-01-01T00:00:00Z",
              "2026-11-04T02:00:00Z",
              null),
          signer(
              Role.FIRST, "P5", "LEFT", "", "2027-01-01T00:00:00Z", null, "2026-11-01T00:00:00Z"),
          signer(Role.SECOND, "P6", "CHIEF", "", "2027-01-01T00:00:00Z", null, null),
          signer(Role.SECOND, "P1", "HEAD-AGAIN", "", "2027-01-01T00:00:00Z", null, null));

  @ParameterizedTest
  @CsvSource({
    "'',          CHIEF,      NOT_SIGNED",
    "HEAD,        HEAD,       ONE_CERTIFICATE_TWICE",
    "STRANGER,    CHIEF,      NOT_REGISTERED",
    "CHIEF,       HEAD,       NOT_REGISTERED",
    "OTHER-ACCOUNT, CHIEF,    NOT_REGISTERED",
    "LEFT,        CHIEF,      NOT_REGISTERED",
    "EXPIRED,     CHIEF,      CERTIFICATE_EXPIRED",
    "REVOKED,     CHIEF,      CERTIFICATE_REVOKED",
    "HEAD,        '',         SECOND_SIGNATURE_MISSING",
    "HEAD,        STRANGER,   NOT_REGISTERED",
    "HEAD,        HEAD-AGAIN, ONE_PERSON_TWICE",
    "HEAD,        CHIEF,      ENTITLED",
  })
  void judgesBothSignatures(String first, String second, Entitlement expected) {
    assertThat(Entitlement.of(new Signed(ACCOUNT, AT, first, second), SIGNERS)).isEqualTo(expected);
    assertThat(expected.counts()).isEqualTo(expected == Entitlement.ENTITLED);
  }

  @Test
  void oneSignatureIsEnoughWhereNoSecondSignerIsRegistered() {
    assertThat(Entitlement.of(new Signed(ACCOUNT, AT, "HEAD", ""), SIGNERS.subList(0, 5)))
        .isEqualTo(Entitlement.ENTITLED);
  }

  @Test
  void aUnitWithoutSignersHasNobodyToSign() {
    assertThat(Entitlement.of(new Signed(ACCOUNT, AT, "HEAD", "CHIEF"), List.of()))
        .isEqualTo(Entitlement.NO_SIGNER_REGISTERED);
  }
}
