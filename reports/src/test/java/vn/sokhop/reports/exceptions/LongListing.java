package vn.sokhop.reports.exceptions;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.DemoNight;
import vn.sokhop.reports.night.ExceptionRow;

/** Writes a listing of very many rows; run in a machine with little memory. */
final class LongListing {
  private LongListing() {}

  /** Arguments: rows, file. */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    List<ExceptionRow> pattern = DemoNight.rows(DemoNight.VI, "MATCHING");
    Rows<ExceptionRow> many =
        rows -> {
          for (int i = 0; i < count; i++) {
            rows.accept(pattern.get(i % pattern.size()));
          }
        };
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      ExceptionsWorkbook.write(
          DemoNight.report(DemoNight.VI),
          family -> family.equals("MATCHING") ? many : Rows.of(List.of()),
          family -> Rows.of(List.of()),
          Rows.of(List.of()),
          Rows.of(List.of()),
          out);
    }
  }
}
