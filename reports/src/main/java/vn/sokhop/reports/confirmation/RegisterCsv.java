package vn.sokhop.reports.confirmation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.TreasuryTime;

/**
 * The confirmation register for programs, {@code confirmation-register.csv}: UTF-8 without
 * byte-order mark, line feed, RFC 4180 quotes, header line, one line for each account. Amounts are
 * plain decimals with the decimals they come with, dates ISO, instants ISO with the offset of
 * Vietnam, what is not there is empty. Texts are exact; this file is not for spreadsheets.
 */
public final class RegisterCsv {

  private record Field(String name, Function<RegisterRow, @Nullable String> value) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("month", RegisterRow::period),
          new Field("version", row -> Integer.toString(row.version())),
          new Field("office_code", RegisterRow::officeCode),
          new Field("unit_code", RegisterRow::unitCode),
          new Field("account_no", RegisterRow::accountNo),
          new Field("currency", RegisterRow::currency),
          new Field("state", RegisterRow::state),
          new Field("treasury_opening", row -> plain(row.treasuryOpening())),
          new Field("treasury_increases", row -> plain(row.treasuryIncreases())),
          new Field("treasury_decreases", row -> plain(row.treasuryDecreases())),
          new Field("treasury_closing", row -> plain(row.treasuryClosing())),
          new Field("unit_opening", row -> plain(row.unitOpening())),
          new Field("unit_increases", row -> plain(row.unitIncreases())),
          new Field("unit_decreases", row -> plain(row.unitDecreases())),
          new Field("unit_closing", row -> plain(row.unitClosing())),
          new Field("difference", row -> plain(row.difference())),
          new Field("explained", row -> plain(row.explained())),
          new Field("unexplained", row -> plain(row.unexplained())),
          new Field("due_date", row -> day(row.dueDate())),
          new Field("answered_at", row -> instant(row.answeredAt())),
          new Field("confirmed_at", row -> instant(row.confirmedAt())),
          new Field("file", RegisterRow::file));

  private RegisterCsv() {}

  /** Writes the header and all rows in their order, and flushes; the stream stays open. */
  public static void write(Rows<RegisterRow> rows, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(header());
    rows.forEach(row -> csv.writeRecord(values(row)));
    csv.flush();
  }

  /** Names of the columns in their order. */
  public static List<String> header() {
    return FIELDS.stream().map(Field::name).toList();
  }

  private static String[] values(RegisterRow row) {
    String[] values = new String[FIELDS.size()];
    for (int i = 0; i < values.length; i++) {
      String value = FIELDS.get(i).value().apply(row);
      values[i] = value == null ? "" : value;
    }
    return values;
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }

  private static @Nullable String day(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable String instant(@Nullable OffsetDateTime instant) {
    return instant == null
        ? null
        : instant
            .atZoneSameInstant(TreasuryTime.ZONE)
            .toOffsetDateTime()
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
