package vn.sokhop.reports.exceptions;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.ExceptionRow;

/**
 * The exception listing for programs: UTF-8 without byte-order mark, line feed, RFC 4180 quotes,
 * header line. Amounts are plain decimals with the decimals they come with, dates ISO, what is not
 * there is empty. Texts are exact; this file is not for spreadsheets.
 */
public final class ExceptionsCsv {
  private record Field(String name, Function<ExceptionRow, @Nullable String> value) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("exception_id", ExceptionRow::exceptionId),
          new Field("business_date", row -> row.businessDate().toString()),
          new Field("family", ExceptionRow::family),
          new Field("code", ExceptionRow::code),
          new Field("severity", row -> row.severity().name()),
          new Field("office_code", ExceptionRow::officeCode),
          new Field("unit_code", ExceptionRow::unitCode),
          new Field("account_no", ExceptionRow::accountNo),
          new Field("subject", ExceptionRow::subject),
          new Field("currency", ExceptionRow::currency),
          new Field("treasury_amount", row -> plain(row.treasuryAmount())),
          new Field("unit_amount", row -> plain(row.unitAmount())),
          new Field("difference", row -> plain(row.difference())),
          new Field("first_seen", row -> row.firstSeen().toString()),
          new Field("age_working_days", row -> Integer.toString(row.ageWorkingDays())),
          new Field("status", row -> row.status().name()),
          new Field("source", ExceptionRow::source),
          new Field("other_source", ExceptionRow::otherSource),
          new Field("message", ExceptionRow::message));

  private ExceptionsCsv() {}

  /** Writes the header and all rows in their order, and flushes; the stream stays open. */
  public static void write(Rows<ExceptionRow> rows, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(header());
    rows.forEach(row -> csv.writeRecord(values(row)));
    csv.flush();
  }

  /** Names of the columns in their order. */
  static List<String> header() {
    return FIELDS.stream().map(Field::name).toList();
  }

  private static String[] values(ExceptionRow row) {
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
}
