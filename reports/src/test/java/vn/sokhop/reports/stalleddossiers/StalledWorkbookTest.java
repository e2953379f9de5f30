package vn.sokhop.reports.stalleddossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.DemoNight;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.Projection;
import vn.sokhop.reports.stalleddossiers.DossierLists.DueCount;

class StalledWorkbookTest {
  private static final int HEADER = 5;

  @Test
  void vietnameseWorkbookIsLikeTheKeptOne() throws Exception {
    String cells = Projection.ofWorkbook(DemoDossiers.workbook(DemoDossiers.report(DemoNight.VI)));
    assertThat(cells).isEqualTo(Normalizer.normalize(cells, Normalizer.Form.NFC));
    Golden.assertEqual("stalled-dossiers-vi.xlsx.txt", cells);
  }

  @Test
  void englishWorkbookIsLikeTheKeptOne() throws Exception {
    byte[] file = DemoDossiers.workbook(DemoDossiers.report(Locale.US));
    Golden.assertEqual("stalled-dossiers-en.xlsx.txt", Projection.ofWorkbook(file));
  }

  @Test
  void everyListWithoutRowsSaysSo() throws Exception {
    try (XSSFWorkbook workbook = open(DemoDossiers.workbook(DemoDossiers.empty(DemoNight.VI)))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
      for (int i = 1; i < 7; i++) {
        Cell cell = workbook.getSheetAt(i).getRow(HEADER + 1).getCell(0);
        assertThat(cell.getStringCellValue()).isEqualTo("Không có hồ sơ nào.");
      }
    }
  }

  @Test
  void timesAreRealOnesAndDaysOverAreNumbers() throws Exception {
    try (XSSFWorkbook workbook = open(DemoDossiers.workbook(DemoDossiers.report(DemoNight.VI)))) {
      XSSFSheet sheet = workbook.getSheet("Chậm không lý do");
      Row row = sheet.getRow(HEADER + 1);
      assertThat(row.getCell(column(sheet, "Số ngày quá hạn")).getNumericCellValue()).isEqualTo(21);
      Cell limit = row.getCell(column(sheet, "Hẹn trả (thời hạn)"));
      assertThat(limit.getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 10, 22, 17, 0));
      assertThat(limit.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy\\ hh:mm");
    }
  }

  @Test
  void levelFollowsTheDaysOver() throws Exception {
    StalledDossiers report = DemoDossiers.report(DemoNight.VI);
    assertThat(report.level(2)).isEqualTo(Letter.Level.OFFICE);
    assertThat(report.level(3)).isEqualTo(Letter.Level.REGION);
    assertThat(report.level(9)).isEqualTo(Letter.Level.REGION);
    assertThat(report.level(10)).isEqualTo(Letter.Level.CENTRE);
    String cells = Projection.ofWorkbook(DemoDossiers.workbook(report));
    assertThat(cells)
        .contains("Chậm không lý do!B7 = Trung ương")
        .contains("Hồ sơ quá hạn từ 3 ngày làm việc: khu vực xử lý");
  }

  @Test
  void listsHaveFrozenHeadingFilterAndARemarkColumn() throws Exception {
    try (XSSFWorkbook workbook = open(DemoDossiers.workbook(DemoDossiers.report(DemoNight.VI)))) {
      for (int i = 1; i < 7; i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
            .isEqualTo((short) (HEADER + 1));
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A" + (HEADER + 1));
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(HEADER);
        assertThat(column(sheet, "Ý kiến người kiểm tra")).isPositive();
      }
      for (Sheet sheet : workbook) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          assertThat(workbook.getSheet(link.getAddress().replaceAll("^'|'!A1$", ""))).isNotNull();
        }
      }
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws Exception {
    for (String name : List.of("=1+1", "+84 98", "-5", "@cmd", "=HYPERLINK(\"http://x\")")) {
      StalledDossiers report = DemoDossiers.odd(DemoNight.VI, name);
      Rows<DossierRow> rows = Rows.of(report.letters().get(0).rows());
      DossierLists lists = new DossierLists(rows, rows, rows, rows, rows, new DueCount(2, 0), rows);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      StalledWorkbook.write(report, lists, out);
      try (XSSFWorkbook workbook = open(out.toByteArray())) {
        XSSFSheet sheet = workbook.getSheet("Chậm không lý do");
        for (String title : List.of("Người xử lý", "Đơn vị sử dụng ngân sách", "Số hồ sơ")) {
          Cell cell = sheet.getRow(HEADER + 1).getCell(column(sheet, title));
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
          assertThat(cell.getStringCellValue()).isEqualTo(name);
          assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        for (Sheet each : workbook) {
          each.forEach(
              row ->
                  row.forEach(
                      cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
        }
      }
    }
  }

  @Test
  void dueListThatIsCutSaysHowManyMoreAreDue() throws Exception {
    String cells = Projection.ofWorkbook(DemoDossiers.workbook(DemoDossiers.report(Locale.US)));
    assertThat(cells)
        .contains("before the limit shown; the first 2 by limit, 416 more are due.")
        .contains("ends in the next office day: the first 2 by limit, 416 more are due.");
    assertThat(Projection.ofWorkbook(DemoDossiers.workbook(DemoDossiers.empty(Locale.US))))
        .doesNotContain("more are due");
  }

  @Test
  void rowsBeyondOneSheetGoOnInTheNext() throws Exception {
    StalledDossiers report = DemoDossiers.report(DemoNight.VI);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StalledWorkbook.write(report, DemoDossiers.lists(report), out, HEADER + 1 + 10);
    try (XSSFWorkbook workbook = open(out.toByteArray())) {
      XSSFSheet next = workbook.getSheet("Chậm không lý do (2)");
      assertThat(workbook.getSheetIndex(next)).isEqualTo(2);
      assertThat(next.getLastRowNum()).isEqualTo(HEADER + 9);
    }
  }

  private static int column(Sheet sheet, String title) {
    for (Cell cell : sheet.getRow(HEADER)) {
      if (cell.getStringCellValue().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + title + " in " + sheet.getSheetName());
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }
}
