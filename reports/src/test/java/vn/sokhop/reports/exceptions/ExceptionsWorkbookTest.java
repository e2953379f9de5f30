package vn.sokhop.reports.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.ChildJvm;
import vn.sokhop.reports.night.DemoFiles;
import vn.sokhop.reports.night.DemoNight;
import vn.sokhop.reports.night.DemoWarnings;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.Projection;
import vn.sokhop.reports.night.RejectedLineRow;

class ExceptionsWorkbookTest {
  private static final NightReport REPORT = DemoNight.report(DemoNight.VI);

  @Test
  void vietnameseWorkbookIsLikeTheKeptOne() throws Exception {
    String cells = Projection.ofWorkbook(DemoFiles.workbook(REPORT));
    assertThat(cells).isEqualTo(Normalizer.normalize(cells, Normalizer.Form.NFC));
    Golden.assertEqual("exceptions-vi.txt", cells);
  }

  @Test
  void englishWorkbookIsLikeTheKeptOne() throws Exception {
    byte[] file = DemoFiles.workbook(DemoNight.report(Locale.US));
    Golden.assertEqual("exceptions-en.txt", Projection.ofWorkbook(file));
  }

  @Test
  void emptyNightSaysSoOnEverySheet() throws Exception {
    byte[] file = DemoFiles.workbook(DemoNight.empty(DemoNight.VI));
    Golden.assertEqual("exceptions-vi-empty.txt", Projection.ofWorkbook(file));
  }

  @Test
  void warningsStandByScoreAndOfACauseOnlyTheFirstOnes() throws Exception {
    byte[] vietnamese = DemoFiles.workbook(DemoWarnings.night(DemoNight.VI));
    Golden.assertEqual("exceptions-warnings-vi.txt", Projection.ofWorkbook(vietnamese));
    String english = Projection.ofWorkbook(DemoFiles.workbook(DemoWarnings.night(Locale.US)));
    assertThat(english)
        .contains("and 432 more of this cause (same code and unit), all in exceptions.csv")
        .contains(
            "Silenced by notes of false alarms: 2 items, until 2026-12-01 (first note that ends) –"
                + " 2026-12-31 (last).");
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws Exception {
    List<String> texts =
        List.of("=1+1", "+84 98", "-5", "@cmd", "=HYPERLINK(\"http://x\")", "_x0041_", "a\n=b");
    List<RejectedLineRow> lines =
        texts.stream().map(text -> new RejectedLineRow(text, 1, text, text, text)).toList();
    try (XSSFWorkbook workbook = open(write(family -> List.of(), lines, 1000))) {
      XSSFSheet sheet = workbook.getSheet("Dòng bị từ chối");
      for (int i = 0; i < texts.size(); i++) {
        Cell cell = sheet.getRow(4 + i).getCell(4);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(texts.get(i));
        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(i < 5);
      }
      workbook.forEach(
          each -> each.forEach(row -> row.forEach(ExceptionsWorkbookTest::isNoFormula)));
    }
  }

  @Test
  void charactersThatCannotBeShownAreWrittenOut() throws Exception {
    String raw = "a\tb\u0007c\ud800d\u202ee\ufffff" + "x".repeat(40_000);
    RejectedLineRow line = new RejectedLineRow("f.csv", 1, "R", "m", raw);
    try (XSSFWorkbook workbook = open(write(family -> List.of(), List.of(line), 1000))) {
      String text = workbook.getSheet("Dòng bị từ chối").getRow(4).getCell(4).getStringCellValue();
      assertThat(text).startsWith("a\\tb\\u0007c\\ud800d\\u202ee\\ufffffx").contains(" … (+");
      assertThat(text.length()).isLessThan(32_767);
    }
  }

  @Test
  void amountOfEighteenDigitsKeepsThemAll() throws Exception {
    byte[] file = DemoFiles.workbook(REPORT);
    assertThat(Projection.ofWorkbook(file)).contains("= +123.456.789.012.345.678\n");
  }

  @Test
  void rowsBeyondOneSheetGoOnInTheNextWithHeadingAndFilter() throws Exception {
    List<ExceptionRow> rows = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      rows.addAll(DemoNight.rows(DemoNight.VI, "MATCHING").subList(0, 1));
    }
    byte[] file = write(family -> family.equals("MATCHING") ? rows : List.of(), List.of(), 20);
    try (XSSFWorkbook workbook = open(file)) {
      int first = workbook.getSheetIndex("Đối chiếu giao dịch");
      int found = 0;
      for (int i = first; i <= first + 1; i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getSheetName()).startsWith("Đối chiếu giao dịch");
        int header = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
        assertThat(sheet.getRow(header).getCell(0).getStringCellValue()).isEqualTo("Mức độ");
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A" + (header + 1));
        found += sheet.getLastRowNum() - header;
      }
      assertThat(found).isEqualTo(25);
      assertThat(workbook.getSheetAt(first + 2).getSheetName()).isEqualTo("Tệp nhận");
      assertThat(workbook.getSheet("Tệp nhận").getRepeatingRows().getFirstRow()).isEqualTo(3);
    }
  }

  @Test
  void linksLeadToSheetsThatExistAndBack() throws Exception {
    try (XSSFWorkbook workbook = open(DemoFiles.workbook(REPORT))) {
      int links = 0;
      for (Sheet sheet : workbook) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          String name = link.getAddress().replaceAll("^'|'!A1$", "");
          assertThat(workbook.getSheet(name)).as(link.getAddress()).isNotNull();
          links++;
        }
      }
      assertThat(links).isEqualTo(4 + 10 + 7);
    }
  }

  @Test
  void reviewerGetsChoicesAndADateColumn() throws Exception {
    try (XSSFWorkbook workbook = open(DemoFiles.workbook(REPORT))) {
      XSSFSheet sheet = workbook.getSheet("Sổ cái");
      assertThat(sheet.getDataValidations()).hasSize(2);
      assertThat(
              sheet.getDataValidations().get(0).getValidationConstraint().getExplicitListValues())
          .contains("Cần đơn vị giải trình");
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(7);
    }
  }

  @Test
  void everyColumnOfTheCsvIsInTheSheets() {
    ListingColumns columns =
        new ListingColumns(
            vn.sokhop.reports.house.Texts.of(ExceptionsWorkbook.class, DemoNight.VI));
    List<String> names =
        columns.described().stream()
            .map(ListingColumns.Described::csvName)
            .filter(name -> !name.isEmpty())
            .toList();
    assertThat(names).containsExactlyInAnyOrderElementsOf(ExceptionsCsv.header());
  }

  @Test
  void writesTwoHundredThousandRowsInLittleMemory(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("exceptions.xlsx");
    ChildJvm.run(List.of("-Xmx256m"), LongListing.class, "200000", file.toString());
    assertThat(Files.size(file)).isGreaterThan(1_000_000L);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("xl/worksheets/sheet5.xml").getSize()).isGreaterThan(200_000L * 500);
    }
  }

  private static byte[] write(
      java.util.function.Function<String, List<ExceptionRow>> rows,
      List<RejectedLineRow> rejected,
      int maxRows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExceptionsWorkbook.write(
        REPORT,
        family -> Rows.of(rows.apply(family)),
        family -> Rows.of(List.of()),
        Rows.of(DemoNight.files(REPORT.locale())),
        Rows.of(rejected),
        out,
        maxRows);
    return out.toByteArray();
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private static void isNoFormula(Cell cell) {
    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
  }
}
