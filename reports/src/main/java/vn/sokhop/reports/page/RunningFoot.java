package vn.sokhop.reports.page;

import java.util.function.BinaryOperator;
import vn.sokhop.reports.page.Canvas.Side;

/**
 * A fine line of text at the foot of each page, with the page of the pages at its right.
 *
 * @param number the text for page and pages
 */
public record RunningFoot(Paper paper, String text, BinaryOperator<String> number)
    implements Pages.Foot {
  private static final float FINE = 7;
  private static final float FOOT = 34;

  @Override
  public void draw(Canvas canvas, int page, int pages) {
    float left = paper.left();
    float right = paper.right();
    String where = number.apply(Integer.toString(page), Integer.toString(pages));
    canvas.line(left, FOOT + FINE + 2, right, FOOT + FINE + 2);
    canvas.text(Face.REGULAR, FINE, Face.printable(text), Side.LEFT, left, right, FOOT);
    canvas.text(Face.REGULAR, FINE, where, Side.RIGHT, left, right, FOOT);
  }
}
