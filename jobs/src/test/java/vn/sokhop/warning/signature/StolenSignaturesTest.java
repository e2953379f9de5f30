package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** Ways in which somebody who has another's certificate would try not to be seen. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class StolenSignaturesTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final String ACCOUNT = "3713.0.1055555.00000";
  private static final String OTHER_ACCOUNT = "3714.0.1055555.00000";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  void aUnitWithTwoSigners() throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    Files.createDirectories(folders.inboxFolder());
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        3714.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        """);
    write(
        "units_all_20261102_01.csv",
        "unit_code,unit_name,office_code\n1055555,Trường Tiểu học số 1,0661\n");
    signers(
        LocalDate.of(2026, 11, 2),
        signer("FIRST", "", "P1", "C1", "", ""),
        signer("SECOND", "", "P2", "C2", "", ""));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private static String compact(LocalDate date) {
    return date.toString().replace("-", "");
  }

  private void signers(LocalDate date, String... lines) throws IOException {
    write(
        "signers_all_%s_01.csv".formatted(compact(date)),
        "unit_code,role,account_no,person_id,certificate_serial,revoked_at,registered_to,person_name,certificate_from,"
            + "certificate_to,registered_from\n"
            + String.join("\n", lines)
            + "\n");
  }

  private static String signer(
      String role, String account, String person, String certificate, String revoked, String to) {
    return "1055555,%s,%s,%s,%s,%s,%s,Người %s,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00"
        .formatted(role, account, person, certificate, revoked, to, person);
  }

  private void entries(LocalDate date, String... lines) throws IOException {
    write(
        "transactions_0661_%s_01.csv".formatted(compact(date)),
        "entry_id,business_date,account_no,debit_amount,credit_amount,reversal_of,first_certificate,second_certificate,"
            + "posted_at,first_signed_at,second_signed_at,office_code,voucher_no,channel,signing_address\n"
            + String.join("\n", lines)
            + "\n");
  }

  /** Signed at nine and ten and posted at eleven of a day. */
  private static String entry(
      String id,
      LocalDate date,
      String account,
      String amounts,
      String reversalOf,
      String certificates,
      LocalDate signedOn) {
    return "%s,%s,%s,%s,%s,%s,%sT11:00:00,%sT09:00:00,%sT10:00:00,0661,V-%s,DVCTT,10.0.0.1"
        .formatted(
            id, date, account, amounts, reversalOf, certificates, signedOn, signedOn, signedOn, id);
  }

  private static String debit(String id, LocalDate date, String reversalOf, String certificates) {
    return entry(id, date, ACCOUNT, "900000000,0", reversalOf, certificates, date);
  }

  private List<String> night(LocalDate date, boolean again) {
    RunResult night = nights.one(date, again, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return db.sql(
            """
            select concat_ws(' ', code, subject, business_date, status)
            from openitem.item where run_id = :run and family = 'SIGNATURE' order by 1
            """)
        .param("run", night.run().runId())
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
    entries(MONDAY, entry("K1", MONDAY, ACCOUNT, "0,900000000", "", ",", MONDAY));
    assertThat(night(MONDAY, false)).isEmpty();
    entries(TUESDAY, debit("TRUE", TUESDAY, "K1", ","), debit("FALSE", TUESDAY, "K9", ","));
    assertThat(night(TUESDAY, false)).containsExactly("SIGNATURE_MISSING V-FALSE 2026-11-17 OPEN");
  }

  @Test
  void aRevocationThatIsToldLaterIsHeldAgainstWhatWasSignedSince() throws IOException {
    entries(
        MONDAY,
        debit("BEFORE", MONDAY.minusDays(3), "", "C1,C2"),
        debit("SINCE", MONDAY, "", "C1,C2"));
    assertThat(night(MONDAY, false)).isEmpty();

    signers(TUESDAY, signer("FIRST", "", "P1", "C1", MONDAY + "T08:00:00", ""));
    entries(TUESDAY, debit("AFTER", TUESDAY, "", "C1,C2"));
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
    signers(TUESDAY, signer("FIRST", "", "P1", "C1", TUESDAY + "T08:00:00", ""));
    assertThat(night(TUESDAY, false)).isEmpty();
    entries(
        WEDNESDAY,
        entry("BACKDATED", MONDAY, ACCOUNT, "900000000,0", "", "C1,C2", WEDNESDAY),
        entry("IN-TIME", MONDAY, ACCOUNT, "900000000,0", "", "C1,C2", MONDAY));
    assertThat(night(WEDNESDAY, false))
        .containsExactly("CERTIFICATE_REVOKED V-BACKDATED 2026-11-16 OPEN");
  }

  @Test
  void aRegistrationEndsHoweverItsCertificateIsWritten() throws IOException {
    signers(TUESDAY, signer("FIRST", "", " p1", "c1 ", "", MONDAY + "T23:59:59"));
    entries(TUESDAY, debit("E1", TUESDAY, "", "C1,C2"));
    assertThat(night(TUESDAY, false))
        .containsExactly("CERTIFICATE_NOT_REGISTERED V-E1 2026-11-17 OPEN");
  }

  @Test
  void onePersonIsOnePersonHoweverWritten() throws IOException {
    signers(TUESDAY, signer("SECOND", "", "p1", "C9", "", ""));
    entries(TUESDAY, debit("E1", TUESDAY, "", "C1,C9"));
    assertThat(night(TUESDAY, false))
        .containsExactly(
            "ONE_PERSON_BOTH_ROLES P1 2026-11-17 OPEN",
            "ONE_PERSON_BOTH_ROLES V-E1 2026-11-17 OPEN");
  }
}
