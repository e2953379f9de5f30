package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways in which somebody who has another's certificate would try not to be seen. */
class StolenSignaturesTest extends SignedNights {
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  @BeforeEach
  void aUnitWithTwoSigners() throws IOException {
    signers(LocalDate.of(2026, 11, 2), signer("FIRST", "P1", "C1"), signer("SECOND", "P2", "C2"));
  }

  private static String signer(String role, String person, String certificate) {
    return signer("1055555", role, person, certificate);
  }

  private static String revoked(String role, String person, String certificate, String revokedAt) {
    return signer("1055555", "", role, person, certificate, revokedAt, "");
  }

  private static String ended(String role, String person, String certificate, String endedAt) {
    String since = "2026-01-01T00:00:00,";
    return signer(role, person, certificate).replace(since + ",", since + endedAt + ",");
  }

  /**
   * Signed at nine and ten and posted at eleven of a day.
   *
   * @param amounts debit and credit
   * @param certificates the first and the second one
   */
  private static String entry(
      String id,
      LocalDate date,
      String account,
      String amounts,
      String reversalOf,
      String certificates,
      LocalDate signedOn) {
    String[] signers = certificates.split(",", -1);
    return "%s,%s,%sT11:00:00,0661,%s,%s,V-%s,DVCTT,Nhà sách,%s,%s,%sT09:00:00,%s,%sT10:00:00,10.0.0.1"
        .formatted(
            id,
            date,
            signedOn,
            account,
            amounts,
            id,
            reversalOf,
            signers[0],
            signedOn,
            signers[1],
            signedOn);
  }

  private static String debit(String id, LocalDate date, String reversalOf, String certificates) {
    return entry(id, date, ACCOUNT, "900000000,0", reversalOf, certificates, date);
  }

  private List<String> night(LocalDate date, boolean again) {
    return db.sql(
            """
            select concat_ws(' ', code, subject, business_date, status)
            from openitem.item where run_id = :run and family = 'SIGNATURE' order by 1
            """)
        .param("run", completed(date, again))
        .query(String.class)
        .list();
  }

  private List<String> sources(String code) {
    return db.sql("select distinct other_source from openitem.item where code = ? order by 1")
        .param(code)
        .query(String.class)
        .list();
  }

  @Test
  void onlyADebitThatReallyReversesAnEntryIsNotJudged() throws IOException {
    entries(
        MONDAY,
        1,
        entry("K1", MONDAY, ACCOUNT, "0,900000000", "", ",", MONDAY),
        entry("K2", MONDAY, OTHER_ACCOUNT, "0,900000000", "", ",", MONDAY),
        entry("K3", MONDAY, ACCOUNT, "0,900000001", "", ",", MONDAY),
        debit("TRUE", MONDAY, "K1", ","),
        debit("NOTHING", MONDAY, "NOSUCH", "STOLEN,C2"),
        debit("ITSELF", MONDAY, "ITSELF", "STOLEN,C2"),
        debit("OTHERACC", MONDAY, "K2", "STOLEN,C2"),
        debit("AMOUNT", MONDAY, "K3", "STOLEN,C2"),
        debit("ADEBIT", MONDAY, "NOTHING", "STOLEN,C2"));
    assertThat(night(MONDAY, false))
        .containsExactly(
            "CERTIFICATE_NOT_REGISTERED V-ADEBIT 2026-11-16 OPEN",
            "CERTIFICATE_NOT_REGISTERED V-AMOUNT 2026-11-16 OPEN",
            "CERTIFICATE_NOT_REGISTERED V-ITSELF 2026-11-16 OPEN",
            "CERTIFICATE_NOT_REGISTERED V-NOTHING 2026-11-16 OPEN",
            "CERTIFICATE_NOT_REGISTERED V-OTHERACC 2026-11-16 OPEN");
    assertThat(
            db.sql("select count(*) from warning.kept_debit where amount = 900000000")
                .query(Integer.class)
                .single())
        .as("payments")
        .isEqualTo(5);
  }

  @Test
  void aReversalOfAnEntryOfAnEarlierDateIsOneToo() throws IOException {
    entries(MONDAY, 1, entry("K1", MONDAY, ACCOUNT, "0,900000000", "", ",", MONDAY));
    assertThat(night(MONDAY, false)).isEmpty();
    entries(TUESDAY, 1, debit("TRUE", TUESDAY, "K1", ","), debit("FALSE", TUESDAY, "K9", ","));
    assertThat(night(TUESDAY, false)).containsExactly("SIGNATURE_MISSING V-FALSE 2026-11-17 OPEN");
  }

  @Test
  void aRevocationThatIsToldLaterIsHeldAgainstWhatWasSignedSince() throws IOException {
    entries(
        MONDAY,
        1,
        debit("BEFORE", MONDAY.minusDays(3), "", "C1,C2"),
        debit("SINCE", MONDAY, "", "C1,C2"));
    assertThat(night(MONDAY, false)).isEmpty();

    signers(TUESDAY, revoked("FIRST", "P1", "C1", MONDAY + "T08:00:00"));
    entries(TUESDAY, 1, debit("AFTER", TUESDAY, "", "C1,C2"));
    List<String> told =
        List.of(
            "CERTIFICATE_REVOKED V-AFTER 2026-11-17 OPEN",
            "CERTIFICATE_REVOKED V-SINCE 2026-11-16 OPEN");
    assertThat(night(TUESDAY, false)).isEqualTo(told);
    assertThat(sources("CERTIFICATE_REVOKED")).containsExactly("signers_all_20261117_01.csv:2");
    assertThat(night(WEDNESDAY, false)).as("it stays").isEqualTo(told);
    assertThat(night(MONDAY, true))
        .as("Monday judged again, as it is known now")
        .containsExactly("CERTIFICATE_REVOKED V-SINCE 2026-11-16 OPEN");
  }

  @Test
  void anEntryDatedBeforeTheRevocationIsJudgedByWhenItWasSigned() throws IOException {
    signers(TUESDAY, revoked("FIRST", "P1", "C1", TUESDAY + "T08:00:00"));
    assertThat(night(TUESDAY, false)).isEmpty();
    entries(
        WEDNESDAY,
        1,
        entry("BACKDATED", MONDAY, ACCOUNT, "900000000,0", "", "C1,C2", WEDNESDAY),
        entry("IN-TIME", MONDAY, ACCOUNT, "900000000,0", "", "C1,C2", MONDAY));
    assertThat(night(WEDNESDAY, false))
        .containsExactly("CERTIFICATE_REVOKED V-BACKDATED 2026-11-16 OPEN");
  }

  @Test
  void aRegistrationEndsHoweverItsCertificateIsWritten() throws IOException {
    signers(TUESDAY, ended("FIRST", " p1", "c1 ", MONDAY + "T23:59:59"));
    entries(TUESDAY, 1, debit("E1", TUESDAY, "", "C1,C2"));
    assertThat(night(TUESDAY, false))
        .containsExactly("CERTIFICATE_NOT_REGISTERED V-E1 2026-11-17 OPEN");
  }

  @Test
  void onePersonIsOnePersonHoweverWritten() throws IOException {
    signers(TUESDAY, signer("SECOND", "p1", "C9"));
    entries(TUESDAY, 1, debit("E1", TUESDAY, "", "C1,C9"));
    assertThat(night(TUESDAY, false))
        .containsExactly(
            "ONE_PERSON_BOTH_ROLES P1 2026-11-17 OPEN",
            "ONE_PERSON_BOTH_ROLES V-E1 2026-11-17 OPEN");
  }
}
