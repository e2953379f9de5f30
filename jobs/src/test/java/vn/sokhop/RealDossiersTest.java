package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.sokhop.database.DatabaseAddress;
import vn.sokhop.database.TestServer;
import vn.sokhop.operation.cli.Program;

/**
 * The night of the last event of a real log of permit applications, as the README of the example
 * says. The expected figures stand in the notes of the data set. Run where the data are.
 */
class RealDossiersTest {
  private static final Path DATA =
      Path.of(System.getProperty("sokhop.real-data", "../../shared/real"), "permit-log");
  private static final Path BASE = Path.of("target", "real-dossiers").toAbsolutePath();
  private static final LocalDate LAST_EVENT = LocalDate.of(2012, 1, 23);
  private static final DatabaseAddress DATABASE = TestServer.freshDatabase();
  private static final Map<String, String> KEYS =
      Map.of(
          "sokhop.db.url", DATABASE.url(),
          "sokhop.db.user", DATABASE.user(),
          "sokhop.db.password", DATABASE.password());
  private static final JdbcClient DB =
      JdbcClient.create(
          new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()));

  @BeforeAll
  static void judgeTheNight() throws IOException {
    assumeTrue(
        Files.isDirectory(DATA),
        () -> "skipped: no data in " + DATA + "; name its folder by -Dsokhop.real-data");
    Emptied.folder(BASE);
    Path inbox = Files.createDirectories(BASE.resolve("inbox"));
    Files.copy(DATA.resolve("receipt.csv"), inbox.resolve("receipt.csv"));
    KEYS.forEach(System::setProperty);
    assertThat(sokhop("nightly", "--date", LAST_EVENT.toString(), "--inbox", inbox.toString()))
        .as("HIGH items are open")
        .endsWith("exit 3\n");
  }

  @AfterAll
  static void forget() {
    KEYS.keySet().forEach(System::clearProperty);
  }

  private static String sokhop(String... command) {
    List<String> all = new ArrayList<>(Arrays.asList(command));
    all.addAll(
        List.of(
            "--config", "../config/examples/permit-log",
            "--home", BASE.resolve("home").toString(),
            "--lang", "en"));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    int code = Program.run(all.toArray(String[]::new), Map.of(), stream, stream);
    return output.toString(StandardCharsets.UTF_8) + "exit " + code + "\n";
  }

  private static List<String> lines(String statement) {
    return DB.sql(statement).query(String.class).list();
  }

  @Test
  void takesInEveryLine() {
    assertThat(
            lines(
                """
                select concat_ws(' ', feed, state, lines_read, lines_accepted, lines_rejected)
                from intake.delivered_file
                """))
        .containsExactly("dossiers ACCEPTED 8577 8577 0");
  }

  @Test
  void tellsWhoIsLateAndWhoWas() {
    assertThat(
            lines(
                """
                select concat_ws(' ', state, count(*)) from dossier.dossier group by state order by 1
                """))
        .containsExactly("FINISHED_IN_TIME 952", "FINISHED_LATE 377", "RUNNING 66", "STALLED 39");
    assertThat(
            lines(
                """
                select concat_ws(' ', scope, scope_code, open, stalled, late_with_reason, not_taken_up, no_rule)
                from dossier.stock
                where scope in ('WHOLE', 'PROCEDURE')
                order by 1
                """))
        .containsExactly("PROCEDURE PERMIT_RECEIPT 105 39 0 0 0", "WHOLE  105 39 0 0 0");
  }

  @Test
  void listsThemInTheReports() throws IOException {
    Path outbox = BASE.resolve("home/outbox").resolve(LAST_EVENT.toString());
    Map<String, Integer> byCode = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(outbox.resolve("exceptions.csv"))) {
      for (NamedCsvRecord row : rows) {
        byCode.merge(row.getField("code") + " " + row.getField("status"), 1, Integer::sum);
      }
    }
    assertThat(byCode)
        .containsExactly(
            Map.entry("DOSSIER_FINISHED_LATE CLOSED", 377), Map.entry("DOSSIER_STALLED OPEN", 39));
    assertThat(outbox.resolve("stalled-dossiers.pdf")).isNotEmptyFile();
    assertThat(outbox.resolve("stalled-dossiers.xlsx")).isNotEmptyFile();
  }

  @Test
  void showsTheSameAtTheDesk() {
    assertThat(sokhop("dossiers", "list", "--limit", "10"))
        .startsWith("Open dossiers at 24:00 2012-01-23\n")
        .endsWith(
            """
            and 29 more; --limit shows more of them
            39 dossiers: 39 late without a stated reason.
            66 more are open and not late; --all lists them too.
            exit 0
            """);
    // a moment before the first deadline of the log nobody is late
    assertThat(sokhop("dossiers", "list", "--as-of", "2010-10-01"))
        .contains("No such dossier.\n")
        .endsWith("exit 0\n");
    assertThat(sokhop("dossiers", "show", "case-10011", "--as-of", "2011-10-11"))
        .contains(
            "as promised on the dossier by deadline of the permit log, version 2010-01-01",
            "  Result               running\n")
        .endsWith("exit 0\n");
  }
}
