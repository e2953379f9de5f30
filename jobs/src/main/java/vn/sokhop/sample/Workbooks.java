package vn.sokhop.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small files as workbooks: real dates, real numbers, the same bytes for the same rows. */
final class Workbooks {
  private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final int LONGEST_EXACT_NUMBER = 15;

  private Workbooks() {}

  /**
   * @param rows the first one is the header
   */
  static void write(Path file, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreated("2026-01-01T00:00:00Z");
      CellStyle dates = workbook.createCellStyle();
      dates.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
      fill(workbook.createSheet("Sheet1"), rows, dates);
      workbook.write(made);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("The sample's own date is well-formed.", e);
    }
    stamp(made.toByteArray(), file);
  }

  private static void fill(Sheet sheet, List<List<String>> rows, CellStyle dates) {
    List<String> header = rows.get(0);
    for (int line = 0; line < rows.size(); line++) {
      Row row = sheet.createRow(line);
      List<String> values = rows.get(line);
      for (int column = 0; column < values.size(); column++) {
        String value = values.get(column);
        if (!value.isEmpty()) {
          set(row.createCell(column), line == 0 ? "" : header.get(column), value, dates);
        }
      }
    }
  }

  private static void set(Cell cell, String column, String value, CellStyle dates) {
    if (column.endsWith("_date") && isRealDate(value)) {
      cell.setCellValue(LocalDate.parse(value));
      cell.setCellStyle(dates);
    } else if (isFigure(column) && value.matches("-?\\d{1," + LONGEST_EXACT_NUMBER + "}")) {
      // At most fifteen digits: a workbook's number holds them exactly.
      cell.setCellValue((double) Long.parseLong(value));
    } else {
      cell.setCellValue(value);
    }
  }

  private static boolean isFigure(String column) {
    return column.endsWith("_amount") || column.endsWith("_balance") || column.endsWith("creases");
  }

  private static boolean isRealDate(String value) {
    // Good enough for what the sample writes: every broken date in it is the 30th of February.
    return value.matches("\\d{4}-\\d{2}-\\d{2}") && !value.endsWith("-02-30");
  }

  // A workbook carries the minute of its making in every entry; that minute is replaced.
  private static void stamp(byte[] workbook, Path file) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(STAMP);
        out.putNextEntry(same);
        in.transferTo(out);
      }
    }
  }
}
