package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.sokhop.command.JudgedDates;

/** Feeds confirmations and estimates on their way into the database. */
@Import(PeriodFeedsTest.Thursday.class)
class PeriodFeedsTest extends IntakeTest {
  private static final String ANSWERS = "confirmations_1000001_20261120_01.csv";
  private static final String ANSWER_HEADER =
      "month,unit_code,account_no,version,answered_at,agrees,opening_balance,increases,decreases,"
          + "closing_balance\n";
  private static final String ESTIMATE_HEADER =
      "quarter,unit_code,office_code,form,source_code,sector_code,economic_code,carried_over,"
          + "given_at_start,given_in_period,given_to_date,used_in_period,used_to_date,retained,"
          + "advance_in_period,advance_balance,actual_in_period,actual_balance,answered_at,"
          + "first_certificate,second_certificate\n";

  /** Thursday is judged. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Thursday {
    @Bean
    @Primary
    JudgedDates thursday() {
      return () -> Set.of(LocalDate.of(2026, 11, 19));
    }
  }

  @BeforeEach
  void emptyHouse() {
    startOver();
    putRegistry();
  }

  private void takeIn() {
    assertThat(night(FRIDAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void keepsEveryColumnOfAnAnswer() {
    put(
        "confirmations_0661_20261120_01.csv",
        """
        second_certificate,first_certificate,explanation,cause_code,closing_balance,decreases,increases,opening_balance,agrees,answered_at,version,account_no,unit_code,month
        CERT-B,CERT-A,"Lệnh chi, 30/10",IN_TRANSIT,-97.25,2.75,5.50,-100.00,N,2026-11-06T00:30:00+07:00,2,3714.0.1000002.00000,1000002,2026-10
        ,,,,,,,,Y,2026-11-19T17:00:00Z,1,3713.0.1000001.00000,1000001,2025
        """);
    takeIn();
    assertThat(
            lines(
                """
                select line_no, business_date, period, unit_code, account_no, version,
                  answered_at at time zone 'UTC', agrees, opening_balance, increases, decreases,
                  closing_balance, cause_code, explanation, first_certificate, second_certificate
                from intake.confirmation
                order by line_no
                """))
        .containsExactly(
            "2 2026-11-06 2026-10 1000002 3714.0.1000002.00000 2 2026-11-05 17:30:00 f -100.00 5.50"
                + " 2.75 -97.25 IN_TRANSIT Lệnh chi, 30/10 CERT-A CERT-B",
            "3 2026-11-19 2025 1000001 3713.0.1000001.00000 1 2026-11-19 17:00:00 t - - - - - - -"
                + " -");
    assertThat(lines("select * from intake.file_note")).isEmpty();
    assertThat(
            lines(
                """
                select u.unit_code
                from intake.file_unit u
                join intake.delivered_file f on f.delivery_id = u.delivery_id
                where f.feed = 'confirmations'
                order by 1
                """))
        .containsExactly("1000001", "1000002");
  }

  @Test
  void replacesAnswersAndCountsWhatChanged() {
    String answer = "2026-10,1000001,%s,1,2026-11-05T09:00,%s,,,,%n";
    put(
        ANSWERS,
        ANSWER_HEADER
            + answer.formatted("3713.0.1000001.00000", "Y")
            + answer.formatted("9527.1.1000001.00000", "Y"));
    takeIn();
    put(
        "confirmations_1000001_20261120_02.csv",
        ANSWER_HEADER + answer.formatted("3713.0.1000001.00000", "N"));
    takeIn();
    assertThat(lines("select account_no, agrees from intake.confirmation"))
        .containsExactly("3713.0.1000001.00000 f");
    assertThat(
            lines(
                """
                select lines_added, lines_removed, lines_changed
                from intake.delivered_file
                where replaces is not null
                """))
        .containsExactly("0 1 1");
  }

  @Test
  void refusesWhatEverybodyIsSaidToHaveAnswered() {
    put("confirmations_all_20261120_01.csv", ANSWER_HEADER);
    takeIn();
    assertThat(verdict("confirmations_all_20261120_01.csv"))
        .isEqualTo("REFUSED FILE_REFUSED SENDER_ALL confirmations");
  }

  @Test
  void tellsWhoseEstimatesTheyAre() {
    String estimate = "2026-Q3,1000001,0661,01a,13,072,,10,20,30,40,5,6,-7,,,,%s%n";
    String use = "2026-Q3,1000001,0661,02a,13,072,6001,,,,,,,,1,2,-3,4%s%n";
    put(
        "estimates_0661_20261120_01.csv",
        ESTIMATE_HEADER + estimate.formatted(",,,") + use.formatted(",,,"));
    put(
        "estimates_1000001_20261120_01.csv",
        ESTIMATE_HEADER + estimate.formatted(",2026-10-05T09:00,CERT-A,CERT-B"));
    takeIn();
    assertThat(
            lines(
                """
                select sender, side, business_date, quarter, unit_code, office_code, form,
                  source_code, sector_code, economic_code, carried_over, given_at_start,
                  given_in_period, given_to_date, used_in_period, used_to_date, retained,
                  advance_in_period, advance_balance, actual_in_period, actual_balance,
                  answered_at at time zone 'UTC', first_certificate, second_certificate
                from intake.estimate
                order by sender, line_no
                """))
        .containsExactly(
            "0661 TREASURY 2026-11-20 2026-Q3 1000001 0661 01a 13 072 - 10.00 20.00 30.00 40.00"
                + " 5.00 6.00 -7.00 - - - - - - -",
            "0661 TREASURY 2026-11-20 2026-Q3 1000001 0661 02a 13 072 6001 - - - - - - - 1.00"
                + " 2.00 -3.00 4.00 - - -",
            "1000001 UNIT 2026-11-20 2026-Q3 1000001 0661 01a 13 072 - 10.00 20.00 30.00 40.00"
                + " 5.00 6.00 -7.00 - - - - 2026-10-05 02:00:00 CERT-A CERT-B");
  }

  @Test
  void replacesEstimatesRowByRow() {
    String row = "2026-Q3,1000001,0661,01a,%s,072,,10,20,30,40,5,%s,7,,,,,,,%n";
    put(
        "estimates_1000001_20261120_01.csv",
        ESTIMATE_HEADER + row.formatted("13", "6") + row.formatted("14", "6"));
    takeIn();
    put(
        "estimates_1000001_20261120_02.csv",
        ESTIMATE_HEADER + row.formatted("14", "9") + row.formatted("15", "6"));
    takeIn();
    assertThat(lines("select source_code, used_to_date from intake.estimate order by 1"))
        .containsExactly("14 9.00", "15 6.00");
    assertThat(
            lines(
                """
                select lines_added, lines_removed, lines_changed
                from intake.delivered_file
                where replaces is not null
                """))
        .containsExactly("1 1 1");
  }

  @Test
  void takesTheSameRowsFromTheOfficeAndFromTheUnit() {
    String rows = ESTIMATE_HEADER + "2025,1000001,0661,01a,13,072,,10,20,30,40,5,6,7,,,,,,,\n";
    put("estimates_0661_20261120_01.csv", rows);
    takeIn();
    put("estimates_1000001_20261120_01.csv", rows);
    put("estimates_1000001_20261119_01.csv", rows);
    takeIn();
    assertThat(lines("select sender, side, quarter from intake.estimate order by 1"))
        .containsExactly("0661 TREASURY 2025", "1000001 UNIT 2025");
    assertThat(verdict("estimates_1000001_20261120_01.csv"))
        .as("twice from one sender")
        .isEqualTo(
            "DUPLICATE DUPLICATE_FILE SAME_CONTENT estimates_1000001_20261119_01.csv|2026-11-19");
  }
}
