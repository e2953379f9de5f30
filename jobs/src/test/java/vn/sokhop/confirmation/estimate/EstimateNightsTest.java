package vn.sokhop.confirmation.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodsDue;
import vn.sokhop.operation.Progress;

/** The third quarter of 2026 is reconciled in October. */
class EstimateNightsTest extends EstimateHouse {
  @Autowired PeriodsDue periodsDue;

  /** The treasury has delivered, the quarter is issued on 2 October. */
  private void issued() throws IOException {
    treasury(october(1), 1);
    night(september(30));
    night(october(2));
    issue(QUARTER, false);
  }

  @Test
  void aFormHasTheRowsOfTheTreasuryWithTheColumnsItComputes() throws IOException {
    issued();
    assertThat(
            texts(
                """
                select concat_ws(' ', i.form, i.version, i.due_on, f.proved, e.chapter_code, e.budget_level, e.source_code,
                  e.sector_code, e.economic_code, e.content, e.treasury_figures, coalesce(e.unit_figures::text, '-'),
                  coalesce(e.differences::text, '-'), e.source)
                from confirmation.issued i
                join confirmation.estimate_form f using (statement_id)
                join confirmation.estimate e using (statement_id)
                order by i.form, e.row_no
                """))
        .containsExactly(
            "01a 1 2026-10-10 t 622 3 13 072   {100.00,900.00,250.00,1000.00,1100.00,60.00,300.00,20.00,800.00} - -"
                + " estimates_0661_20261001_01.csv:2",
            "02a 1 2026-10-10 t 622 3 13 072 6001 Tiền lương {0.00,0.00,50.00,200.00,50.00,200.00} - -"
                + " estimates_0661_20261001_01.csv:3",
            "02a 1 2026-10-10 t 622 3 13 072 6551 Văn phòng phẩm {10.00,50.00,0.00,50.00,10.00,100.00} - -"
                + " estimates_0661_20261001_01.csv:4");
    assertThat(
            texts(
                """
                select concat_ws(' ', i.form, p.source_code, p.sector_code, p.estimate_in_period, p.use_in_period,
                  p.estimate_to_date, p.use_to_date, p.holds)
                from confirmation.issued i join confirmation.estimate_proof p using (statement_id)
                order by 1
                """))
        .containsExactly(
            "01a 13 072 60.00 60.00 300.00 300.00 t", "02a 13 072 60.00 60.00 300.00 300.00 t");
    for (String change :
        List.of(
            "update confirmation.estimate_row set content = ''",
            "truncate confirmation.estimate_row")) {
      assertThatThrownBy(() -> db.sql(change).update())
          .as(change)
          .hasMessageContaining("a statement is never changed or deleted");
    }
  }

  @Test
  void whoSendsNothingIsOverdueAfterTheTenth() throws IOException {
    issued();
    assertThat(night(october(10))).isEmpty();
    assertThat(states(october(10)))
        .containsExactly(
            "1055555 01a EXPECTED NOTHING_SAID v1", "1055555 02a EXPECTED NOTHING_SAID v1");
    assertThat(night(october(12)))
        .containsExactly(
            "CONFIRMATION_OVERDUE 2026-Q3 01a MEDIUM OPEN",
            "CONFIRMATION_OVERDUE 2026-Q3 02a MEDIUM OPEN");
  }

  @Test
  void equalRowsConfirmWhenTheyAreSigned() throws IOException {
    issued();
    rows(
        "1055555",
        october(5),
        1,
        UNSIGNED,
        ESTIMATE.formatted("60"),
        SALARIES.formatted("50"),
        ADVANCES);
    assertThat(night(october(5))).isEmpty();
    assertThat(states(october(5)))
        .containsExactly("1055555 01a MATCHED NO_ANSWER v1", "1055555 02a MATCHED NO_ANSWER v1");
    rows(
        "1055555",
        october(6),
        1,
        SIGNED,
        ADVANCES,
        SALARIES.formatted("50"),
        ESTIMATE.formatted("60"));
    assertThat(night(october(6))).isEmpty();
    assertThat(states(october(6)))
        .containsExactly("1055555 01a CONFIRMED NONE v1", "1055555 02a CONFIRMED NONE v1");
    assertThat(night(october(12))).isEmpty();
    assertThat(states(october(12))).isEmpty();
    assertThat(
            texts(
                "select distinct confirmed_at at time zone 'Asia/Ho_Chi_Minh' from confirmation.state where state = 'CONFIRMED'"))
        .containsExactly("2026-10-06 23:59:59");
  }

  @Test
  void aSignatureOfSomebodyElseDoesNotCount() throws IOException {
    issued();
    rows("1055555", october(5), 1, "2026-10-05T09:00:00,C9,C2", ESTIMATE.formatted("60"));
    assertThat(night(october(5)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED 2026-Q3 01a 0 HIGH OPEN");
    assertThat(states(october(5)))
        .containsExactly(
            "1055555 01a RECEIVED NOT_ENTITLED v1", "1055555 02a EXPECTED NOTHING_SAID v1");
  }

  @Test
  void aSignatureBeforeTheEndOfThePeriodDoesNotCount() throws IOException {
    issued();
    rows("1055555", october(5), 1, "2026-09-30T17:00:00,C1,C2", ESTIMATE.formatted("60"));
    assertThat(night(october(5))).isEmpty();
    assertThat(states(october(5))).contains("1055555 01a MATCHED OTHER_FIGURES v1");
  }

  @Test
  void aCertificateThatTurnsOutToBeRevokedTakesTheConfirmationBack() throws IOException {
    issued();
    rows("1055555", october(5), 1, SIGNED, ESTIMATE.formatted("60"));
    night(october(5));
    assertThat(states(october(5))).contains("1055555 01a CONFIRMED NONE v1");
    write(
        "signers_all_20261007_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from,revoked_at
        1055555,,SECOND,P2,Trần Văn Kế Toán,C2,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00,2026-10-04T08:00:00
        """);
    assertThat(night(october(7)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED 2026-Q3 01a 0 HIGH OPEN");
    assertThat(states(october(7))).contains("1055555 01a RECEIVED NOT_ENTITLED v1");
  }

  @Test
  void theFirstSignersEverJudgeFormsThatWereConfirmedWithoutAny() throws IOException {
    Files.delete(folders.inboxFolder().resolve("signers_all_20260901_01.csv"));
    issued();
    rows("1055555", october(5), 1, SIGNED, ESTIMATE.formatted("60"));
    night(october(5));
    assertThat(states(october(5))).contains("1055555 01a CONFIRMED NONE v1");
    write(
        "signers_all_20261007_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
        1055555,,FIRST,P1,Nguyễn Thị Hiệu Trưởng,C9,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00
        """);
    assertThat(night(october(7)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED 2026-Q3 01a 0 HIGH OPEN");
    assertThat(states(october(7))).contains("1055555 01a RECEIVED NOT_ENTITLED v1");
  }

  @Test
  void otherRowsGoBackAndHaveToBeAnsweredInOneWorkingDay() throws IOException {
    issued();
    rows("1055555", october(5), 1, SIGNED, SALARIES.formatted("45"));
    assertThat(night(october(5)))
        .containsExactly(
            "CONFIRMATION_DISAGREES 2026-Q3 02a -100 HIGH OPEN",
            "STATEMENT_REISSUED 2026-Q3 02a LOW CLOSED");
    assertThat(states(october(5)))
        .containsExactly(
            "1055555 01a EXPECTED NOTHING_SAID v1", "1055555 02a MISMATCHED FIGURES_DIFFER v2");
    assertThat(
            texts(
                """
                select concat_ws(' ', e.economic_code, coalesce(e.unit_figures::text, '-'), e.differences, e.differs)
                from confirmation.issued i join confirmation.estimate e using (statement_id)
                where i.version = 2 order by e.row_no
                """))
        .containsExactly(
            "6001 {0.00,0.00,45.00,200.00,45.00,200.00} {0.00,0.00,-5.00,0.00,-5.00,0.00} t",
            "6551 - {-10.00,-50.00,0.00,-50.00,-10.00,-100.00} t");
    assertThat(
            texts(
                """
                select concat_ws(' ', arguments[2], arguments[3], source, other_source, jsonb_array_length(evidence),
                  evidence -> 0 ->> 'text', evidence -> 1 ->> 'text', evidence -> 1 ->> 'file', evidence -> 1 ->> 'line')
                from confirmation.finding where code = 'CONFIRMATION_DISAGREES'
                """))
        .containsExactly(
            "2 2 estimates_0661_20261001_01.csv:3 estimates_1055555_20261005_01.csv:2 3"
                + " 622/3/13/072//6001: (3) 50, (5) 50 622/3/13/072//6001: (3) 45, (5) 45"
                + " estimates_1055555_20261005_01.csv 2");
    assertThat(night(october(6)))
        .containsExactly("CONFIRMATION_DISAGREES 2026-Q3 02a -100 HIGH OPEN");
    assertThat(states(october(6))).contains("1055555 02a RESUBMIT_DUE FIGURES_DIFFER v2");
    assertThat(night(october(7)))
        .containsExactly(
            "CONFIRMATION_DISAGREES 2026-Q3 02a -100 HIGH OPEN",
            "RESUBMISSION_OVERDUE 2026-Q3 02a -100 HIGH OPEN");
    rows("1055555", october(8), 1, SIGNED, SALARIES.formatted("50"), ADVANCES);
    assertThat(night(october(8)))
        .containsExactly(
            "CONFIRMATION_DISAGREES 2026-Q3 02a -100 HIGH CLOSED",
            "RESUBMISSION_OVERDUE 2026-Q3 02a -100 HIGH CLOSED");
    assertThat(states(october(8))).contains("1055555 02a CONFIRMED NONE v2");
  }

  @Test
  void aCorrectedFileOfTheTreasuryTakesTheConfirmationBack() throws IOException {
    issued();
    rows(
        "1055555",
        october(5),
        1,
        SIGNED,
        ESTIMATE.formatted("60"),
        SALARIES.formatted("50"),
        ADVANCES);
    night(october(5));
    rows(
        "0661",
        october(1),
        2,
        UNSIGNED,
        ESTIMATE.formatted("65"),
        SALARIES.formatted("55"),
        ADVANCES);
    assertThat(night(october(12)))
        .containsExactly(
            "CONFIRMATION_DISAGREES 2026-Q3 01a 0 HIGH OPEN",
            "CONFIRMATION_DISAGREES 2026-Q3 02a 0 HIGH OPEN",
            "STATEMENT_REISSUED 2026-Q3 01a LOW CLOSED",
            "STATEMENT_REISSUED 2026-Q3 02a LOW CLOSED");
    assertThat(states(october(12)))
        .containsExactly(
            "1055555 01a MISMATCHED FIGURES_DIFFER v2", "1055555 02a MISMATCHED FIGURES_DIFFER v2");
    assertThat(
            texts(
                """
                select concat_ws(' ', i.form, i.version, i.due_on, c.source_code, c.economic_code, c.what, c.column_no,
                  coalesce(trim_scale(c.before)::text, '-'), coalesce(trim_scale(c.after)::text, '-'), c.source)
                from confirmation.issued i join confirmation.estimate_change c using (statement_id)
                order by i.form, c.change_no
                """))
        .containsExactly(
            "01a 2 2026-10-13 13  TREASURY 6 60 65 estimates_0661_20261001_02.csv:2",
            "01a 2 2026-10-13 13  UNIT 9 - 800 estimates_1055555_20261005_01.csv:2",
            "02a 2 2026-10-13 13 6001 TREASURY 3 50 55 estimates_0661_20261001_02.csv:3",
            "02a 2 2026-10-13 13 6001 TREASURY 5 50 55 estimates_0661_20261001_02.csv:3",
            "02a 2 2026-10-13 13 6001 UNIT 6 - 200 estimates_1055555_20261005_01.csv:3",
            "02a 2 2026-10-13 13 6551 UNIT 6 - 100 estimates_1055555_20261005_01.csv:4");
  }

  @Test
  void formsThatDoNotTieAreNotProvedAndNobodyCanConfirmThem() throws IOException {
    rows("0661", october(1), 1, UNSIGNED, ESTIMATE.formatted("60"), SALARIES.formatted("50"));
    night(september(30));
    night(october(2));
    issue(QUARTER, false);
    rows("1055555", october(5), 1, SIGNED, ESTIMATE.formatted("60"), SALARIES.formatted("50"));
    assertThat(night(october(5)))
        .containsExactly(
            "ESTIMATES_NOT_PROVED 2026-Q3 01a -100 HIGH OPEN",
            "ESTIMATES_NOT_PROVED 2026-Q3 02a -100 HIGH OPEN");
    assertThat(states(october(5)))
        .containsExactly(
            "1055555 01a RECEIVED NOT_PROVED v1", "1055555 02a RECEIVED NOT_PROVED v1");
    assertThat(
            texts(
                """
                select concat_ws(' ', arguments[1], source, other_source, evidence -> 0 ->> 'text', evidence -> 1 ->> 'text')
                from confirmation.finding where code = 'ESTIMATES_NOT_PROVED' and subject = '2026-Q3 01a'
                """))
        .containsExactly(
            "key:confirmation.estimate.tie:622/3/13/072/ estimates_0661_20261001_01.csv:2"
                + " estimates_0661_20261001_01.csv:3 622/3/13/072/: 01a (6) 60, (7) 300"
                + " 622/3/13/072/: 02a (5) 50, (6) 200");
    treasury(october(6), 1);
    rows(
        "1055555",
        october(6),
        1,
        SIGNED,
        ESTIMATE.formatted("60"),
        SALARIES.formatted("50"),
        ADVANCES);
    assertThat(night(october(6)))
        .containsExactly(
            "ESTIMATES_NOT_PROVED 2026-Q3 01a -100 HIGH CLOSED",
            "ESTIMATES_NOT_PROVED 2026-Q3 02a -100 HIGH CLOSED",
            "STATEMENT_REISSUED 2026-Q3 01a LOW CLOSED",
            "STATEMENT_REISSUED 2026-Q3 02a LOW CLOSED");
    assertThat(states(october(6)))
        .containsExactly("1055555 01a CONFIRMED NONE v2", "1055555 02a CONFIRMED NONE v2");
  }

  @Test
  void aFormThatOnlyTheUnitHasIsReceivedAndNeverHeldAgainstIt() throws IOException {
    rows("1055555", october(1), 1, "2026-10-01T09:00:00,C1,C2", ESTIMATE.formatted("60"));
    night(september(30));
    night(october(2));
    issue(QUARTER, false);
    assertThat(night(october(12))).containsExactly("ESTIMATES_NOT_PROVED 2026-Q3 01a HIGH OPEN");
    assertThat(states(october(12))).containsExactly("1055555 01a RECEIVED NOT_PROVED v1");
  }

  @Test
  void nightsGoOnWithUnitsWhoseRowsComeLater() throws IOException {
    issued();
    file(
        "0661",
        october(6),
        1,
        "2026-Q3,1066666",
        UNSIGNED,
        "01a,622,3,12,072,,,,0,0,0,0,0,0,0,,,,");
    assertThat(night(october(6))).isEmpty();
    assertThat(states(october(6)))
        .containsExactly(
            "1055555 01a EXPECTED NOTHING_SAID v1",
            "1055555 02a EXPECTED NOTHING_SAID v1",
            "1066666 01a EXPECTED NOTHING_SAID v1");
  }

  @Test
  void aRunForOneUnitIsNotWidenedByNights() throws IOException {
    treasury(october(1), 1);
    night(september(30));
    night(october(2));
    issue(QUARTER.only(null, "1055555"), false);
    file(
        "0661",
        october(6),
        1,
        "2026-Q3,1066666",
        UNSIGNED,
        "01a,622,3,12,072,,,,0,0,0,0,0,0,0,,,,");
    night(october(6));
    assertThat(texts("select distinct unit_code from confirmation.issued"))
        .containsExactly("1055555");
  }

  @Test
  void aRowOfZerosIsNoDifference() throws IOException {
    issued();
    rows(
        "1055555",
        october(5),
        1,
        SIGNED,
        ESTIMATE.formatted("60"),
        "01a,622,3,14,072,,,,0,0,0,0,0,0,0,,,,");
    assertThat(night(october(5))).isEmpty();
    assertThat(states(october(5))).contains("1055555 01a CONFIRMED NONE v1");
  }

  @Test
  void madeAgainNothingChangesUnlessTheUnitHasSpoken() throws IOException {
    issued();
    issue(QUARTER, true);
    assertThat(texts("select form || ' ' || version from confirmation.issued order by 1"))
        .containsExactly("01a 1", "02a 1");
    rows("1055555", october(5), 1, SIGNED, ESTIMATE.formatted("60"));
    night(october(5));
    issue(QUARTER, true);
    assertThat(texts("select form || ' ' || version from confirmation.issued order by 1"))
        .as("with the unit's figures beside the treasury's")
        .containsExactly("01a 1", "01a 2", "02a 1");
    assertThat(night(october(6))).isEmpty();
    assertThat(states(october(6)))
        .containsExactly("1055555 01a CONFIRMED NONE v2", "1055555 02a EXPECTED NOTHING_SAID v1");
  }

  @Test
  void aYearHasItsOwnRowsAndIsDueOnTheTenthOfFebruary() throws IOException {
    night(LocalDate.of(2026, 12, 31));
    file("0661", LocalDate.of(2027, 1, 4), 1, "2026,1055555", UNSIGNED, SALARIES.formatted("50"));
    night(LocalDate.of(2027, 1, 4));
    issue(PeriodRequest.year(2026), false);
    assertThat(
            texts(
                "select concat_ws(' ', label, form, version, due_on) from confirmation.issued order by 1"))
        .containsExactly("2026 02a 1 2027-02-10");
  }

  @Test
  void aQuarterWithoutRowsIsRefusedUntilTheyCome() throws IOException {
    night(september(30));
    assertThatThrownBy(() -> periods.one(QUARTER, false, Progress.SILENT))
        .isInstanceOfSatisfying(
            OperatorException.class,
            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.WRONG_USE))
        .hasMessage(
            "monthly 2026-Q3: đến đêm 2026-09-30 chưa nhận được dòng dự toán nào (bảng estimates) của Kho bạc hay đơn vị"
                + " cho kỳ này. Hãy đưa tệp vào inbox và chạy đêm trước. Chưa làm gì.");
    treasury(october(1), 1);
    night(october(2));
    issue(QUARTER, false);
    assertThat(texts("select form from confirmation.issued order by 1"))
        .containsExactly("01a", "02a");
  }

  @Test
  void aQuarterIsDueOnceItsRowsHaveCome() throws IOException {
    night(september(30));
    YearMonth month = YearMonth.of(2026, 9);
    assertThat(periodsDue.dueAfter(month)).containsExactly(PeriodRequest.month(month));
    treasury(october(1), 1);
    night(october(2));
    assertThat(periodsDue.dueAfter(month)).containsExactly(PeriodRequest.month(month), QUARTER);
    assertThat(periodsDue.dueAfter(YearMonth.of(2026, 12)))
        .containsExactly(PeriodRequest.year(2026));
  }
}
