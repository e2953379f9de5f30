package vn.sokhop.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Cells as the text that a CSV file would hold. A workbook keeps numbers as binary ones of fifteen
 * sure digits: what lies behind them is noise and rounded away, a number with more digits before
 * the point is not exact and its row is rejected. A formula's remembered value is not believed.
 */
final class SheetCells {
  private static final MathContext SURE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private SheetCells() {}

  static SheetRow row(Row row, int headerFields) {
    List<String> fields = new ArrayList<>();
    Reject reject = null;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      String text = cell == null ? "" : text(cell);
      fields.add(text);
      if (reject == null && cell != null) {
        reject = fault(cell);
      }
    }
    // A sheet leaves out what is empty at the end of a row.
    while (fields.size() > headerFields && fields.get(fields.size() - 1).isEmpty()) {
      fields.remove(fields.size() - 1);
    }
    while (fields.size() < headerFields) {
      fields.add("");
    }
    return new SheetRow(row.getRowNum(), fields, reject);
  }

  private static @Nullable Reject fault(Cell cell) {
    CellAddress address = cell.getAddress();
    if (cell.getType() == CellType.FORMULA) {
      return Reject.of(RejectReason.FORMULA_IN_CELL, address.toString());
    }
    if (cell.getType() == CellType.ERROR) {
      return Reject.of(RejectReason.ERROR_IN_CELL, address.toString());
    }
    if (cell.getType() == CellType.NUMBER && !isExact(cell.asNumber())) {
      return Reject.of(
          RejectReason.NUMBER_NOT_EXACT, address.toString(), cell.asNumber().toPlainString());
    }
    return null;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? date(cell) : number(cell.asNumber());
      case STRING -> cell.asString() == null ? "" : cell.asString();
      case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
      case FORMULA -> "=" + (cell.getFormula() == null ? "" : cell.getFormula());
      case ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
      case EMPTY -> "";
    };
  }

  private static boolean isExact(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.precision() - plain.scale() <= 15;
  }

  static String number(BigDecimal number) {
    BigDecimal sure = isExact(number) ? number.round(SURE_DIGITS) : number;
    BigDecimal plain = sure.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
      return true;
    }
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    // Without quoted text, colours and escapes only dates have these letters.
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return letters.contains("y") || letters.contains("d") || letters.contains("h:");
  }

  private static String date(Cell cell) {
    try {
      LocalDateTime moment = cell.asDate();
      return moment.toLocalTime().toSecondOfDay() == 0
          ? moment.toLocalDate().toString()
          : MOMENT.format(moment);
    } catch (DateTimeException | IllegalArgumentException e) {
      return number(cell.asNumber());
    }
  }
}
