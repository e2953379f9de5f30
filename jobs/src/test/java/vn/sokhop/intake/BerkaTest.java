package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.test.context.TestPropertySource;

/** A ledger that nobody in the project made, through layouts only. */
@TestPropertySource(
    properties = {
      "sokhop.intake.layouts=../config/examples/berka/layouts",
      "sokhop.calendar.years.1993.days-off=1993-01-01",
      "sokhop.calendar.years.1994.days-off=1994-01-03"
    })
class BerkaTest extends IntakeTest {
  private static final Path DATA =
      Path.of(System.getProperty("sokhop.real-data", "../../shared/real"), "berka");

  @Test
  void takesInTheWholeLedger() throws IOException {
    assumeTrue(
        Files.isDirectory(DATA),
        () -> "skipped: no data in " + DATA + "; name its folder by -Dsokhop.real-data");
    Files.createDirectories(folders.inboxFolder());
    for (String name : new String[] {"account.asc", "trans.asc", "account-day-closing.csv.gz"}) {
      Files.copy(DATA.resolve(name), folders.inboxFolder().resolve(name));
    }

    JobExecution night = night(LocalDate.of(1993, 1, 1));
    Steps.print(night);
    assertThat(night.getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(
            lines(
                """
                select feed, state, lines_read, lines_accepted, lines_rejected, lines_blank
                from intake.delivered_file
                order by delivery_id
                """))
        .containsExactly(
            "units ACCEPTED 4500 4500 0 0",
            "accounts ACCEPTED 4500 4500 0 0",
            "transactions ACCEPTED 49103 49102 1 0",
            "balances ACCEPTED 38821 38821 0 0");
    assertThat(lines("select line_no, reason, raw_text from intake.reject"))
        .containsExactly("49104 QUOTE_NOT_CLOSED 3526882;11021;940331;\"PRIJE");
    assertThat(
            lines(
                """
                select count(*), count(distinct account_no), count(distinct (account_no, business_date))
                from intake.transaction
                where business_date <= date '1994-03-30'
                """))
        .containsExactly("46997 1229 38821");
    assertThat(filesBelow(folders.archiveFolder()))
        .containsExactly(
            "1992-12-31/account.asc",
            "1993-01-01/account-day-closing.csv.gz",
            "1993-01-01/trans.asc");
  }
}
