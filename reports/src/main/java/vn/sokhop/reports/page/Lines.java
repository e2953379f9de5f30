package vn.sokhop.reports.page;

import java.util.List;
import vn.sokhop.reports.page.Canvas.Side;

/**
 * Lines of text of one style between two edges.
 *
 * @param lines printable, each fits between the edges
 */
public record Lines(
    Face face, float size, Side side, float left, float right, float above, List<String> lines)
    implements Block {
  private static final float LEADING = 1.22f;
  private static final float ASCENT = 0.92f;

  /** Text of any length, wrapped. */
  public static Lines of(
      Face face, float size, Side side, float left, float right, float above, String text) {
    return new Lines(
        face, size, side, left, right, above, face.wrap(Face.printable(text), size, right - left));
  }

  /** The same lines one by one, for text that may go over the end of a page. */
  public List<Lines> single() {
    return lines.stream()
        .map(line -> new Lines(face, size, side, left, right, above, List.of(line)))
        .toList();
  }

  static float height(int lines, float size) {
    return lines * size * LEADING;
  }

  @Override
  public float height() {
    return above + height(lines.size(), size);
  }

  @Override
  public void draw(Canvas canvas, float top) {
    float base = top - above - size * ASCENT;
    for (String line : lines) {
      canvas.text(face, size, line, side, left, right, base);
      base -= size * LEADING;
    }
  }
}
