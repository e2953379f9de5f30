package vn.sokhop.reports.night;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files of the reports as plain text, to be compared. */
public final class Projection {
  private Projection() {}

  /** One line {@code sheet!cell = value} for each cell that is not empty. */
  public static String ofWorkbook(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String value = value(cell);
            if (!value.isEmpty()) {
              text.append(sheet.getSheetName()).append('!').append(cell.getAddress()).append(" = ");
              text.append(value.replace("\n", "\\n")).append('\n');
            }
          }
        }
      }
    }
    return text.toString();
  }

  private static String value(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? date(cell.getLocalDateTimeCellValue())
              : String.format(
                  Locale.ROOT,
                  "%s  %s",
                  new java.math.BigDecimal(cell.getNumericCellValue()).toPlainString(),
                  cell.getCellStyle().getDataFormatString());
      case FORMULA -> "FORMULA " + cell.getCellFormula();
      default -> "";
    };
  }

  private static String date(LocalDateTime value) {
    boolean plain = value.toLocalTime().equals(LocalTime.MIDNIGHT);
    return plain ? value.toLocalDate().toString() : value.toString();
  }

  /** The text of all pages, each under its number. */
  public static String ofPdf(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        text.append("--- page ").append(page).append('\n').append(stripper.getText(document));
      }
    }
    return text.toString();
  }
}
