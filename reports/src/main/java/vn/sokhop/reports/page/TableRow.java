package vn.sokhop.reports.page;

import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.page.Canvas.Side;

/** A row of cells with boxes around them, as high as its highest cell. */
public final class TableRow implements Block {
  private static final float PAD_X = 3;
  private static final float PAD_Y = 2.5f;

  private final List<Cell> cells = new ArrayList<>();
  private final float left;
  private final boolean shaded;
  private float right;
  private float inner;

  public TableRow(float left, boolean shaded) {
    this.left = left;
    this.right = left;
    this.shaded = shaded;
  }

  /** What a cell of the width has left for its text. */
  public static float room(float width) {
    return width - 2 * PAD_X;
  }

  /** Text that wraps within the width. */
  public TableRow text(Face face, float size, Side side, float width, String text) {
    List<String> lines = face.wrap(Face.printable(text), size, room(width));
    return add(width, new Cell(face, size, side, right, right + width, lines));
  }

  /** A figure at the right, on one line: it shrinks before it wraps. */
  public TableRow figure(Face face, float size, float width, String text) {
    float fitting = face.fit(text, size, room(width));
    return add(width, new Cell(face, fitting, Side.RIGHT, right, right + width, List.of(text)));
  }

  private TableRow add(float width, Cell cell) {
    cells.add(cell);
    right += width;
    inner = Math.max(inner, Lines.height(cell.lines.size(), cell.size));
    return this;
  }

  @Override
  public float height() {
    return inner + 2 * PAD_Y;
  }

  @Override
  public void draw(Canvas canvas, float top) {
    float bottom = top - height();
    if (shaded) {
      canvas.shade(left, bottom, right - left, height());
    }
    canvas.box(left, bottom, right - left, height());
    for (Cell cell : cells) {
      if (cell.left > left) {
        canvas.line(cell.left, bottom, cell.left, top);
      }
      float above = shaded ? (height() - Lines.height(cell.lines.size(), cell.size)) / 2 : PAD_Y;
      new Lines(
              cell.face,
              cell.size,
              cell.side,
              cell.left + PAD_X,
              cell.right - PAD_X,
              above,
              cell.lines)
          .draw(canvas, top);
    }
  }

  private record Cell(
      Face face, float size, Side side, float left, float right, List<String> lines) {}
}
