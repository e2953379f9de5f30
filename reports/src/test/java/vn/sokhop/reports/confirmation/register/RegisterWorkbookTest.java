package vn.sokhop.reports.confirmation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sokhop.reports.confirmation.RegisterCsv;
import vn.sokhop.reports.night.ChildJvm;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.Projection;

class RegisterWorkbookTest {
  @Test
  void vietnameseWorkbookIsLikeTheKeptOne() throws Exception {
    String cells =
        Projection.ofWorkbook(
            DemoRegister.workbook(DemoRegister.summary(DemoRegister.VI, 4), null));
    assertThat(cells).isEqualTo(Normalizer.normalize(cells, Normalizer.Form.NFC));
    Golden.assertEqual("confirmation-register-vi.xlsx.txt", cells);
  }

  @Test
  void englishWorkbookIsLikeTheKeptOne() throws Exception {
    byte[] file = DemoRegister.workbook(DemoRegister.summary(Locale.US, 4), null);
    Golden.assertEqual("confirmation-register-en.xlsx.txt", Projection.ofWorkbook(file));
  }

  @Test
  void periodWithoutAccountsSaysSoOnEverySheet() throws Exception {
    String cells =
        Projection.ofWorkbook(DemoRegister.workbook(DemoRegister.empty(DemoRegister.VI), null));
    assertThat(cells)
        .contains("KHÔNG CÓ TÀI KHOẢN NÀO phải xác nhận")
        .contains("Không có tài khoản nào cần đôn đốc.")
        .contains("Kỳ này không có tài khoản nào phải xác nhận.")
        .contains("Từ ngày 05/10/2026 đến ngày 20/10/2026");
  }

  @Test
  void failedEquationAndMissingNightsAreSaidFirst() throws Exception {
    String cells =
        Projection.ofWorkbook(DemoRegister.workbook(DemoRegister.hard(DemoRegister.VI), null));
    assertThat(cells)
        .contains("CHƯA CHỨNG MINH: 1 đẳng thức")
        .contains("CHƯA ĐỦ SỐ LIỆU: mới so khớp 19 / 22 ngày làm việc của kỳ, còn thiếu 3 đêm.")
        .contains("✗ Không khớp")
        .contains("Sổ cái 1.284.600.607.308 ≠ sổ đăng ký 1.284.555.607.307 + tài khoản");
  }

  @Test
  void everyColumnOfTheCsvIsInTheSheets() {
    Words words = new Words(DemoRegister.summary(DemoRegister.VI, 1));
    List<String> names =
        new RegisterColumns(words)
            .described().stream()
                .map(RegisterColumns.Described::csvName)
                .filter(name -> !name.isEmpty())
                .toList();
    assertThat(names).containsExactlyInAnyOrderElementsOf(RegisterCsv.header());
  }

  @Test
  void formIsReachedFromItsAccountAndNothingElseIsAFormula() throws Exception {
    byte[] file = DemoRegister.workbook(DemoRegister.summary(DemoRegister.VI, 1), null);
    int links = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              String path = cell.getStringCellValue();
              assertThat(path).matches("confirmations/0661/\\d{7}\\.pdf");
              assertThat(cell.getCellFormula())
                  .isEqualTo("HYPERLINK(\"" + path + "\",\"" + path + "\")");
              links++;
            }
          }
        }
      }
    }
    assertThat(links).isEqualTo(DemoRegister.rows().size() + DemoRegister.toChase().size());
  }

  @Test
  void rowsBeyondOneSheetGoOnInTheNextWithHeadingAndFilter() throws Exception {
    byte[] file = DemoRegister.workbook(DemoRegister.summary(DemoRegister.VI, 1), 12);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      int found = 0;
      for (int i = 2; i <= 3; i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getSheetName()).startsWith("Sổ đăng ký");
        int header = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
        assertThat(sheet.getRow(header).getCell(0).getStringCellValue()).isEqualTo("Trạng thái");
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A" + (header + 1));
        found += sheet.getLastRowNum() - header;
      }
      assertThat(found).isEqualTo(DemoRegister.rows().size());
    }
  }

  @Test
  void writesAHundredThousandAccountsInLittleMemory(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("register.xlsx");
    ChildJvm.run(List.of("-Xmx192m"), LongRegister.class, "100000", file.toString());
    assertThat(Files.size(file)).isGreaterThan(1_000_000L);
  }

  @Test
  void bothLanguagesHaveTheSameTextsInComposedForm() throws Exception {
    Properties vietnamese = load("vi");
    assertThat(load("en").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
    for (Object text : vietnamese.values()) {
      assertThat((String) text).isEqualTo(Normalizer.normalize((String) text, Normalizer.Form.NFC));
    }
  }

  private static Properties load(String language) throws Exception {
    Properties properties = new Properties();
    try (var in =
        RegisterWorkbook.class.getResourceAsStream("messages_" + language + ".properties")) {
      assertThat(in).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
