package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Periods;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** October 2026 is confirmed in November: what is issued, how far it comes, what takes it back. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.balances.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class ConfirmationNightsTest extends PostgresTest {
  private static final PeriodRequest OCTOBER = PeriodRequest.month(YearMonth.of(2026, 10));
  private static final LocalDate LAST = LocalDate.of(2026, 10, 30);
  private static final String A = "3713.0.1055555.00000";
  private static final String B = "3712.0.1055555.00000";
  private static final String HEADER =
      "month,unit_code,account_no,version,answered_at,agrees,opening_balance,increases,decreases,closing_balance,"
          + "explanation,first_certificate,second_certificate\n";

  @Autowired Nights nights;
  @Autowired Periods periods;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    Files.createDirectories(folders.inboxFolder());
    write(
        "accounts_all_20261001_01.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,Tiền gửi khác,CREDIT,2020-01-01
        3712.0.1055555.00000,1055555,0661,Tiền gửi thu phí,CREDIT,2020-01-01
        9523.2.1055555.00000,1055555,0661,Dự toán,DEBIT,2020-01-01
        """);
    write(
        "units_all_20261001_01.csv",
        """
        unit_code,unit_name,office_code
        1055555,Trường Tiểu học số 1,0661
        """);
    write(
        "signers_all_20261001_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
        1055555,,FIRST,P1,Nguyễn Thị Hiệu Trưởng,C1,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00
        1055555,,SECOND,P2,Trần Văn Kế Toán,C2,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00
        """);
    ledger(LAST, 1, "100", "E1");
    assertThat(night(LAST)).isEmpty();
    assertThat(night(LocalDate.of(2026, 11, 2))).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private static String day(LocalDate date) {
    return date.toString().replace("-", "");
  }

  /** One increase on account A, from 1000 on; account B stands at 500 without movement. */
  private void ledger(LocalDate date, int seq, String amount, String entry) throws IOException {
    write(
        "transactions_0661_%s_%02d.csv".formatted(day(date), seq),
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no
        %s,%s,%sT10:00:00,0661,%s,0,%s,V-%s
        """
            .formatted(entry, date, date, A, amount, entry));
    write(
        "balances_0661_%s_%02d.csv".formatted(day(date), seq),
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        %s,0661,%s,1000,0,%s,%s
        %s,0661,%s,500,0,0,500
        """
            .formatted(date, A, amount, 1000 + Integer.parseInt(amount), date, B));
  }

  private void answers(LocalDate delivered, int seq, String... lines) throws IOException {
    write(
        "confirmations_1055555_%s_%02d.csv".formatted(day(delivered), seq),
        HEADER + String.join("\n", lines) + "\n");
  }

  private static String answer(String account, int version, String at, String tail) {
    return "2026-10,1055555,%s,%d,%s,%s".formatted(account, version, at, tail);
  }

  private List<String> night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return db.sql(
            """
            select concat_ws(' ', code, nullif(account_no, ''), trim_scale(difference), severity, status)
            from openitem.item where run_id = :run and (family = 'CONFIRMATION' or code = 'MOVEMENT_WITHOUT_CONFIRMATION')
            order by 1
            """)
        .param("run", night.run().runId())
        .query(String.class)
        .list();
  }

  private void issue(boolean again) {
    RunResult result = periods.one(OCTOBER, again, Progress.SILENT);
    assertThat(result.isComplete()).as(result.toString()).isTrue();
  }

  private List<String> states(LocalDate date) {
    return db.sql(
            """
            select concat_ws(' ', s.account_no, s.state, s.reason, 'v' || i.version)
            from confirmation.state s
            join confirmation.run r on r.run_id = s.run_id
            join confirmation.issued i on i.statement_id = s.statement_id
            join ledger.night n on n.run_id = s.run_id
            where r.business_date = :date
            order by 1
            """)
        .param("date", date)
        .query(String.class)
        .list();
  }

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }

  @Test
  void aFormHasTheDepositAccountsAsTheLedgerHasThem() {
    issue(false);
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', i.label, i.version, i.due_on, a.account_no, trim_scale(a.treasury_opening),
                      trim_scale(a.treasury_increases), trim_scale(a.treasury_decreases), trim_scale(a.treasury_closing),
                      a.proved, a.unit_source, length(i.digest))
                    from confirmation.issued i join confirmation.account a using (statement_id) order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "2026-10 1 2026-11-10 " + B + " 500 0 0 500 t NONE 64",
            "2026-10 1 2026-11-10 " + A + " 1000 100 0 1100 t NONE 64");
  }

  @Test
  void whoNeverAnswersIsOverdueAfterTheTenth() {
    issue(false);
    assertThat(night(november(10))).isEmpty();
    assertThat(states(november(10)))
        .containsExactly(B + " EXPECTED NOTHING_SAID v1", A + " EXPECTED NOTHING_SAID v1");
    assertThat(night(november(11)))
        .containsExactly(
            "CONFIRMATION_OVERDUE MEDIUM OPEN",
            "MOVEMENT_WITHOUT_CONFIRMATION " + A + " MEDIUM OPEN");
  }

  @Test
  void anAgreementSignedByBothConfirms() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,500,0,0,500,,C1,C2"));
    assertThat(night(november(4))).isEmpty();
    assertThat(states(november(4)))
        .containsExactly(B + " CONFIRMED NONE v1", A + " CONFIRMED NONE v1");
    assertThat(night(november(11))).isEmpty();
    assertThat(states(november(11))).isEmpty();
  }

  @Test
  void anAnswerSignedByOneHandDoesNotCount() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C1"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,,,,,,C9,C2"));
    assertThat(night(november(4)))
        .containsExactly(
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + B + " HIGH OPEN",
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
    assertThat(states(november(4)))
        .containsExactly(B + " RECEIVED NOT_ENTITLED v1", A + " RECEIVED NOT_ENTITLED v1");
    answers(
        november(5),
        1,
        answer(A, 1, "2026-11-05T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-11-05T09:00:00", "Y,,,,,,C1,C2"));
    assertThat(night(november(5))).allMatch(item -> item.endsWith("HIGH CLOSED")).hasSize(2);
  }

  @Test
  void aDisagreementGoesBackAndHasToBeAnsweredInOneWorkingDay() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "N,1000,50,0,1050,chưa ghi,C1,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"));
    assertThat(night(november(4)))
        .containsExactly(
            "CONFIRMATION_DISAGREES " + A + " -50 HIGH OPEN", "STATEMENT_REISSUED LOW CLOSED");
    assertThat(states(november(4)))
        .containsExactly(B + " CONFIRMED NONE v2", A + " MISMATCHED FIGURES_DIFFER v2");
    assertThat(night(november(5)))
        .containsExactly("CONFIRMATION_DISAGREES " + A + " -50 HIGH OPEN");
    assertThat(states(november(5))).containsExactly(A + " RESUBMIT_DUE FIGURES_DIFFER v2");
    assertThat(night(november(6)))
        .containsExactly(
            "CONFIRMATION_DISAGREES " + A + " -50 HIGH OPEN", "RESUBMISSION_OVERDUE HIGH OPEN");
    answers(november(9), 1, answer(A, 2, "2026-11-09T09:00:00", "Y,1000,100,0,1100,,C1,C2"));
    assertThat(night(november(9)))
        .containsExactly(
            "CONFIRMATION_DISAGREES " + A + " -50 HIGH CLOSED", "RESUBMISSION_OVERDUE HIGH CLOSED");
    assertThat(states(november(9))).containsExactly(A + " CONFIRMED NONE v2");
  }

  @Test
  void aLateFileTakesTheConfirmationBackAndIssuesTheNextVersion() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"));
    night(november(4));
    ledger(LAST, 2, "130", "E2");
    assertThat(night(november(12))).containsExactly("STATEMENT_REISSUED LOW CLOSED");
    assertThat(states(november(12)))
        .containsExactly(B + " CONFIRMED NONE v2", A + " RECEIVED OTHER_FIGURES v2");
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', c.what, c.detail, trim_scale(c.before), trim_scale(c.after), c.source)
                    from confirmation.change c order by c.change_no
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "TREASURY_INCREASES  100 130 ",
            "TREASURY_CLOSING  1100 1130 ",
            "ENTRY_REMOVED V-E1 100 transactions_0661_20261030_01.csv:2",
            "ENTRY_ADDED V-E2 130 transactions_0661_20261030_02.csv:2");
    assertThat(
            db.sql("select version || ' ' || due_on from confirmation.issued order by version")
                .query(String.class)
                .list())
        .containsExactly("1 2026-11-10", "2 2026-11-13");
    assertThat(night(november(16)))
        .containsExactly(
            "CONFIRMATION_OVERDUE MEDIUM OPEN",
            "MOVEMENT_WITHOUT_CONFIRMATION " + A + " MEDIUM OPEN");
    answers(november(17), 1, answer(A, 2, "2026-11-17T09:00:00", "Y,,,,,,C1,C2"));
    night(november(17));
    assertThat(states(november(17))).containsExactly(A + " CONFIRMED NONE v2");
  }

  @Test
  void whatIsIssuedCannotBeChanged() {
    issue(false);
    assertThatThrownBy(
            () -> db.sql("update confirmation.statement_account set treasury_closing = 0").update())
        .hasMessageContaining("a statement is never changed or deleted");
    issue(true);
    assertThat(db.sql("select count(*) from confirmation.issued").query(Integer.class).single())
        .as("made again without a change")
        .isEqualTo(1);
  }

  private List<String> outbox() throws IOException {
    try (Stream<Path> files = Files.walk(folders.outboxFolder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folders.outboxFolder().relativize(file).toString())
          .filter(file -> file.contains("confirmation"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theFilesOfTheMonthAreTheSameEachTime() throws IOException {
    issue(false);
    assertThat(outbox())
        .containsExactly(
            "2026-10/confirmation-register.csv",
            "2026-10/confirmation-register.xlsx",
            "2026-10/confirmation-summary.pdf",
            "2026-10/confirmations/0661.pdf",
            "2026-10/confirmations/0661/1055555.pdf");
    assertThat(
            Files.readString(folders.outboxFolder().resolve("2026-10/confirmation-register.csv")))
        .isEqualTo(
            """
            month,version,office_code,unit_code,account_no,currency,state,treasury_opening,treasury_increases,treasury_decreases,treasury_closing,unit_opening,unit_increases,unit_decreases,unit_closing,difference,explained,unexplained,due_date,answered_at,confirmed_at,file
            2026-10,1,0661,1055555,3712.0.1055555.00000,VND,EXPECTED,500,0,0,500,,,,,,,,2026-11-10,,,confirmations/0661/1055555.pdf
            2026-10,1,0661,1055555,3713.0.1055555.00000,VND,EXPECTED,1000,100,0,1100,,,,,,,,2026-11-10,,,confirmations/0661/1055555.pdf
            """);
    issue(true);
    for (String file :
        List.of(
            "confirmation-register.csv",
            "confirmations/0661.pdf",
            "confirmations/0661/1055555.pdf")) {
      assertThat(folders.outboxFolder().resolve("2026-10/attempt-2").resolve(file))
          .hasSameBinaryContentAs(folders.outboxFolder().resolve("2026-10").resolve(file));
    }
  }

  @Test
  void theNightWritesWhatItIssuesAgain() throws IOException {
    issue(false);
    ledger(LAST, 2, "130", "E2");
    night(november(12));
    assertThat(outbox())
        .contains(
            "2026-10/confirmations/0661/1055555.pdf",
            "2026-11-12/confirmations/2026-10/0661/1055555.pdf");
  }
}
