package vn.sokhop.openitem;

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

/** A sender who drops the same file again and again. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class DuplicateNightsTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String FILE = "unit-records_1055555_20261116_01.csv";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.installation(db, folders);
    drop(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        """);
  }

  private void drop(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private void drop() throws IOException {
    drop(
        FILE,
        """
        unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount
        1055555,3713.0.1055555.00000,2026-11-16,UC01,1250,0
        """);
  }

  private void takeIn() throws IOException {
    drop();
    assertThat(nights.intake(MONDAY, Progress.SILENT).isComplete()).isTrue();
  }

  private void night(boolean again) throws IOException {
    drop();
    RunResult night = nights.one(MONDAY, again, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
  }

  private List<String> duplicates(String folder) throws IOException {
    return Files.readAllLines(folders.outboxFolder().resolve(folder).resolve("exceptions.csv"))
        .stream()
        .filter(line -> line.contains(",DUPLICATE_FILE,"))
        .toList();
  }

  @Test
  void aDuplicateBeforeTheNightAndOneInItAreOneItem() throws IOException {
    takeIn();
    takeIn();
    night(false);
    assertThat(duplicates("2026-11-16")).singleElement().asString().contains(FILE);
  }

  @Test
  void aDuplicateInEachAttemptIsOneItemOfEach() throws IOException {
    takeIn();
    night(false);
    night(true);
    assertThat(duplicates("2026-11-16")).hasSize(1);
    assertThat(duplicates("2026-11-16/attempt-2")).hasSize(1);
  }

  private void records(int seq, String voucher) throws IOException {
    drop(
        "unit-records_1055555_20261116_%02d.csv".formatted(seq),
        """
        unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount
        1055555,3713.0.1055555.00000,2026-11-16,%s,1250,0
        """
            .formatted(voucher));
  }

  @Test
  void aContentThatWasReplacedStaysOpenUntilSomethingNewerComes() throws IOException {
    records(1, "UC01");
    nights.one(MONDAY, false, Progress.SILENT);
    records(2, "UC02");
    nights.one(MONDAY.plusDays(1), false, Progress.SILENT);
    records(3, "UC01");
    nights.one(MONDAY.plusDays(2), false, Progress.SILENT);
    assertThat(duplicates("2026-11-18"))
        .singleElement()
        .asString()
        .contains(",DUPLICATE_FILE,MEDIUM,", ",OPEN,unit-records_1055555_20261116_03.csv,");
    nights.one(MONDAY.plusDays(3), false, Progress.SILENT);
    assertThat(duplicates("2026-11-19")).singleElement().asString().contains(",OPEN,");
    records(4, "UC01 ");
    nights.one(MONDAY.plusDays(4), false, Progress.SILENT);
    assertThat(duplicates("2026-11-20")).singleElement().asString().contains(",CLOSED,");
  }
}
