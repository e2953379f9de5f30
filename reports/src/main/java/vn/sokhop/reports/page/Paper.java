package vn.sokhop.reports.page;

/** A sheet of A4 and the edges of the text on it, in points. */
public enum Paper {
  /** Left edge 30 mm, room for the file's holes; right edge 15 mm from the edge of the paper. */
  PORTRAIT(595, 842, 85, 552.5f, 45),
  /** For wide tables: left edge 20 mm, right edge 15 mm; the holes of the file are at the top. */
  LANDSCAPE(842, 595, 57, 799.5f, 48);

  private static final float BOTTOM = 50;

  private final float width;
  private final float height;
  private final float left;
  private final float right;
  private final float above;

  Paper(float width, float height, float left, float right, float above) {
    this.width = width;
    this.height = height;
    this.left = left;
    this.right = right;
    this.above = above;
  }

  float width() {
    return width;
  }

  float height() {
    return height;
  }

  /** Left edge of the text. */
  public float left() {
    return left;
  }

  /** Right edge of the text. */
  public float right() {
    return right;
  }

  /** From the left edge of the text to the right one. */
  public float textWidth() {
    return right - left;
  }

  float top() {
    return height - above;
  }

  float bottom() {
    return BOTTOM;
  }
}
