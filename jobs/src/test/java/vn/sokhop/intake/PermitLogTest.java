package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.test.context.TestPropertySource;

/**
 * Dossiers that nobody in the project made: the event log of a municipality, through a layout. The
 * figures expected stand in the notes of the data set.
 */
@TestPropertySource(
    properties = {
      "sokhop.intake.layouts=../config/examples/permit-log/layouts",
      "sokhop.calendar.years.2010.days-off=2010-01-01",
      "sokhop.calendar.years.2011.days-off=2011-01-03",
      "sokhop.calendar.years.2012.days-off=2012-01-02",
      "sokhop.calendar.years.2013.days-off=2013-01-01"
    })
class PermitLogTest extends IntakeTest {
  private static final Path DATA =
      Path.of(System.getProperty("sokhop.real-data", "../../shared/real"), "permit-log");
  private static final LocalDate LAST_EVENT = LocalDate.of(2012, 1, 23);

  @Test
  void takesInEveryDossier() throws IOException {
    assumeTrue(
        Files.isDirectory(DATA),
        () -> "skipped: no data in " + DATA + "; name its folder by -Dsokhop.real-data");
    startOver();
    Files.createDirectories(folders.inboxFolder());
    Files.copy(DATA.resolve("receipt.csv"), folders.inboxFolder().resolve("receipt.csv"));

    assertThat(night(LAST_EVENT).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(
            lines(
                """
                select feed, state, lines_read, lines_accepted, lines_rejected, lines_blank
                from intake.delivered_file
                """))
        .containsExactly("dossiers ACCEPTED 8577 8577 0 0");
    assertThat(
            lines(
                """
                with event as (
                  select max(as_of) as last from intake.dossier
                ),
                latest as (
                  select distinct on (dossier_no) *
                  from intake.dossier
                  order by dossier_no, as_of desc
                )
                select count(*),
                  count(*) filter (where stage = 'IN_CONTROL'),
                  count(*) filter (where stage = 'IN_CONTROL' and promised_at < event.last),
                  count(*) filter (where finished_at > promised_at),
                  count(*) filter (where finished_at <= promised_at),
                  count(*) filter (where finished_at < sent_at),
                  event.last at time zone 'Asia/Ho_Chi_Minh'
                from latest
                cross join event
                group by event.last
                """))
        .containsExactly("1434 105 39 377 952 2 2012-01-23 21:42:54.644");
    assertThat(
            lines(
                """
                select channel, count(distinct dossier_no), count(*)
                from intake.dossier
                group by channel
                order by channel
                """))
        .containsExactly("DVCTT 1250 7478", "PAPER 184 1099");
    assertThat(
            lines(
                """
                select line_no, business_date, as_of at time zone 'UTC', sent_at at time zone 'UTC',
                  valid_received_at = sent_at, stage, stage_since = as_of, handler,
                  promised_at at time zone 'UTC', finished_at, procedure_code, office_code, unit_code
                from intake.dossier
                where dossier_no = 'case-10011'
                order by as_of
                limit 1
                """))
        .containsExactly(
            "2 2011-10-11 2011-10-11 11:45:40.276 2011-10-11 11:42:22.688 t IN_CONTROL t Resource21"
                + " 2011-12-06 12:41:31.788 - PERMIT_RECEIPT 0661 1000001");
  }
}
