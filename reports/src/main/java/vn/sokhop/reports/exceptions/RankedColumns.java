package vn.sokhop.reports.exceptions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.RankedRow;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;

/**
 * The columns of families shown by score: those of the listing with the score before them, and a
 * line of its own where not all items of a cause are shown.
 */
final class RankedColumns {
  /** Where the score stands: after severity and code. */
  private static final int SCORE = 2;

  private static final int WIDTH = 7;

  /** A row of the sheet: an item, or how many more there are of its cause. */
  record Line(RankedRow row, boolean isMore) {}

  private final Texts texts;
  private final Figures figures;
  private final ListingColumns columns;

  RankedColumns(Texts texts, Figures figures, ListingColumns columns) {
    this.texts = texts;
    this.figures = figures;
    this.columns = columns;
  }

  List<Column<Line>> all() {
    List<Column<Line>> all = new ArrayList<>();
    for (ListingColumns.Described described : columns.described()) {
      all.add(column(described.key(), described.column()));
    }
    all.add(
        SCORE,
        new Column<>(
            texts.text("column.score"),
            WIDTH,
            Look.COUNT,
            line -> line.isMore() ? null : line.row().score()));
    return List.copyOf(all);
  }

  int differenceColumn() {
    return columns.differenceColumn() + 1;
  }

  /** The items in their order, each followed by the line that says how many more there are. */
  Rows<Line> lines(Rows<RankedRow> rows) {
    return to ->
        rows.forEach(
            row -> {
              to.accept(new Line(row, false));
              if (row.moreOfCause() > 0) {
                to.accept(new Line(row, true));
              }
            });
  }

  private Column<Line> column(String key, Column<ExceptionRow> column) {
    return new Column<>(
        column.title(),
        column.width(),
        column.look(),
        line -> line.isMore() ? more(key, line.row()) : column.value().apply(line.row().item()),
        column.tints(),
        column.choices());
  }

  private @Nullable Object more(String key, RankedRow row) {
    return switch (key) {
      case "code" -> row.item().code();
      case "office" -> row.item().officeCode();
      case "unit" -> row.item().unitCode();
      case "message" -> texts.text("more.ofCause", figures.count(row.moreOfCause()));
      default -> null;
    };
  }
}
