package vn.sokhop.reports.confirmation.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Keys;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.ColumnHeads;
import vn.sokhop.reports.page.ColumnHeads.Place;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Paper;
import vn.sokhop.reports.page.TableRow;

/**
 * The columns of a form as the annex of the decree has them: A, B, C … for codes, then numbered
 * figures with the formulas of those that are computed.
 *
 * @param keys widths of the columns of codes
 * @param figure width of every column of figures
 */
record EstimateColumns(EstimateForm.Kind kind, List<Float> keys, float figure) {
  private static final float LEFT = Paper.LANDSCAPE.left();
  private static final float HEAD_SIZE = 8;
  private static final float SIZE = 9;
  private static final int LONGEST_CONTENT = 200;
  private static final int LONGEST_CODE = 40;

  static EstimateColumns of(EstimateForm.Kind kind) {
    List<Float> keys =
        switch (kind) {
          case ESTIMATE_01A -> List.of(46f, 42f, 49f);
          case USE_02A -> List.of(138f, 36f, 40f, 46f, 50f);
        };
    return new EstimateColumns(
        kind, keys, (Paper.LANDSCAPE.textWidth() - sum(keys)) / kind.columns());
  }

  private static float sum(List<Float> widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  /** Width of all columns of codes together. */
  float allKeys() {
    return sum(keys);
  }

  /** The cells of the codes of a row. */
  void keys(TableRow row, Keys codes) {
    List<String> texts =
        switch (kind) {
          case ESTIMATE_01A -> List.of(codes.source(), codes.sector(), codes.programme());
          case USE_02A ->
              List.of(
                  codes.content(),
                  codes.source(),
                  codes.sector(),
                  codes.economicContent(),
                  codes.programme());
        };
    for (int i = 0; i < texts.size(); i++) {
      boolean words = kind == EstimateForm.Kind.USE_02A && i == 0;
      String text = CleanText.limit(texts.get(i), words ? LONGEST_CONTENT : LONGEST_CODE);
      row.text(Face.REGULAR, SIZE, words ? Side.LEFT : Side.CENTER, keys.get(i), text);
    }
  }

  /** The head: groups, columns, and the line of letters, numbers and formulas. */
  Block head(EstimateWords words) {
    List<Float> widths = new ArrayList<>(keys);
    widths.addAll(Collections.nCopies(kind.columns(), figure));
    ColumnHeads heads = new ColumnHeads(LEFT, widths, 2, Face.BOLD, HEAD_SIZE);
    switch (kind) {
      case ESTIMATE_01A -> estimate(heads, words);
      case USE_02A -> use(heads, words);
    }
    ColumnHeads numbers = new ColumnHeads(LEFT, widths, 1, Face.ITALIC, HEAD_SIZE);
    for (int i = 0; i < widths.size(); i++) {
      String text =
          i < keys.size()
              ? String.valueOf((char) ('A' + i))
              : words.text("number." + kind + "." + (i - keys.size() + 1));
      numbers.cell(Place.at(i, 0), text);
    }
    return Block.of(List.of(heads, numbers));
  }

  private void estimate(ColumnHeads heads, EstimateWords words) {
    heads.cell(Place.over(5, 6), words.text("group.year"));
    heads.cell(Place.over(8, 9), words.text("group.used"));
    for (int column : new int[] {3, 4, 6, 7}) {
      heads.cell(Place.at(column + 2, 1), words.column(column));
    }
    heads.cell(Place.down(0, 1), words.text("column.source"));
    heads.cell(Place.down(1, 1), words.text("column.sector"));
    heads.cell(Place.down(2, 1), words.text("column.programme"));
    for (int column : new int[] {1, 2, 5, 8, 9}) {
      heads.cell(Place.down(column + 2, 1), words.column(column));
    }
  }

  private void use(ColumnHeads heads, EstimateWords words) {
    heads.cell(Place.over(1, 4), words.text("group.index"));
    heads.cell(Place.over(5, 6), words.text("group.advances"));
    heads.cell(Place.over(7, 8), words.text("group.actual"));
    heads.cell(Place.over(9, 10), words.text("group.total"));
    heads.cell(Place.at(1, 1), words.text("column.index.source"));
    heads.cell(Place.at(2, 1), words.text("column.sector"));
    heads.cell(Place.at(3, 1), words.text("column.economic.content"));
    heads.cell(Place.at(4, 1), words.text("column.index.programme"));
    for (int column = 1; column <= kind.columns(); column++) {
      heads.cell(Place.at(column + 4, 1), words.column(column));
    }
    heads.cell(Place.down(0, 1), words.text("column.content"));
  }
}
