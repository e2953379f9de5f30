package vn.sokhop.reports.workbook;

/** How many lines a text takes in a cell; rather one too many than one too few. */
final class TextRoom {
  private static final int MAX_LINES = 31;
  private static final double CAPITAL = 1.2;
  private static final double DIGIT = 0.97;
  private static final double SMALL = 0.92;
  private static final double INDENT = 2;

  private TextRoom() {}

  /** Lines of the text in a cell that is so many characters wide. */
  static int lines(String text, int charactersWide) {
    double room = charactersWide - INDENT;
    int lines = 1;
    double used = 0;
    for (int i = 0; i < text.length() && lines < MAX_LINES; i++) {
      char c = text.charAt(i);
      used += width(c);
      if (c == '\n' || used > room) {
        lines++;
        used = 0;
      }
    }
    return lines;
  }

  // In widths of a digit of the sheet's default font, which is wider than that of the cells.
  private static double width(char c) {
    if (Character.isUpperCase(c) || c == '_') {
      return CAPITAL;
    }
    return Character.isDigit(c) ? DIGIT : SMALL;
  }
}
