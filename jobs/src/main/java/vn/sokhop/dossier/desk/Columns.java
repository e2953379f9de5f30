package vn.sokhop.dossier.desk;

import java.util.ArrayList;
import java.util.List;

/** Lines whose cells stand below each other. */
final class Columns {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int rightAligned;

  /** All columns begin at the left. */
  Columns() {
    this(-1);
  }

  /**
   * Columns of which one ends at the right.
   *
   * @param rightAligned its number, from 0
   */
  Columns(int rightAligned) {
    this.rightAligned = rightAligned;
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines, each after the indent; all rows have as many cells as the first. */
  List<String> lines(String indent) {
    if (rows.isEmpty()) {
      return List.of();
    }
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(indent, row, widths)).toList();
  }

  private String line(String indent, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - width(row.get(i)));
      line.append(i == 0 ? "" : GAP)
          .append(i == rightAligned ? blanks + row.get(i) : row.get(i) + blanks);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
