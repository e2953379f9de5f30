package vn.sokhop.reports.confirmation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.TreasuryTime;

/**
 * The register of estimates for programs, {@code estimate-register.csv}, written like {@link
 * RegisterCsv}: one line for each row of a form. Figures are numbered as the columns of the form;
 * those it has not are empty.
 */
public final class EstimateRegisterCsv {

  private EstimateRegisterCsv() {}

  /** Writes the header and all rows in their order, and flushes; the stream stays open. */
  public static void write(Rows<EstimateRegisterRow> rows, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(header());
    rows.forEach(row -> csv.writeRecord(values(row)));
    csv.flush();
  }

  /** Names of the columns in their order. */
  public static List<String> header() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "period",
                "version",
                "office_code",
                "unit_code",
                "form",
                "chapter_code",
                "budget_level",
                "source_code",
                "sector_code",
                "programme_code",
                "economic_code",
                "content",
                "state"));
    for (String side : List.of("treasury", "unit", "difference")) {
      for (int column = 1; column <= EstimateRegisterRow.COLUMNS; column++) {
        names.add(side + "_" + column);
      }
    }
    names.addAll(List.of("due_date", "answered_at", "confirmed_at", "file"));
    return names;
  }

  private static List<String> values(EstimateRegisterRow row) {
    EstimateRegisterRow.Codes codes = row.codes();
    List<String> values =
        new ArrayList<>(
            List.of(
                row.period(),
                Integer.toString(row.version()),
                row.officeCode(),
                row.unitCode(),
                row.form(),
                codes.chapter(),
                codes.level(),
                codes.source(),
                codes.sector(),
                codes.programme(),
                codes.economic(),
                row.content(),
                row.state()));
    for (List<BigDecimal> side : List.of(row.treasury(), row.unit(), row.difference())) {
      for (int column = 1; column <= EstimateRegisterRow.COLUMNS; column++) {
        BigDecimal figure = EstimateRegisterRow.column(side, column);
        values.add(figure == null ? "" : figure.toPlainString());
      }
    }
    values.add(Objects.toString(row.dueDate(), ""));
    values.add(instant(row.answeredAt()));
    values.add(instant(row.confirmedAt()));
    values.add(row.file());
    return values;
  }

  private static String instant(@Nullable OffsetDateTime instant) {
    return instant == null
        ? ""
        : instant
            .atZoneSameInstant(TreasuryTime.ZONE)
            .toOffsetDateTime()
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
