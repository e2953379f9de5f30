package vn.sokhop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
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

/** What the equations of a night say of totals that nothing proves. */
@TestPropertySource(properties = "sokhop.lang=en")
class NightEquationsTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String HEADER =
      "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount\n";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.installation(db, folders);
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01
        3713.0.1055556.00000,1055556,0662,CREDIT,2020-01-01
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private void entries(String name, String control, String... lines) throws IOException {
    write(name, HEADER + String.join("\n", lines) + "\n");
    write(name + ".ctl", control);
  }

  private static String debit(String id, String office, String account, String amount) {
    return "%s,2026-11-16,2026-11-16T11:00:00,%s,%s,%s,0".formatted(id, office, account, amount);
  }

  private String run() throws IOException {
    assertThat(nights.one(MONDAY, false, Progress.SILENT).isComplete()).isTrue();
    return Files.readString(folders.outboxFolder().resolve("2026-11-16/run.json"));
  }

  @Test
  void doesNotCallATotalAgreedThatAnUnreadableLineHides() throws IOException {
    entries(
        "transactions_0661_20261116_01.csv",
        "records=2\ndebit_total=1700\n",
        debit("E1", "0661", "3713.0.1055555.00000", "1000"),
        debit("E2", "0661", "3713.0.1055555.00000", "7 00"));
    entries(
        "transactions_0662_20261116_01.csv",
        "records=1\ndebit_total=5\n",
        debit("E3", "0662", "3713.0.1055556.00000", "5"));
    assertThat(run())
        .containsPattern(
            "(?s)2 files with control totals: 1 agree \\+ 0 differ \\+ 1 not proved\",\\s*\"holds\""
                + " : false");
  }

  @Test
  void doesNotCallATotalAgreedThatNobodyComparedBecauseTheFileWasRefused() throws IOException {
    String first = "transactions_0661_20261116_01.csv";
    String line = debit("E1", "0661", "3713.0.1055555.00000", "1000");
    entries(first, "records=1\ndebit_total=1000\n", line);
    entries(first.replace("_01", "_02"), "records=7\ndebit_total=9\n", line);
    assertThat(run())
        .containsPattern(
            "(?s)1 files with control totals: 1 agree \\+ 0 differ \\+ 0 not proved\",\\s*\"holds\""
                + " : true");
  }
}
