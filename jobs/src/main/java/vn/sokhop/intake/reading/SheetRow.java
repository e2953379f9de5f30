package vn.sokhop.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a workbook.
 *
 * @param line row number as the workbook shows it
 * @param fields the cells as text; an empty cell is an empty string
 * @param reject why the row cannot be taken, if a cell already tells
 */
public record SheetRow(long line, List<String> fields, @Nullable Reject reject) {
  public SheetRow {
    fields = List.copyOf(fields);
  }

  public boolean isBlank() {
    return reject == null && fields.stream().allMatch(String::isBlank);
  }

  /** The row as a line of CSV. */
  public String rawText() {
    return String.join(",", fields.stream().map(SheetRow::quoted).toList());
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
