package vn.sokhop.reports.page;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/** The page that is drawn on: black text, thin lines. Lengths are points. */
public final class Canvas {
  private static final float THIN = 0.5f;

  private final PdfContentByte content;

  Canvas(PdfContentByte content) {
    this.content = content;
    content.setLineWidth(THIN);
  }

  /** Where a text stands between two edges. */
  public enum Side {
    LEFT,
    CENTER,
    RIGHT
  }

  /** One line of printable text with its foot on the base line. */
  public void text(
      Face face, float size, String text, Side side, float left, float right, float base) {
    if (text.isEmpty()) {
      return;
    }
    float x =
        switch (side) {
          case LEFT -> left;
          case CENTER -> (left + right - face.width(text, size)) / 2;
          case RIGHT -> right - face.width(text, size);
        };
    content.beginText();
    content.setFontAndSize(face.font(text), size);
    content.setTextMatrix(x, base);
    content.showText(text);
    content.endText();
  }

  /** The outline of a box. */
  public void box(float left, float bottom, float width, float height) {
    content.rectangle(left, bottom, width, height);
    content.stroke();
  }

  /** A light ground behind a box that is drawn later. */
  public void shade(float left, float bottom, float width, float height) {
    content.setColorFill(new Color(0xF0F0F0));
    content.rectangle(left, bottom, width, height);
    content.fill();
    content.setColorFill(Color.BLACK);
  }

  /** A straight thin line. */
  public void line(float fromX, float fromY, float toX, float toY) {
    content.moveTo(fromX, fromY);
    content.lineTo(toX, toY);
    content.stroke();
  }

  /** A code as one filled path, its quiet zone within the square. */
  public void code(QrCode code, float left, float bottom, float length) {
    float module = length / code.size();
    content.saveState();
    content.concatCTM(module, 0, 0, -module, left, bottom + length);
    code.forEachRun((x, y, width) -> content.rectangle(x, y, width, 1));
    content.fill();
    content.restoreState();
  }
}
