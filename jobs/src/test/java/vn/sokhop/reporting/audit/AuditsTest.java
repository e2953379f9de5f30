package vn.sokhop.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.audit.AuditDesk;
import vn.sokhop.command.audit.AuditRequest;
import vn.sokhop.command.audit.AuditTest;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/**
 * Audits over entries that were taken in: what each test finds, what it leaves out, that it can be
 * repeated.
 */
@TestPropertySource(
    properties = {
      "sokhop.lang=en",
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false",
      "sokhop.audit.benford-minimum=90"
    })
class AuditsTest extends PostgresTest {
  private static final String ACCOUNT = "3713.0.1055555.00000";
  private static final String OTHER = "3713.0.1055556.00000";
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired AuditDesk desk;

  private final List<String> entries = new ArrayList<>();

  @BeforeEach
  void freshStart() throws IOException {
    entries.clear();
    Emptied.installation(db, folders);
    write(
        "accounts_all_20260102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01
        3713.0.1055556.00000,1055556,0661,CREDIT,2020-01-01
        """);
    write(
        "units_all_20260102_01.csv",
        """
        unit_code,unit_name,office_code
        1055555,Trường Tiểu học số 1,0661
        1055556,Trường Tiểu học số 2,0661
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  /** A debit; the id is made of its number. */
  private void debit(String account, String date, long amount, String voucher, String payee) {
    entry(account, date, amount, 0, voucher, payee, "");
  }

  private void entry(
      String account,
      String date,
      long debit,
      long credit,
      String voucher,
      String payee,
      String reversalOf) {
    entries.add(
        "E%03d,%s,%sT10:00:00,0661,%s,%d,%d,%s,%s,%s,%s"
            .formatted(
                entries.size() + 1,
                date,
                date,
                account,
                debit,
                credit,
                voucher,
                payee,
                payee.isEmpty() ? "" : "Payee " + payee,
                reversalOf));
  }

  private void takenIn(String date) throws IOException {
    write(
        "transactions_0661_" + date.replace("-", "") + "_01.csv",
        "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,payee_account,"
            + "payee_name,reversal_of\n"
            + String.join("\n", entries)
            + "\n");
    RunResult night = nights.one(LocalDate.parse(date), false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
  }

  private static AuditRequest request(AuditTest... tests) {
    return new AuditRequest(FIRST, LAST, null, null, Set.of(tests), 0, "1");
  }

  private Path workbook(AuditRequest request) {
    List<String> lines = desk.audit(request);
    return Path.of(lines.get(lines.size() - 1).replace("Workbook: ", ""));
  }

  /** The body of a sheet below its heading: the columns told, joined. */
  private static List<String> rows(Path workbook, String sheet, int... columns) throws IOException {
    DataFormatter cells = new DataFormatter(Locale.ROOT);
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      return StreamSupport.stream(book.getSheet(sheet).spliterator(), false)
          .filter(row -> row.getRowNum() > heading(book.getSheet(sheet)))
          .map(
              row -> {
                List<String> told = new ArrayList<>();
                for (int column : columns) {
                  told.add(cells.formatCellValue(row.getCell(column)));
                }
                return String.join(" ", told);
              })
          .toList();
    }
  }

  private static int heading(Iterable<Row> sheet) {
    for (Row row : sheet) {
      if (row.getLastCellNum() > 3) {
        return row.getRowNum();
      }
    }
    throw new AssertionError("no heading");
  }

  @Test
  void findsOneVoucherBookedTwiceWithFileAndLine() throws IOException {
    debit(ACCOUNT, "2026-11-16", 5_000_000, "0001/UNC", "11");
    debit(ACCOUNT, "2026-11-16", 7_000_000, "0002/UNC", "11");
    debit(ACCOUNT, "2026-11-16", 5_000_000, "0001/unc", "11");
    debit(ACCOUNT, "2026-11-16", 5_000_000, "0001/UNC", "12");
    debit(OTHER, "2026-11-16", 5_000_000, "0001/UNC", "11");
    debit(ACCOUNT, "2026-11-16", 5_000_000, "", "11");
    takenIn("2026-11-16");
    Path workbook = workbook(request(AuditTest.DUPLICATES));
    assertThat(rows(workbook, "Duplicates", 0, 1, 11, 12))
        .containsExactly(
            "1 2 × E001 transactions_0661_20261116_01.csv:2",
            "1 2 × E003 transactions_0661_20261116_01.csv:4");
  }

  @Test
  void saysHowThePopulationCameAbout() throws IOException {
    debit(ACCOUNT, "2026-11-16", 5_000_000, "0001/UNC", "11");
    entry(ACCOUNT, "2026-11-16", 0, 9_000_000, "0002/BC", "", "");
    entry(ACCOUNT, "2026-11-16", 9_000_000, 0, "0003/DC", "", "E002");
    debit(ACCOUNT, "2026-11-16", -1, "0004/UNC", "11");
    takenIn("2026-11-16");
    List<String> lines = desk.audit(request(AuditTest.DUPLICATES));
    assertThat(lines)
        .startsWith(
            "Population: 1 debits, 5,000,000 đồng.", "DUPLICATES: 0 groups, 0 entries or numbers.");
    Path workbook = Path.of(lines.get(lines.size() - 1).replace("Workbook: ", ""));
    assertThat(rows(workbook, "Summary", 0, 1, 2, 3))
        .startsWith(
            "Entries Number Sum Currency",
            "= accepted entries of the span 3 23,000,000 VND",
            "− corrections (entries that reverse another one) 1 9,000,000 VND",
            "− credit entries 1 9,000,000 VND",
            "= population: debits in đồng 1 5,000,000 VND",
            "Not among them: 1 rejected lines of transaction files of the span; see the exception listings.   ",
            "Not among them: 0 transaction files of the span that are held or refused; see the exception listings.   ");
  }

  @Test
  void aDebitThatOnlySaysItReversesSomethingIsLookedAt() throws IOException {
    entry(ACCOUNT, "2026-11-16", 5_000_000, 0, "0001/UNC", "11", "NOSUCH");
    entry(ACCOUNT, "2026-11-16", 5_000_000, 0, "0002/UNC", "11", "E001");
    takenIn("2026-11-16");
    assertThat(desk.audit(request(AuditTest.DUPLICATES)))
        .startsWith("Population: 2 debits, 10,000,000 đồng.");
  }

  @Test
  void findsTheSamePayeeAndAmountUnderOtherVouchersWhileTheyAreNear() throws IOException {
    debit(ACCOUNT, "2026-10-01", 20_000_000, "0001/UNC", "11");
    debit(ACCOUNT, "2026-11-02", 20_000_000, "0002/UNC", "11");
    debit(OTHER, "2026-11-20", 20_000_000, "0002/UNC", "11");
    debit(ACCOUNT, "2026-11-20", 9_999_999, "0004/UNC", "12");
    debit(ACCOUNT, "2026-11-21", 9_999_999, "0005/UNC", "12");
    debit(ACCOUNT, "2026-11-20", 30_000_000, "0006/UNC", "13");
    debit(ACCOUNT, "2026-11-20", 30_000_000, "0006/UNC", "13");
    takenIn("2026-11-24");
    AuditRequest both =
        new AuditRequest(
            LocalDate.of(2026, 10, 1),
            LAST,
            null,
            null,
            Set.of(AuditTest.SAME_SAME_DIFFERENT),
            0,
            "1");
    assertThat(rows(workbook(both), "Same same different", 0, 1, 11))
        .as("1 October is 32 days before 2 November")
        .containsExactly("1 2 × E002", "1 2 × E003");
  }

  @Test
  void findsPaymentsJustBelowTheLimitWithinTheDays() throws IOException {
    for (String date : List.of("2026-11-02", "2026-11-05", "2026-11-08", "2026-11-14")) {
      debit(ACCOUNT, date, 49_000_000, "V" + date, "11");
    }
    debit(ACCOUNT, "2026-11-05", 50_000_000, "V1", "11");
    debit(ACCOUNT, "2026-11-06", 39_999_999, "V2", "11");
    debit(OTHER, "2026-11-06", 45_000_000, "V3", "11");
    takenIn("2026-11-16");
    assertThat(rows(workbook(request(AuditTest.SPLIT)), "Split payments", 0, 1, 11))
        .as("2 to 8 November are seven days; the 14th is near one of them only")
        .containsExactly("1 3 × E001", "1 3 × E002", "1 3 × E003");
  }

  @Test
  void knowsWhomAUnitHasPaidBeforeTheSpan() throws IOException {
    debit(ACCOUNT, "2026-10-01", 1_000, "1/UNC", "11");
    debit(ACCOUNT, "2026-11-02", 60_000_000, "2/UNC", "11");
    debit(OTHER, "2026-11-02", 60_000_000, "3/UNC", "11");
    debit(ACCOUNT, "2026-11-02", 49_999_999, "4/UNC", "12");
    debit(ACCOUNT, "2026-11-03", 50_000_000, "5/UNC", "12");
    takenIn("2026-11-16");
    Path workbook = workbook(request(AuditTest.FIRST_PAYEES));
    assertThat(rows(workbook, "First-time payees", 0, 4, 11))
        .containsExactly("1 1055555 E005", "2 1055556 E003");
    assertThat(rows(workbook, "Summary", 8))
        .contains("smallest amount: 50,000,000; days: 365; the ledger here begins on 2026-10-01");
  }

  @Test
  void listsGapsOfEachKindAndYear() throws IOException {
    for (String voucher : List.of("0001/UNC", "0002/UNC", "0006/UNC", "0001/BC", "0003/BC", "X9")) {
      debit(ACCOUNT, "2026-11-16", 1_000, voucher, "11");
    }
    debit(OTHER, "2026-11-16", 1_000, "0004/UNC", "11");
    takenIn("2026-11-16");
    assertThat(rows(workbook(request(AuditTest.GAPS)), "Gaps", 0, 1, 2, 4, 5))
        .containsExactly("1055555 2026 3–5/UNC 3 2 6", "1055555 2026 2/BC 1 1 3");
  }

  @Test
  void comparesTheEndOfTheYearWithTheRestOfIt() throws IOException {
    debit(ACCOUNT, "2025-06-01", 349_000_000, "1/UNC", "11");
    debit(ACCOUNT, "2025-12-20", 80_000_000, "2/UNC", "11");
    debit(OTHER, "2025-06-01", 349_000_000, "1/UNC", "11");
    debit(OTHER, "2025-12-20", 16_000_000, "2/UNC", "11");
    debit(OTHER, "2026-01-05", 900_000_000, "3/UNC", "11");
    takenIn("2026-01-05");
    AuditRequest year =
        new AuditRequest(
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 1, 31),
            null,
            null,
            Set.of(AuditTest.YEAR_END),
            0,
            "1");
    assertThat(rows(workbook(year), "Year-end rush", 0, 1, 2, 3, 4, 5))
        .as("16 days with 5 million a day against 349 days with one")
        .containsExactly("1055555 2025 1 80,000,000 5.00 3");
  }

  @Test
  void putsTheDigitsBesideBenfordsLaw() throws IOException {
    for (int digits = 10; digits <= 99; digits++) {
      debit(ACCOUNT, "2026-11-16", digits * 1_000L + 7, digits + "/UNC", "11");
    }
    debit(ACCOUNT, "2026-11-16", 9, "100/UNC", "11");
    takenIn("2026-11-16");
    List<String> rows = rows(workbook(request(AuditTest.BENFORD)), "Benford", 0, 1, 2, 4, 5, 6);
    assertThat(rows).hasSize(180);
    assertThat(rows.get(0)).startsWith(" 10 1 1.111 4.139 n = 90; MAD = 0.00");
    assertThat(rows.get(89)).isEqualTo(" 99 1 1.111 0.436 ");
    assertThat(rows.get(90)).startsWith("1055555 10 1 1.111 4.139 n = 90");
  }

  @Test
  void countsRoundAmountsByAccount() throws IOException {
    for (int n = 1; n <= 5; n++) {
      debit(ACCOUNT, "2026-11-16", n * 10_000_000L, n + "/UNC", "11");
    }
    debit(ACCOUNT, "2026-11-16", 10_000_001, "6/UNC", "11");
    for (int n = 1; n <= 4; n++) {
      debit(OTHER, "2026-11-16", 10_000_000L, n + "/UNC", "11");
    }
    takenIn("2026-11-16");
    assertThat(rows(workbook(request(AuditTest.ROUND_AMOUNTS)), "Round amounts", 0, 1, 11))
        .containsExactly(
            "1 5 / 6 E001", "1 5 / 6 E002", "1 5 / 6 E003", "1 5 / 6 E004", "1 5 / 6 E005");
  }

  @Test
  void drawsTheSameSampleForTheSameSeedAndWritesTheSameBytes() throws IOException {
    for (int n = 1; n <= 40; n++) {
      debit(ACCOUNT, "2026-11-16", n * 1_000L, n + "/UNC", "11");
    }
    takenIn("2026-11-16");
    AuditRequest request =
        new AuditRequest(
            FIRST, LAST, null, "1055555", EnumSet.allOf(AuditTest.class), 5, "tháng 11");
    Path first = workbook(request);
    Path second = workbook(request);
    assertThat(first)
        .endsWithRaw(Path.of("audit-2026-11-01_2026-11-30-unit-1055555", "audit.xlsx"));
    assertThat(second).endsWithRaw(Path.of("attempt-2", "audit.xlsx"));
    assertThat(second).hasSameBinaryContentAs(first);
    List<String> drawn = rows(first, "Sample", 11);
    assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
    // the digest anybody can work out again
    assertThat(rows(first, "Sample", 1))
        .isEqualTo(
            db.sql(
                    """
                    select encode(sha256(convert_to('tháng 11|' || entry_id, 'UTF8')), 'hex') as digest
                    from ledger.entry order by digest limit 5
                    """)
                .query(String.class)
                .list());
    Path otherSeed =
        workbook(new AuditRequest(FIRST, LAST, null, "1055555", Set.of(AuditTest.GAPS), 5, "2"));
    assertThat(rows(otherSeed, "Sample", 11)).isNotEqualTo(drawn);
  }

  @Test
  void looksAtOneUnitOnlyAndSaysWhenThereIsNothing() throws IOException {
    debit(ACCOUNT, "2026-11-16", 5_000_000, "1/UNC", "11");
    debit(OTHER, "2026-11-16", 7_000_000, "1/UNC", "11");
    takenIn("2026-11-16");
    assertThat(
            desk.audit(
                new AuditRequest(
                    FIRST, LAST, null, "1055556", Set.of(AuditTest.DUPLICATES), 0, "1")))
        .startsWith("Population: 1 debits, 7,000,000 đồng.");
    assertThatThrownBy(
            () ->
                desk.audit(
                    new AuditRequest(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 2),
                        null,
                        null,
                        Set.of(AuditTest.DUPLICATES),
                        0,
                        "1")))
        .isInstanceOfSatisfying(
            OperatorException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE))
        .hasMessage(
            "There is no debit in đồng from 2026-12-01 to 2026-12-02 (audit-2026-12-01_2026-12-02); nothing was"
                + " written.");
  }

  @Test
  void theAmountsOfTheWorkbookAreThoseOfTheLedger() throws IOException {
    debit(ACCOUNT, "2026-11-16", 999_999_999_999_999_999L, "1/UNC", "11");
    debit(ACCOUNT, "2026-11-16", 999_999_999_999_999_999L, "1/UNC", "11");
    takenIn("2026-11-16");
    Path workbook = workbook(request(AuditTest.DUPLICATES));
    assertThat(rows(workbook, "Duplicates", 6))
        .containsExactly("999,999,999,999,999,999", "999,999,999,999,999,999");
    assertThat(db.sql("select sum(-amount) from ledger.entry").query(BigDecimal.class).single())
        .isEqualByComparingTo("1999999999999999998");
  }
}
