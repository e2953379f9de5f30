package vn.sokhop.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests. */
final class Workbooks {
  private Workbooks() {}

  /** A sheet with a header row and rows that repeat it. */
  static void write(Path file, List<String> header, int rows) throws IOException {
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i <= rows; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < header.size(); j++) {
          row.createCell(j).setCellValue(header.get(j));
        }
      }
      workbook.write(out);
    }
  }
}
