package vn.sokhop.reports.workbook;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Palette;

/** The cell styles of one workbook, each made once. */
final class CellStyles {
  static final String FONT = "Times New Roman";
  private static final short TEXT_FORMAT = 49;

  /** Looks outside the body of a table. */
  enum Part {
    TITLE,
    SUBTITLE,
    SECTION,
    HEADER,
    NOTE,
    LABEL,
    LINK,
    WRAPPED_LINK,
    TOTAL_TEXT,
    TOTAL_COUNT,
    GOOD,
    STOP
  }

  private final XSSFWorkbook workbook;
  private final boolean english;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();
  private final Map<String, XSSFFont> fonts = new HashMap<>();

  CellStyles(XSSFWorkbook workbook, Locale locale) {
    this.workbook = workbook;
    this.english = locale.getLanguage().equals("en");
  }

  /** Style of a body cell; decimals count for amounts only. */
  XSSFCellStyle body(Column.Look look, int decimals) {
    return styles.computeIfAbsent(look + "." + decimals, key -> makeBody(look, decimals));
  }

  /** Style of a text that would start a formula when somebody edits its cell. */
  XSSFCellStyle quoted(Column.Look look) {
    return styles.computeIfAbsent(
        "quoted." + look,
        key -> {
          XSSFCellStyle style = makeBody(look, 0);
          style.setDataFormat(TEXT_FORMAT);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  /** Style of a sum of differences. */
  XSSFCellStyle totalDifference(int decimals) {
    return styles.computeIfAbsent(
        "total." + decimals, key -> total(HorizontalAlignment.RIGHT, signed(decimals)));
  }

  /** Style of a cell in the row of totals: words, counts, or a figure with its decimals. */
  XSSFCellStyle total(@Nullable Object value) {
    if (value instanceof BigDecimal figure) {
      int decimals = Math.max(0, figure.scale());
      return styles.computeIfAbsent(
          "totalFigure." + decimals, key -> total(HorizontalAlignment.RIGHT, money(decimals)));
    }
    return part(value instanceof Number ? Part.TOTAL_COUNT : Part.TOTAL_TEXT);
  }

  XSSFCellStyle part(Part part) {
    return styles.computeIfAbsent("part." + part, key -> makePart(part));
  }

  private XSSFCellStyle makeBody(Column.Look look, int decimals) {
    XSSFCellStyle style = base(10, false, Palette.INK);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    border(style, BorderStyle.HAIR);
    switch (look) {
      case TEXT -> left(style);
      case WRAPPED, INPUT -> {
        left(style);
        style.setWrapText(true);
      }
      case CODE -> style.setAlignment(HorizontalAlignment.CENTER);
      case DATE, INPUT_DATE -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        format(style, english ? "yyyy\\-mm\\-dd" : "dd/mm/yyyy");
      }
      case DATE_TIME -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        format(style, english ? "yyyy\\-mm\\-dd\\ hh:mm" : "dd/mm/yyyy\\ hh:mm");
      }
      case COUNT -> number(style, whole());
      case AMOUNT -> amount(style, money(decimals));
      case DIFFERENCE -> amount(style, signed(decimals));
    }
    if (look == Column.Look.INPUT || look == Column.Look.INPUT_DATE) {
      fill(style, Palette.INPUT);
    }
    return style;
  }

  private XSSFCellStyle makePart(Part part) {
    return switch (part) {
      case TITLE -> base(16, true, Palette.HEAD);
      case SUBTITLE, NOTE -> base(10, false, Palette.MUTED);
      case LABEL -> base(10, true, Palette.INK);
      case SECTION -> {
        XSSFCellStyle style = base(12, true, Palette.HEAD);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color(Palette.HEAD));
        yield style;
      }
      case HEADER -> {
        XSSFCellStyle style = base(10, true, Color.WHITE);
        fill(style, Palette.HEAD);
        border(style, BorderStyle.THIN);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        yield style;
      }
      case LINK -> link();
      case WRAPPED_LINK -> {
        XSSFCellStyle style = link();
        left(style);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        border(style, BorderStyle.HAIR);
        yield style;
      }
      case TOTAL_TEXT -> total(HorizontalAlignment.LEFT, "General");
      case TOTAL_COUNT -> total(HorizontalAlignment.RIGHT, whole());
      case GOOD -> verdict(Palette.GOOD);
      case STOP -> verdict(Palette.STOP);
    };
  }

  private XSSFCellStyle link() {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) 10);
    font.setUnderline(XSSFFont.U_SINGLE);
    font.setColor(color(Palette.LINK));
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private XSSFCellStyle total(HorizontalAlignment alignment, String format) {
    XSSFCellStyle style = base(10, true, Palette.INK);
    style.setAlignment(alignment);
    style.setIndention((short) 1);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    fill(style, Palette.SHADE);
    format(style, format);
    return style;
  }

  private XSSFCellStyle verdict(Color color) {
    XSSFCellStyle style = base(11, true, color);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  // The language is named in the format: a spreadsheet then groups as 1.234.567 whatever it runs
  // in.
  private String language() {
    return english ? "[$-409]" : "[$-42A]";
  }

  private String whole() {
    return language() + "#,##0";
  }

  private String money(int decimals) {
    return language() + "#,##0" + fraction(decimals);
  }

  private String signed(int decimals) {
    String digits = "#,##0" + fraction(decimals);
    String lang = language();
    return lang + "\\+" + digits + ";[RED]" + lang + "\\-" + digits + ";" + lang + digits;
  }

  private static String fraction(int decimals) {
    return decimals == 0 ? "" : "." + "0".repeat(decimals);
  }

  private static void left(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
  }

  private void number(XSSFCellStyle style, String format) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
    format(style, format);
  }

  private void amount(XSSFCellStyle style, String format) {
    number(style, format);
    style.setShrinkToFit(true);
  }

  private void format(XSSFCellStyle style, String format) {
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
  }

  private XSSFCellStyle base(int size, boolean bold, Color ink) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(
        fonts.computeIfAbsent(
            size + "." + bold + "." + ink.getRGB(),
            key -> {
              XSSFFont font = workbook.createFont();
              font.setFontName(FONT);
              font.setFontHeightInPoints((short) size);
              font.setBold(bold);
              font.setColor(color(ink));
              return font;
            }));
    return style;
  }

  private static void border(XSSFCellStyle style, BorderStyle width) {
    style.setBorderBottom(width);
    style.setBorderLeft(width);
    style.setBorderRight(width);
    style.setBorderTop(width);
    XSSFColor color = color(Palette.LINE);
    style.setBottomBorderColor(color);
    style.setLeftBorderColor(color);
    style.setRightBorderColor(color);
    style.setTopBorderColor(color);
  }

  private static void fill(XSSFCellStyle style, Color ground) {
    style.setFillForegroundColor(color(ground));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  static XSSFColor color(Color color) {
    return new XSSFColor(
        new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()}, null);
  }
}
