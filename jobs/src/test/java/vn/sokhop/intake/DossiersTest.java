package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.JudgedDates;
import vn.sokhop.command.Run;

/** Feed dossiers on its way into the database. */
@TestPropertySource(properties = "sokhop.intake.feeds.dossiers.expected=true")
@Import(DossiersTest.Thursday.class)
class DossiersTest extends IntakeTest {
  private static final String FILE = "dossiers_0661_20261120_01.csv";
  private static final String HEADER =
      "dossier_no,as_of,office_code,unit_code,procedure_code,channel,sent_at,stage,stage_since,"
          + "handler\n";

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

  private Run takeIn() {
    Run run = newRun(FRIDAY);
    assertThat(start(run).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    return run;
  }

  /** A snapshot of dossier {@code no} of office 0661. */
  private static String line(String no, String asOf, String stage, String handler) {
    return "%s,%s,0661,1000001,RECURRENT_PAYMENT,PAPER,2026-11-18T08:00,%s,2026-11-19T09:00,%s%n"
        .formatted(no, asOf, stage, handler);
  }

  @Test
  void keepsEveryColumn() {
    put(
        FILE,
        """
        promised_at,budget_year,outcome_reason,finished_at,extension_reason,extension_until,extension_notified_at,completion_requests,voucher_no,currency,amount,handler,stage_since,stage,valid_received_at,sent_at,channel,procedure_code,unit_code,office_code,as_of,dossier_no
        2026-11-23T17:00:00+07:00,2025,"Hoàn, trả",2026-11-20T15:00:00+07:00,Chờ hồ sơ gốc,2026-11-24T11:30:00+07:00,2026-11-20T10:00:00+07:00,2,UC01,USD,12.50,Nguyễn Thị Hoa,2026-11-20T09:00:00+07:00,RETURNED,2026-11-20T08:30:00+07:00,2026-11-20T08:00:00Z,DVCTT,ODA_BOOKING,1000001,0661,2026-11-20T16:45:00+07:00,HS1
        ,,,,,2026-11-24,,,,,,,2026-11-20T09:00:00+07:00,SENT,,2026-11-20T08:00:00Z,AUTO,X,1999999,0661,2026-11-20T16:45:00+07:00,HS2
        """);
    takeIn();
    assertThat(
            lines(
                """
                select line_no, business_date, dossier_no, as_of at time zone 'UTC', office_code,
                  unit_code, procedure_code, channel, sent_at at time zone 'UTC',
                  valid_received_at at time zone 'UTC', stage, stage_since at time zone 'UTC',
                  handler, amount, currency, voucher_no, completion_requests,
                  extension_notified_at at time zone 'UTC', extension_until at time zone 'UTC',
                  extension_until_date, extension_reason, finished_at at time zone 'UTC',
                  outcome_reason, budget_year, promised_at at time zone 'UTC'
                from intake.dossier
                order by line_no
                """))
        .containsExactly(
            "2 2026-11-20 HS1 2026-11-20 09:45:00 0661 1000001 ODA_BOOKING DVCTT"
                + " 2026-11-20 08:00:00 2026-11-20 01:30:00 RETURNED 2026-11-20 02:00:00"
                + " Nguyễn Thị Hoa 12.50 USD UC01 2 2026-11-20 03:00:00 2026-11-24 04:30:00 -"
                + " Chờ hồ sơ gốc 2026-11-20 08:00:00 Hoàn, trả 2025 2026-11-23 10:00:00",
            "3 2026-11-20 HS2 2026-11-20 09:45:00 0661 1999999 X AUTO 2026-11-20 08:00:00 - SENT"
                + " 2026-11-20 02:00:00 - - VND - - - - 2026-11-24 - - - - -");
  }

  @Test
  void countsMidnightToTheDayThatEnds() {
    put(
        FILE,
        HEADER
            + line("HS1", "2026-11-21T00:00:00+07:00", "SENT", "")
            + line("HS2", "2026-11-20T17:00:00Z", "SENT", "")
            + line("HS3", "2026-11-20T00:00:00", "SENT", "")
            + line("HS4", "2026-11-20T00:00:00.000001", "SENT", "")
            + line("HS5", "2026-11-21T00:00:00.000001", "SENT", "")
            + line("HS6", "2026-11-20T24:00:00+07:00", "SENT", ""));
    takeIn();
    assertThat(lines("select dossier_no, business_date from intake.dossier order by 1"))
        .containsExactly(
            "HS1 2026-11-20",
            "HS2 2026-11-20",
            "HS3 2026-11-19",
            "HS4 2026-11-20",
            "HS6 2026-11-20");
    assertThat(lines("select line_no, reason, array_to_string(arguments, '|') from intake.reject"))
        .containsExactly("6 LINE_AFTER_DELIVERY 2026-11-21|2026-11-20");
  }

  @Test
  void notesLinesOfAJudgedDate() {
    put(
        FILE,
        HEADER
            + line("HS1", "2026-11-19T10:00", "SENT", "")
            + line("HS1", "2026-11-20T10:00", "RECEIVED", ""));
    takeIn();
    assertThat(lines("select reason, array_to_string(arguments, '|') from intake.file_note"))
        .containsExactly("LATE_LINES 1|2026-11-19");
    assertThat(lines("select business_date, lines from intake.file_day order by 1"))
        .contains("2026-11-19 1", "2026-11-20 1");
  }

  @Test
  void replacesADeliveryAndCountsWhatChanged() {
    put(
        FILE,
        HEADER
            + line("HS1", "2026-11-20T10:00", "SENT", "Hoa")
            + line("HS2", "2026-11-20T10:00", "SENT", "Hoa")
            + line("HS3", "2026-11-20T10:00", "SENT", "Hoa"));
    takeIn();
    put(
        "dossiers_0661_20261120_02.csv",
        HEADER
            + line("HS4", "2026-11-20T10:00", "SENT", "Hoa")
            + line("HS2", "2026-11-20T10:00", "SENT", "Minh")
            + line("HS1", "2026-11-20T10:00:00+07:00", "SENT", "Hoa"));
    takeIn();
    assertThat(lines("select dossier_no from intake.dossier order by 1"))
        .containsExactly("HS1", "HS2", "HS4");
    assertThat(lines("select dossier_no from intake.replaced_dossier order by 1"))
        .containsExactly("HS1", "HS2", "HS3");
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
  void missesTheFileOfAnOfficeWhereItIsExpected() {
    put(FILE, HEADER);
    Run run = takeIn();
    assertThat(missing(run)).containsExactly("dossiers 0662 2026-11-20");
    put("dossiers_0662_20261120_01.csv", HEADER);
    assertThat(missing(takeIn())).isEmpty();
  }

  private List<String> missing(Run run) {
    return lines(
        """
        select array_to_string(arguments, ' ')
        from intake.file_finding_on(?, ?)
        where code = 'FILE_MISSING' and subject like 'dossiers%'
        order by 1
        """,
        run.businessDate(), run.runId());
  }

  @Test
  void holdsAFileWhoseControlFileCountsOtherLines() throws Exception {
    put(FILE, HEADER + line("HS1", "2026-11-20T10:00", "SENT", ""));
    put(FILE + ".ctl", "records=2\n");
    takeIn();
    assertThat(verdict(FILE))
        .isEqualTo("HELD CONTROL_TOTALS_DIFFER CONTROL_TOTALS_DIFFER records|2|1");
    assertThat(lines("select * from intake.dossier")).isEmpty();
    put(FILE, HEADER + line("HS1", "2026-11-20T10:00", "SENT", ""));
    put(FILE + ".ctl", "debit_total=2\n");
    takeIn();
    assertThat(verdict(FILE)).contains("CONTROL_FILE_NOT_UNDERSTOOD");
    assertThat(Files.exists(folders.refusedFolder().resolve(FILE))).isTrue();
  }
}
