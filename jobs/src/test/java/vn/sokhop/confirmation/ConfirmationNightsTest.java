package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.operation.Progress;

/** October 2026 is confirmed in November: what is issued, how far it comes, what takes it back. */
class ConfirmationNightsTest extends OctoberOfTwoAccounts {
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
  void theYearHasAllItsMonthsAndIsDueOnTheTenthOfFebruary() throws IOException {
    LocalDate last = LocalDate.of(2026, 12, 31);
    write(
        "transactions_0661_20261231_01.csv",
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no
        E9,2026-12-31,2026-12-31T10:00:00,0661,%s,30,0,V-E9
        """
            .formatted(A));
    write(
        "balances_0661_20261231_01.csv",
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        2026-12-31,0661,%s,1100,30,0,1070
        2026-12-31,0661,%s,500,0,0,500
        """
            .formatted(A, B));
    night(last);
    PeriodRequest year = PeriodRequest.year(2026);
    assertThat(periods.one(year, false, Progress.SILENT).isComplete()).isTrue();
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', i.label, i.due_on, a.account_no, trim_scale(a.treasury_opening),
                      trim_scale(a.treasury_increases), trim_scale(a.treasury_decreases), trim_scale(a.treasury_closing), a.proved)
                    from confirmation.issued i join confirmation.account a using (statement_id) order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "2026 2027-02-10 " + B + " 500 0 0 500 t",
            "2026 2027-02-10 " + A + " 1000 100 30 1070 t");
    assertThat(outbox())
        .contains("2026/confirmations/0661/1055555.pdf", "2026/confirmation-register.csv");
    write(
        "confirmations_1055555_20270115_01.csv",
        HEADER + "2026,1055555,%s,1,2027-01-15T09:00:00,Y,,,,,,C1,C2%n".formatted(A));
    assertThat(night(LocalDate.of(2027, 1, 15))).isEmpty();
    assertThat(states(LocalDate.of(2027, 1, 15)))
        .containsExactly(B + " EXPECTED NOTHING_SAID v1", A + " CONFIRMED NONE v1");
    // 10 February 2027 is in the holiday of Tet; the first night after it is that of the 12th.
    assertThat(night(LocalDate.of(2027, 2, 12)))
        .containsExactly("CONFIRMATION_OVERDUE MEDIUM OPEN");
  }

  @Test
  void aUnitWithoutAccountsIsRefusedAndLeavesNoRun() {
    assertThatThrownBy(() -> periods.one(OCTOBER.only(null, "9999999"), false, Progress.SILENT))
        .isInstanceOf(OperatorException.class)
        .hasMessage(
            "monthly 2026-10 unit=9999999: đến đêm 2026-11-02 không có tài khoản nào như vậy trong danh mục. Hãy xem lại mã,"
                + " hoặc đưa tệp accounts và units vào inbox và chạy đêm trước. Chưa làm gì.");
    assertThat(db.sql("select count(*) from operation.period_run").query(Integer.class).single())
        .isZero();
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
