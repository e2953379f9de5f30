package vn.sokhop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;

/** Every unit sends a file of its own: each of them is decided, counted and listed. */
@TestPropertySource(properties = "sokhop.lang=en")
class ManyFilesTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final int UNITS = 1_203;
  private static final String RECORDS =
      "unit_code,account_no,record_date,increase_amount,decrease_amount,mood\n";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired RunFile runFile;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.installation(db, folders);
    StringBuilder accounts =
        new StringBuilder("account_no,unit_code,office_code,balance_side,opened_on\n");
    for (int n = 0; n < UNITS; n++) {
      accounts.append(account(n)).append(',').append(unit(n)).append(",0661,CREDIT,2020-01-01\n");
      write("unit-records_" + unit(n) + "_20261116_01.csv", RECORDS + record(n, 1_000L + n));
    }
    write("accounts_all_20261102_01.csv", accounts.toString());
  }

  private static int unit(int n) {
    return 1_050_000 + n;
  }

  private static String account(int n) {
    return "3713.0.%d.00000".formatted(unit(n));
  }

  private static String record(int n, long amount) {
    return "%d,%s,2026-11-16,0,%d,calm\n".formatted(unit(n), account(n), amount);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  @Test
  void listsEveryFileInTheWorkbookAndInTheRunFile() throws IOException {
    write("unit-records_1050000_20261116_02.csv", RECORDS + record(0, 7));
    write("unit-records_1050001_20261116_02.csv", RECORDS + record(1, 1_001));
    write("unit-records_1050002_20261116_02.csv", "no,header\n1,2\n");
    assertThat(nights.one(MONDAY, false, Progress.SILENT).isComplete()).isTrue();

    JsonNode run = JsonMapper.shared().readTree(Files.readString(report("run.json")));
    List<String> states = new ArrayList<>();
    run.get("inputs").forEach(file -> states.add(file.get("state").asString()));
    assertThat(states).hasSize(UNITS + 4);
    assertThat(states).filteredOn("ACCEPTED"::equals).hasSize(UNITS + 1);
    assertThat(states).containsOnlyOnce("SUPERSEDED", "DUPLICATE", "REFUSED");

    List<Row> files = filesOfTheWorkbook();
    assertThat(files).hasSize(UNITS + 4);
    assertThat(files.stream().map(ManyFilesTest::text))
        .anyMatch(row -> row.contains("unit-records_1051202_20261116_01.csv"));
    assertThat(files.stream().filter(row -> text(row).contains("mood"))).hasSize(UNITS + 2);
  }

  @Test
  void knowsWhoseReportsAreThereWithoutReadingThemWhole() throws IOException {
    assertThat(nights.one(MONDAY, false, Progress.SILENT).isComplete()).isTrue();
    long run = db.sql("select max(run_id) from ledger.night").query(Long.class).single();
    Path written = report("run.json");
    assertThat(runFile.isOf(new Run(run, MONDAY, 1, 0), written)).isTrue();
    assertThat(runFile.isOf(new Run(run, MONDAY, 2, 0), written)).isFalse();
    assertThat(runFile.isOf(new Run(run + 1, MONDAY, 1, 0), written)).isFalse();
    assertThat(runFile.isOf(new Run(run, MONDAY.plusDays(1), 1, 0), written)).isFalse();
    Files.writeString(written, "[1]");
    assertThat(runFile.isOf(new Run(run, MONDAY, 1, 0), written)).isFalse();
    Files.writeString(written, "{\"run\" : ");
    assertThat(runFile.isOf(new Run(run, MONDAY, 1, 0), written)).isFalse();
  }

  @Test
  void knowsSinceWhenEachUnitKeepsBooks() throws IOException {
    assertThat(nights.one(MONDAY, false, Progress.SILENT).isComplete()).isTrue();
    assertThat(unitsSince(MONDAY)).hasSize(UNITS);
    LocalDate friday = MONDAY.minusDays(3);
    String early = record(5, 9).replace(MONDAY.toString(), friday.toString());
    write("unit-records_1050005_20261113_01.csv", RECORDS + early);
    write("unit-records_1050006_20261117_01.csv", RECORDS);
    assertThat(nights.one(MONDAY.plusDays(1), false, Progress.SILENT).isComplete()).isTrue();
    assertThat(unitsSince(friday)).containsExactly("1050005");
    assertThat(unitsSince(MONDAY)).hasSize(UNITS - 1);
  }

  private List<String> unitsSince(LocalDate date) {
    return db.sql(
            "select unit_code from reconciliation.participant_on('2026-11-17', null) where since = :date")
        .param("date", date)
        .query(String.class)
        .list();
  }

  private Path report(String name) {
    return folders.outboxFolder().resolve("2026-11-16").resolve(name);
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    row.forEach(cell -> text.append(cell).append('|'));
    return text.toString();
  }

  private List<Row> filesOfTheWorkbook() throws IOException {
    try (InputStream in = Files.newInputStream(report("exceptions.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      List<Row> rows = new ArrayList<>();
      book.getSheet("Delivered files")
          .forEach(
              row -> {
                if (isFile(row)) {
                  rows.add(row);
                }
              });
      return rows;
    }
  }

  private static boolean isFile(Row row) {
    return text(row).contains("_01.csv|") || text(row).contains("_02.csv|");
  }
}
