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
import vn.sokhop.command.ExplainsFinding;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** Nights over signed entries and registries: what is listed, when it begins and when it ends. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class SignatureNightsTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String ACCOUNT = "3713.0.1055555.00000";
  private static final String OTHER_ACCOUNT = "3714.0.1055555.00000";
  private static final String OTHER_UNIT = "3713.0.1055556.00000";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired ExplainsFinding explains;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    Files.createDirectories(folders.inboxFolder());
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        3714.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        3713.0.1055556.00000,1055556,0661,CREDIT,2020-01-01,OPEN
        """);
    units(LocalDate.of(2026, 11, 2), "truong1@example.vn,0900000001", "truong2@example.vn,");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private void units(LocalDate date, String first, String second) throws IOException {
    write(
        "units_all_%s_01.csv".formatted(compact(date)),
        """
        unit_code,unit_name,office_code,notice_email,notice_phone
        1055555,Trường Tiểu học số 1,0661,%s
        1055556,Trường Tiểu học số 2,0661,%s
        """
            .formatted(first, second));
  }

  private static String compact(LocalDate date) {
    return date.toString().replace("-", "");
  }

  private void signers(LocalDate date, String... lines) throws IOException {
    write(
        "signers_all_%s_01.csv".formatted(compact(date)),
        "unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,revoked_at,"
            + "registered_from,registered_to,email,phone\n"
            + String.join("\n", lines)
            + "\n");
  }

  /** Registered for all accounts since 2026 began, with a certificate valid for years. */
  private static String signer(String unit, String role, String person, String certificate) {
    return signer(unit, "", role, person, certificate, "", "");
  }

  private static String signer(
      String unit,
      String account,
      String role,
      String person,
      String certificate,
      String revoked,
      String contact) {
    return "%s,%s,%s,%s,Người %s,%s,2025-01-01T00:00:00,2028-01-01T00:00:00,%s,2026-01-01T00:00:00,,%s"
        .formatted(
            unit,
            account,
            role,
            person,
            person,
            certificate,
            revoked,
            contact.isEmpty() ? "," : contact);
  }

  private void registerBothUnits() throws IOException {
    signers(
        LocalDate.of(2026, 11, 2),
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", "SECOND", "P2", "C2"),
        signer("1055556", "FIRST", "P3", "C3"),
        signer("1055556", "SECOND", "P4", "C4"));
  }

  private void entries(LocalDate date, int seq, String... lines) throws IOException {
    write(
        "transactions_0661_%s_%02d.csv".formatted(compact(date), seq),
        "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,"
            + "payee_name,reversal_of,first_certificate,first_signed_at,second_certificate,second_signed_at,"
            + "signing_address\n"
            + String.join("\n", lines)
            + "\n");
  }

  /** Signed at nine and ten of its date. */
  private static String debit(
      String id, LocalDate date, String account, String first, String second) {
    return debit(id, date, account, "1000", first, date + "T09:00:00", second, date + "T10:00:00");
  }

  private static String debit(
      String id,
      LocalDate date,
      String account,
      String amount,
      String first,
      String firstAt,
      String second,
      String secondAt) {
    return "%s,%s,%sT11:00:00,0661,%s,%s,0,V-%s,DVCTT,Nhà sách,,%s,%s,%s,%s,10.0.0.1"
        .formatted(id, date, date, account, amount, id, first, firstAt, second, secondAt);
  }

  private List<String> night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    everyItemExplainsItself(night.run().runId());
    return listing(night.run().runId());
  }

  private void everyItemExplainsItself(long run) {
    db.sql("select exception_id from openitem.item where run_id = :run and family = 'SIGNATURE'")
        .param("run", run)
        .query(String.class)
        .list()
        .forEach(
            id ->
                assertThat(explains.explain(id))
                    .as("explanation of " + id)
                    .hasSizeGreaterThan(6)
                    .noneMatch(line -> line.contains("key:") || line.contains("text:"))
                    .anyMatch(line -> line.contains("2026")));
  }

  private List<String> listing(long run) {
    return db.sql(
            """
            select concat_ws(' ', code, unit_code, subject, business_date, severity, status)
            from openitem.item where run_id = :run and family = 'SIGNATURE' order by 1
            """)
        .param("run", run)
        .query(String.class)
        .list();
  }

  private String csv(LocalDate date) throws IOException {
    return Files.readString(folders.outboxFolder().resolve(date + "/exceptions.csv"));
  }

  private String reach() {
    return db.sql(
            """
            select concat_ws(' ', coalesce(signers_since::text, 'never'), units, entries, judged, doubtful)
            from warning.signature_reach order by run_id desc limit 1
            """)
        .query(String.class)
        .single();
  }

  @Test
  void withoutADeliveryOfSignersTheRulesAreSilentAndSaySo() throws IOException {
    entries(MONDAY, 1, debit("E1", MONDAY, ACCOUNT, "", ""));
    assertThat(night(MONDAY)).isEmpty();
    assertThat(reach()).isEqualTo("never 0 0 0 0");
  }

  @Test
  void soundSignaturesStayInTheDatabase() throws IOException {
    registerBothUnits();
    entries(
        MONDAY,
        1,
        debit("E1", MONDAY, ACCOUNT, "C1", " c2 "),
        debit("E2", MONDAY, OTHER_ACCOUNT, "c1", "C2"),
        debit("E3", MONDAY, OTHER_UNIT, "C3", "C4"),
        debit("E4", MONDAY, OTHER_UNIT, "", "").replace("DVCTT", "PAPER"));
    assertThat(night(MONDAY)).isEmpty();
    assertThat(reach()).isEqualTo("2026-11-02 2 3 3 0");
  }

  @Test
  void everyRuleAboutAnEntryIsListedAndClosesWithItsFile() throws IOException {
    signers(
        LocalDate.of(2026, 11, 2),
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", ACCOUNT, "FIRST", "P1", "C1A", "", ""),
        signer("1055555", "SECOND", "P2", "C2"),
        signer("1055555", "", "SECOND", "P2", "C2R", "2026-11-16T09:30:00", ""),
        signer("1055555", "SECOND", "P1B", "C5"),
        signer("1055556", "SECOND", "P1", "C6"),
        signer("1055555", "SECOND", "P1", "C6").replace("2026-01-01", "2026-12-01"),
        signer("1055555", "FIRST", "P6", "C7").replace("2028-01-01", "2026-11-15"));
    String[] lines = {
      debit("E01", MONDAY, ACCOUNT, "C1", ""),
      debit("E02", MONDAY, ACCOUNT, "C1", "C9"),
      debit("E03", MONDAY, OTHER_ACCOUNT, "C1A", "C2"),
      debit("E04", MONDAY, ACCOUNT, "C1", "C1"),
      debit("E05", MONDAY, ACCOUNT, "C7", "C2"),
      debit("E06", MONDAY, ACCOUNT, "C1", "C2R"),
      debit("E07", MONDAY, ACCOUNT, "C1", "C6"),
      debit("E08", MONDAY, ACCOUNT, "5", "C1", "2026-11-16T09:00:00", "C2", "2026-11-16T09:01:00"),
      debit("E09", MONDAY, ACCOUNT, "5", "C1", "2026-11-15T09:00:00", "C2", "2026-11-16T20:00:01"),
      debit("E10", MONDAY, ACCOUNT, "5", "C1", "2026-11-16T06:00:00", "C2", "2026-11-16T20:00:00"),
    };
    entries(MONDAY, 1, lines);
    assertThat(night(MONDAY))
        .containsExactly(
            "CERTIFICATE_EXPIRED 1055555 V-E05 2026-11-16 HIGH OPEN",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055555 C6 2026-11-16 HIGH OPEN",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055556 C6 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E02 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E03 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E04 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E07 2026-11-16 HIGH OPEN",
            "CERTIFICATE_REVOKED 1055555 V-E06 2026-11-16 HIGH OPEN",
            "ONE_CERTIFICATE_SIGNED_TWICE 1055555 V-E04 2026-11-16 HIGH OPEN",
            "ONE_PERSON_BOTH_ROLES 1055555 V-E07 2026-11-16 HIGH OPEN",
            "SIGNATURE_MISSING 1055555 V-E01 2026-11-16 HIGH OPEN",
            "SIGNED_OUT_OF_HOURS 1055555 V-E09 2026-11-16 MEDIUM OPEN",
            "SIGNED_SECONDS_APART 1055555 V-E08 2026-11-16 HIGH OPEN");
  }
}
