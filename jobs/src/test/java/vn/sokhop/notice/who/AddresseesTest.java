package vn.sokhop.notice.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a finding goes, and to whom never. */
class AddresseesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String HOLDER = "holder@th1.example";
  private static final String OLD = "old@th1.example";
  private static final String OLDER = "older@th1.example";
  private static final String FIRST = "first@th1.example";
  private static final String SECOND = "second@th1.example";
  private static final String OFFICE = "pgd1@kbnn.example";

  private static final Signer HEAD =
      new Signer("P-0001", "Nguyễn Thị Hiệu", "CERT-1", FIRST, "0900000001");
  private static final Signer BOOKS =
      new Signer("P-0002", "Trần Văn Kế", "CERT-2", SECOND, "0900000002");

  private static ContactLine stated(String date, String email) {
    return new ContactLine(LocalDate.parse(date), email);
  }

  private static UnitContacts unit(List<ContactLine> history) {
    return new UnitContacts(history, Map.of("", Set.of(FIRST)), List.of(HEAD, BOOKS));
  }

  private static final UnitContacts UNIT =
      unit(
          List.of(
              stated("2026-01-05", OLDER),
              stated("2026-06-01", OLD),
              stated("2026-09-01", HOLDER)));

  private static About about(String family, String code, String subject, String... texts) {
    return new About(
        family,
        code,
        MONDAY.minusDays(7),
        "3713.0.1055555.00000",
        subject,
        List.of(texts),
        Set.of(),
        null);
  }

  private static About signedBy(String code, String... certificates) {
    return new About(
        "SIGNATURE",
        code,
        MONDAY.minusDays(7),
        "",
        "V1",
        List.of("V1"),
        Set.of(certificates),
        null);
  }

  private static List<String> told(About finding, UnitContacts unit) {
    return Addressees.of(finding, unit, true, OFFICE);
  }

  @Test
  void theContactAndTheFirstSignersAreTold() {
    assertThat(told(about("SPENDING", "ROUND_AMOUNTS", ""), UNIT)).containsExactly(HOLDER, FIRST);
    assertThat(Addressees.of(about("SPENDING", "ROUND_AMOUNTS", ""), UNIT, false, OFFICE))
        .containsExactly(HOLDER);
  }

  @Test
  void whoSignedAnEntryIsNotToldOfItsSignatures() {
    assertThat(told(signedBy("SIGNED_SECONDS_APART", "cert-1 ", "CERT-2"), UNIT))
        .containsExactly(HOLDER);
    // spending is no matter of who signed
    assertThat(
            told(
                new About(
                    "SPENDING",
                    "UNUSUAL_AMOUNT",
                    MONDAY,
                    "",
                    "V1",
                    List.of("V1"),
                    Set.of("CERT-1"),
                    null),
                UNIT))
        .containsExactly(HOLDER, FIRST);
  }

  @Test
  void theContactOfASignerWhoIsNamedIsPassedOverForTheOneBefore() {
    UnitContacts unit = unit(List.of(stated("2026-01-05", OLDER), stated("2026-09-01", FIRST)));
    assertThat(told(signedBy("CERTIFICATE_EXPIRED", "CERT-1"), unit)).containsExactly(OLDER);
    assertThat(
            told(about("SIGNATURE", "TOO_MANY_SIGNERS", "FIRST", "text:NGUYỄN  THỊ HIỆU, X"), unit))
        .containsExactly(OLDER);
    assertThat(told(about("SIGNATURE", "ONE_PERSON_BOTH_ROLES", "P-0001"), unit))
        .containsExactly(OLDER);
  }

  @Test
  void anotherAddressOfThePersonIsPassedOverToo() {
    Signer elsewhere = new Signer("P-0001", "Nguyễn Thị Hiệu", "CERT-9", HOLDER, "");
    UnitContacts unit =
        new UnitContacts(UNIT.history(), UNIT.firstSigners(), List.of(HEAD, BOOKS, elsewhere));
    assertThat(told(signedBy("CERTIFICATE_REVOKED", "CERT-1"), unit)).containsExactly(OLD);
  }

  @Test
  void aSharedContactIsPassedOverAndSoIsTheSecondSigner() {
    UnitContacts unit = unit(List.of(stated("2026-06-01", OLD), stated("2026-09-01", SECOND)));
    assertThat(told(about("SIGNATURE", "NOTICE_CONTACT_SHARED", " Second@TH1.example "), unit))
        .containsExactly(FIRST, OLD);
    // a phone is shared: whoever has it is concerned, at whichever address
    assertThat(told(about("SIGNATURE", "NOTICE_CONTACT_SHARED", "+84 900 000 002"), unit))
        .containsExactly(FIRST, OLD);
  }

  @Test
  void aContactChangedBeforeThePaymentIsPassedOverForTheOneBeforeTheChange() {
    UnitContacts unit =
        unit(
            List.of(
                stated("2026-09-01", HOLDER),
                stated("2026-11-12", "thief@example.com"),
                stated("2026-11-16", "thief2@example.com")));
    About finding = about("SIGNATURE", "NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT", "V1", "V1");
    assertThat(told(finding, unit)).containsExactly(FIRST, HOLDER);
    // changed back since: the old one is in force again, and trusted
    UnitContacts back =
        unit(
            List.of(
                stated("2026-09-01", HOLDER),
                stated("2026-11-12", "thief@example.com"),
                stated("2026-11-16", HOLDER)));
    assertThat(told(finding, back)).containsExactly(HOLDER, FIRST);
  }

  @Test
  void aSignerWhoIsPaidIsNotTold() {
    About paid =
        new About(
            "SPENDING",
            "PAYEE_IS_SIGNER",
            MONDAY,
            "",
            "V1",
            List.of("V1"),
            Set.of(),
            "NGUYỄN THỊHIỆU");
    assertThat(told(paid, UNIT)).containsExactly(HOLDER);
  }

  @Test
  void theOfficeHearsWhatNobodyElseMay() {
    UnitContacts alone = unit(List.of(stated("2026-09-01", FIRST)));
    assertThat(told(signedBy("ONE_CERTIFICATE_SIGNED_TWICE", "CERT-1"), alone))
        .containsExactly(OFFICE);
    assertThat(told(signedBy("SIGNATURE_MISSING"), UnitContacts.NOBODY)).containsExactly(OFFICE);
    assertThat(Addressees.of(signedBy("SIGNATURE_MISSING"), UnitContacts.NOBODY, true, ""))
        .isEmpty();
  }

  @Test
  void aFirstSignerOfOneAccountHearsOfThatAccountAlone() {
    UnitContacts unit =
        new UnitContacts(
            List.of(stated("2026-09-01", HOLDER)),
            Map.of("3713.0.1055555.00000", Set.of(FIRST)),
            List.of(HEAD));
    assertThat(told(about("SPENDING", "ROUND_AMOUNTS", ""), unit)).containsExactly(HOLDER, FIRST);
    assertThat(told(signedBy("TOO_MANY_SIGNERS"), unit)).containsExactly(HOLDER);
  }

  @Test
  void aShortNumberOfASentenceIsNoPerson() {
    UnitContacts unit =
        new UnitContacts(
            List.of(stated("2026-09-01", HOLDER)),
            Map.of("", Set.of(FIRST)),
            List.of(new Signer("7", "Nguyễn Thị Hiệu", "C7", FIRST, "")));
    assertThat(told(about("SPENDING", "ROUND_AMOUNTS", "", "7", "entries"), unit))
        .containsExactly(HOLDER, FIRST);
    assertThat(told(about("SIGNATURE", "ONE_PERSON_BOTH_ROLES", "7"), unit))
        .containsExactly(HOLDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "a@",
        "@b",
        "a b@c.example",
        "a@b@c.example",
        "a..b@c.example",
        ".a@c.example",
        "a@c..example",
        "a@-c.example",
        "Name <a@c.example>",
        "a@c.example, b@c.example",
        "a@c.example\r\nBcc: all@c.example",
        "a@c.example\nx",
        "\"a\"@c.example",
        "trường@th1.example"
      })
  void whatIsNoPlainAddressIsNone(String text) {
    assertThat(Addresses.valid(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "' Holder@TH1.Example ', holder@th1.example",
    "a.b+c@kbnn, a.b+c@kbnn",
    "o_neil@x-y.example, o_neil@x-y.example"
  })
  void aPlainAddressHasOneForm(String text, String address) {
    assertThat(Addresses.valid(text)).contains(address);
  }

  @ParameterizedTest
  @CsvSource({"+84 900-000-002, 0900000002", "0900000002, 0900000002", "'', ''"})
  void aPhoneHasOneForm(String text, String phone) {
    assertThat(Addresses.phone(text)).isEqualTo(phone);
  }
}
