package vn.sokhop.reports.confirmation.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Figure;
import vn.sokhop.reports.confirmation.EstimateForm.Row;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Paper;
import vn.sokhop.reports.page.TableRow;

/** The table of a form: the unit's rows, their total, and the treasury's part below them. */
final class EstimateTable {
  /** Longer causes are cut on the form and stand whole in the annex. */
  private static final int LONGEST_CAUSES = 400;

  private static final float LEFT = Paper.LANDSCAPE.left();
  private static final float ALL = Paper.LANDSCAPE.textWidth();
  private static final float SIZE = 9;
  private static final float SMALLEST = 6.5f;

  private final EstimateForm form;
  private final EstimateWords words;
  private final EstimateColumns columns;
  private final float figureSize;

  EstimateTable(EstimateForm form, EstimateWords words) {
    this.form = form;
    this.words = words;
    this.columns = EstimateColumns.of(form.kind());
    this.figureSize = figureSize();
  }

  // One size for all figures, so that columns read well; only a giant shrinks alone.
  private float figureSize() {
    float size = size(form.total(), SIZE);
    for (Row row : form.rows()) {
      size = size(row, size);
    }
    return size;
  }

  private float size(Row row, float wished) {
    float size = wished;
    float room = TableRow.room(columns.figure());
    for (Figure figure : row.figures()) {
      size = Face.BOLD.fit(words.amount(figure.unit()), size, room);
      size = Face.BOLD.fit(words.amount(figure.treasury()), size, room);
      size = Face.BOLD.fit(words.difference(figure.difference()), size, room);
    }
    return Math.max(SMALLEST, size);
  }

  /** The head that stands above the table on each page. */
  Block head() {
    return columns.head(words);
  }

  /** Rows that stay whole, in their order; at least one. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Row row : form.rows()) {
      blocks.add(row(row, this::unit));
    }
    if (form.rows().isEmpty()) {
      blocks.add(wide(Face.REGULAR, words.text("no.row")));
    }
    // The total never stands alone on a page, nor does a part of the treasury without rows.
    List<Block> treasury = treasury();
    List<Block> end = new ArrayList<>();
    end.add(blocks.remove(blocks.size() - 1));
    end.add(total("total", this::unit));
    if (treasury.size() == 1) {
      end.addAll(treasury);
      treasury = List.of();
    }
    blocks.add(Block.of(end));
    blocks.addAll(treasury);
    return blocks;
  }

  private List<Block> treasury() {
    List<Block> blocks = new ArrayList<>();
    boolean always = form.treasuryColumns() == TreasuryColumns.ALWAYS;
    for (Row row : form.rows()) {
      if (always || row.differs()) {
        blocks.add(treasury(row));
      }
    }
    boolean stated = form.unitSource() != UnitSource.NONE;
    if (!blocks.isEmpty()) {
      blocks.add(treasuryTotal());
    } else if (stated) {
      blocks.add(wide(Face.REGULAR, words.text("treasury.equal")));
    }
    Block title = wide(Face.BOLD, words.text("treasury.part"));
    if (blocks.isEmpty()) {
      blocks.add(title);
    } else {
      blocks.set(0, Block.of(List.of(title, blocks.get(0))));
    }
    return blocks;
  }

  private Block treasury(Row row) {
    List<Block> rows = new ArrayList<>();
    rows.add(row(row, this::treasury));
    if (row.differs()) {
      rows.add(differences(row));
      String causes = causes(row);
      if (!causes.isEmpty()) {
        rows.add(wide(Face.REGULAR, words.text("cause", causes)));
      }
    }
    return Block.of(rows);
  }

  private Block treasuryTotal() {
    List<Block> rows = new ArrayList<>();
    rows.add(total("treasury.total", this::treasury));
    if (form.total().differs()) {
      rows.add(differences(form.total()));
    }
    return Block.of(rows);
  }

  // Causes that are the same for several columns are told once.
  private String causes(Row row) {
    List<String> told = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int column = 1; column <= row.figures().size(); column++) {
      String cause = row.figures().get(column - 1).cause();
      if (!cause.isBlank() && !told.contains(cause)) {
        told.add(cause);
        lines.add(words.text("cause.of", columnsOf(row, cause), cause.strip()));
      }
    }
    return CleanText.limit(String.join("; ", lines), LONGEST_CAUSES);
  }

  private static String columnsOf(Row row, String cause) {
    List<String> numbers = new ArrayList<>();
    for (int column = 1; column <= row.figures().size(); column++) {
      if (row.figures().get(column - 1).cause().equals(cause)) {
        numbers.add(Integer.toString(column));
      }
    }
    return String.join(", ", numbers);
  }

  // A figure the unit has not stated is a box to be written in; one it does not have is a dash.
  private String unit(Figure figure) {
    boolean toBeWritten = form.unitSource() == UnitSource.NONE;
    return figure.unit() == null && !toBeWritten ? "–" : words.amount(figure.unit());
  }

  private String treasury(Figure figure) {
    return figure.treasury() == null ? "–" : words.amount(figure.treasury());
  }

  private Block row(Row row, Function<Figure, String> side) {
    TableRow cells = new TableRow(LEFT, false);
    columns.keys(cells, row.keys());
    return figures(cells, Face.REGULAR, row, side);
  }

  private Block total(String key, Function<Figure, String> side) {
    TableRow cells = new TableRow(LEFT, false);
    cells.text(Face.BOLD, SIZE, Side.LEFT, columns.allKeys(), words.text(key));
    return figures(cells, Face.BOLD, form.total(), side);
  }

  private Block differences(Row row) {
    TableRow cells = new TableRow(LEFT, false);
    cells.text(Face.ITALIC, SIZE, Side.RIGHT, columns.allKeys(), words.text("difference"));
    return figures(
        cells,
        Face.ITALIC,
        row,
        figure -> figure.differs() ? words.difference(figure.difference()) : "");
  }

  private Block figures(TableRow cells, Face face, Row row, Function<Figure, String> text) {
    for (Figure figure : row.figures()) {
      cells.figure(face, figureSize, columns.figure(), text.apply(figure));
    }
    return cells;
  }

  private static Block wide(Face face, String text) {
    return new TableRow(LEFT, false).text(face, SIZE, Side.LEFT, ALL, text);
  }
}
