package vn.sokhop.reports.page;

import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.page.Canvas.Side;

/**
 * The shaded head of a table on several levels: a cell may stand over several columns and several
 * levels. Columns and levels count from 0; every level is as high as its highest cell.
 */
public final class ColumnHeads implements Block {
  private static final float PAD_Y = 2.5f;

  private final List<Cell> cells = new ArrayList<>();
  private final float[] edges;
  private final float[] heights;
  private final Face face;
  private final float size;

  public ColumnHeads(float left, List<Float> widths, int levels, Face face, float size) {
    this.edges = new float[widths.size() + 1];
    this.heights = new float[levels];
    this.face = face;
    this.size = size;
    edges[0] = left;
    for (int column = 0; column < widths.size(); column++) {
      edges[column + 1] = edges[column] + widths.get(column);
    }
  }

  /** Where a cell stands, first and last included. */
  public record Place(int column, int lastColumn, int level, int lastLevel) {
    /** One column on one level. */
    public static Place at(int column, int level) {
      return new Place(column, column, level, level);
    }

    /** One column on all of the first levels. */
    public static Place down(int column, int lastLevel) {
      return new Place(column, column, 0, lastLevel);
    }

    /** Several columns on the first level. */
    public static Place over(int column, int lastColumn) {
      return new Place(column, lastColumn, 0, 0);
    }
  }

  private record Cell(Place place, List<String> lines) {}

  /** A cell; its text wraps. */
  public ColumnHeads cell(Place place, String text) {
    float room = TableRow.room(edges[place.lastColumn + 1] - edges[place.column]);
    List<String> lines = face.wrap(Face.printable(text), size, room);
    cells.add(new Cell(place, lines));
    float missing = Lines.height(lines.size(), size) + 2 * PAD_Y;
    for (int level = place.level; level < place.lastLevel; level++) {
      missing -= heights[level];
    }
    heights[place.lastLevel] = Math.max(heights[place.lastLevel], missing);
    return this;
  }

  @Override
  public float height() {
    return below(heights.length - 1);
  }

  // From the top of the head to the foot of the level.
  private float below(int level) {
    float height = 0;
    for (int i = 0; i <= level; i++) {
      height += heights[i];
    }
    return height;
  }

  @Override
  public void draw(Canvas canvas, float top) {
    float left = edges[0];
    canvas.shade(left, top - height(), edges[edges.length - 1] - left, height());
    for (Cell cell : cells) {
      draw(canvas, top, cell);
    }
  }

  private void draw(Canvas canvas, float top, Cell cell) {
    Place place = cell.place;
    float cellTop = top - below(place.level - 1);
    float cellHeight = below(place.lastLevel) - below(place.level - 1);
    float left = edges[place.column];
    float right = edges[place.lastColumn + 1];
    canvas.box(left, cellTop - cellHeight, right - left, cellHeight);
    float above = (cellHeight - Lines.height(cell.lines.size(), size)) / 2;
    new Lines(face, size, Side.CENTER, left, right, above, cell.lines).draw(canvas, cellTop);
  }
}
