package vn.sokhop.reports.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;

/**
 * A sheet that is written from top to bottom: titles, notes and tables. Text is cleaned and never a
 * formula; numbers and dates are real ones. An amount of more than 15 digits is written as text,
 * since a spreadsheet would round it.
 */
public final class Sheet {
  private static final int MAX_TEXT = 32_767;
  private static final int EXACT_DIGITS = 15;
  private static final int DEFAULT_WIDTH = 8;
  private static final float LINE_HEIGHT = 12.9f;
  private static final float MAX_HEIGHT = 409f;
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final SXSSFSheet sheet;
  private final CellStyles styles;
  private final Figures figures;
  private int[] widths = new int[0];
  private int next;

  Sheet(SXSSFSheet sheet, CellStyles styles, Locale locale) {
    this.sheet = sheet;
    this.styles = styles;
    this.figures = Figures.of(locale);
    sheet.setDisplayGridlines(false);
  }

  public String name() {
    return sheet.getSheetName();
  }

  SXSSFSheet raw() {
    return sheet;
  }

  /** Number of rows written so far. */
  int written() {
    return next;
  }

  /** Widths in characters, from the first column on. */
  public void widths(int... characters) {
    widths = characters.clone();
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, Math.min(255, characters[i]) * 256);
    }
  }

  public void title(String text) {
    line(text, CellStyles.Part.TITLE).setHeightInPoints(24);
  }

  public void subtitle(String text) {
    line(text, CellStyles.Part.SUBTITLE);
  }

  /** A verdict in large coloured letters. */
  public void verdict(String text, boolean good) {
    line(text, good ? CellStyles.Part.GOOD : CellStyles.Part.STOP).setHeightInPoints(18);
  }

  /** A heading with a rule over so many columns. */
  public void section(String text, int columns) {
    blank();
    SXSSFRow row = row();
    row.setHeightInPoints(20);
    XSSFCellStyle style = styles.part(CellStyles.Part.SECTION);
    for (int i = 0; i < columns; i++) {
      cell(row, i, i == 0 ? text : null, style, style);
    }
  }

  public void blank() {
    next++;
  }

  /** A line that leads to another sheet. */
  public void link(String text, String target) {
    XSSFCellStyle style = styles.part(CellStyles.Part.LINK);
    Links.toSheet(cell(row(), 0, text, style, style), target);
  }

  /** A proof: what is proved, its mark, its equation over the columns up to the last one. */
  public void proof(String title, String mark, boolean holds, String formula, int lastColumn) {
    SXSSFRow row = row();
    put(row, 0, title, Column.Look.WRAPPED);
    XSSFCellStyle style = styles.part(holds ? CellStyles.Part.GOOD : CellStyles.Part.STOP);
    cell(row, 1, mark, style, style);
    merged(row, 2, lastColumn, formula);
    height(row, Math.max(lines(title, 0, 0), lines(formula, 2, lastColumn)));
  }

  /** A word and its meaning over the columns up to the last one; the row is as high as needed. */
  public void entry(String word, String meaning, int lastColumn) {
    SXSSFRow row = row();
    put(row, 0, word, Column.Look.WRAPPED);
    merged(row, 1, lastColumn, meaning);
    height(row, Math.max(lines(word, 0, 0), lines(meaning, 1, lastColumn)));
  }

  /** A sum of differences in its own row: the words in the first column, the figure where told. */
  public void differenceTotal(String words, BigDecimal value, int column) {
    SXSSFRow row = row();
    XSSFCellStyle text = styles.part(CellStyles.Part.TOTAL_TEXT);
    for (int i = 0; i < column; i++) {
      cell(row, i, i == 0 ? words : null, text, text);
    }
    XSSFCellStyle style = styles.totalDifference(Math.max(0, value.scale()));
    if (isExact(value)) {
      number(row, column, value, style);
    } else {
      cell(row, column, figures.difference(value), style, style);
    }
  }

  /** A table with its heading; empty tables say so. */
  public <T> void table(List<Column<T>> columns, List<T> rows, String whenEmpty) {
    header(columns);
    int first = next;
    rows.forEach(row -> body(columns, row));
    if (rows.isEmpty()) {
      subtitle(whenEmpty);
    } else {
      TableDress.tint(sheet, columns, first, next - 1);
    }
  }

  /** The last row of a table: totals as the model gives them. */
  public <T> void total(List<Column<T>> columns, String words, T total) {
    SXSSFRow row = row();
    for (int i = 0; i < columns.size(); i++) {
      Object value = i == 0 ? words : columns.get(i).value().apply(total);
      XSSFCellStyle style = styles.total(value);
      if (value instanceof Number) {
        number(row, i, new BigDecimal(value.toString()), style);
      } else {
        cell(row, i, value == null ? null : value.toString(), style, style);
      }
    }
  }

  /** Landscape A4, as wide as the page, page numbers on each page. */
  public void printing(String left, String pageOf) {
    TableDress.printing(sheet, left, pageOf, false);
  }

  <T> void header(List<Column<T>> columns) {
    SXSSFRow row = row();
    row.setHeightInPoints(32);
    XSSFCellStyle style = styles.part(CellStyles.Part.HEADER);
    for (int i = 0; i < columns.size(); i++) {
      cell(row, i, columns.get(i).title(), style, style);
    }
  }

  <T> void body(List<Column<T>> columns, T item) {
    SXSSFRow row = row();
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      Object value = column.value().apply(item);
      put(row, i, value, column.look());
      if (column.look() == Column.Look.WRAPPED && value != null) {
        lines =
            Math.max(
                lines, lines(value instanceof Column.Link l ? l.text() : value.toString(), i, i));
      }
    }
    height(row, lines);
  }

  private SXSSFRow line(String text, CellStyles.Part part) {
    SXSSFRow row = row();
    XSSFCellStyle style = styles.part(part);
    cell(row, 0, text, style, style);
    return row;
  }

  private SXSSFRow row() {
    return sheet.createRow(next++);
  }

  private void merged(SXSSFRow row, int first, int last, String text) {
    put(row, first, text, Column.Look.WRAPPED);
    for (int i = first + 1; i <= last; i++) {
      put(row, i, null, Column.Look.WRAPPED);
    }
    if (last > first) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }
  }

  private void put(SXSSFRow row, int column, @Nullable Object value, Column.Look look) {
    XSSFCellStyle style = styles.body(look, 0);
    if (value instanceof Column.Link link) {
      XSSFCellStyle wrapped = styles.part(CellStyles.Part.WRAPPED_LINK);
      Links.toSheet(cell(row, column, link.text(), wrapped, wrapped), link.sheet());
    } else if (value instanceof Column.FileLink link && Links.isPlain(link.path())) {
      SXSSFCell cell = row.createCell(column);
      cell.setCellStyle(styles.part(CellStyles.Part.WRAPPED_LINK));
      Links.toFile(cell, link.path());
    } else if (value instanceof LocalDate date) {
      SXSSFCell cell = row.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(DateUtil.getExcelDate(date));
    } else if (value instanceof LocalDateTime instant) {
      SXSSFCell cell = row.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(DateUtil.getExcelDate(instant));
    } else if (value instanceof BigDecimal amount) {
      amount(row, column, amount, look);
    } else if (value instanceof Number count) {
      number(row, column, BigDecimal.valueOf(count.longValue()), style);
    } else {
      cell(row, column, value == null ? null : value.toString(), style, styles.quoted(look));
    }
  }

  private void amount(SXSSFRow row, int column, BigDecimal amount, Column.Look look) {
    XSSFCellStyle style = styles.body(look, Math.max(0, amount.scale()));
    if (isExact(amount)) {
      number(row, column, amount, style);
    } else {
      boolean signed = look == Column.Look.DIFFERENCE;
      cell(
          row,
          column,
          signed ? figures.difference(amount) : figures.amount(amount),
          style,
          styles.quoted(look));
    }
  }

  private static boolean isExact(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().precision() <= EXACT_DIGITS;
  }

  private void number(SXSSFRow row, int column, BigDecimal value, XSSFCellStyle style) {
    SXSSFCell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (isExact(value)) {
      cell.setCellValue(value.doubleValue());
    } else {
      cell.setCellValue(figures.amount(value));
    }
  }

  private static SXSSFCell cell(
      SXSSFRow row, int column, @Nullable String text, XSSFCellStyle plain, XSSFCellStyle quoted) {
    SXSSFCell cell = row.createCell(column);
    if (text == null || text.isEmpty()) {
      cell.setCellStyle(plain);
      return cell;
    }
    String clean = CleanText.limit(CleanText.of(text), MAX_TEXT - 1_000);
    cell.setCellStyle("=+-@".indexOf(clean.charAt(0)) >= 0 ? quoted : plain);
    // A spreadsheet reads _x0041_ as the letter A; the text is to stay as it was.
    cell.setCellValue(clean.contains("_x") ? ESCAPED.matcher(clean).replaceAll("_x005F_") : clean);
    return cell;
  }

  // Not every spreadsheet fits rows to wrapped text by itself, so the height is set; rather a line
  // too many than a text cut off.
  private static void height(SXSSFRow row, int lines) {
    row.setHeightInPoints(Math.min(MAX_HEIGHT, 2.5f + LINE_HEIGHT * lines));
  }

  private int lines(String text, int firstColumn, int lastColumn) {
    int room = 0;
    for (int i = firstColumn; i <= lastColumn; i++) {
      room += i < widths.length ? widths[i] : DEFAULT_WIDTH;
    }
    return TextRoom.lines(text, room);
  }
}
