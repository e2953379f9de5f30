package vn.sokhop.reports.page;

import com.lowagie.text.pdf.BaseFont;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.pdf.SteadyFonts;

/** A style of the one font family of the house. For several threads. */
public final class Face {
  public static final Face REGULAR = new Face(0);
  public static final Face BOLD = new Face(1);
  public static final Face ITALIC = new Face(2);

  private static final int COMMON = 0x2300;
  private static final float THOUSANDTH = 0.001f;

  private final BaseFont font;
  private final BaseFont everyday;
  private final short[] widths;
  private final BitSet everydayLetters = new BitSet();

  private Face(int index) {
    this.font = SteadyFonts.fonts().get(index);
    this.everyday = SteadyFonts.everydayFonts().get(index);
    this.widths = new short[COMMON];
    for (int c = 0; c < COMMON; c++) {
      widths[c] = (short) (font.charExists(c) ? font.getWidth(c) : -1);
      everydayLetters.set(c, everyday.charExists(c));
    }
  }

  /** The font that has all letters of the printable text: the small one where it can be. */
  BaseFont font(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!everydayLetters.get(text.charAt(i))) {
        return font;
      }
    }
    return everyday;
  }

  /**
   * The text as it can be printed: in composed form, hidden characters and those without a picture
   * in the font written out as {@code \\u4e2d}, so that a reader sees that they were there.
   */
  public static String printable(String text) {
    if (isPlain(text)) {
      return text;
    }
    String clean = CleanText.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    StringBuilder printable = new StringBuilder(clean.length());
    clean
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || REGULAR.has(c)) {
                printable.appendCodePoint(c);
              } else {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return printable.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private boolean has(int c) {
    return c < COMMON ? widths[c] >= 0 : font.charExists(c);
  }

  /** Width of printable text without line feeds, in points. */
  public float width(String text, float size) {
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      width += c < COMMON ? Math.max(0, widths[c]) : font.getWidth(c);
      i += Character.charCount(c);
    }
    return width * THOUSANDTH * size;
  }

  /** The size at which the text fits the width: the wished one, or a smaller one. */
  public float fit(String text, float size, float width) {
    float needed = width(text, size);
    return needed <= width ? size : size * width / needed;
  }

  /** Printable text in lines that fit the width; a word that is too long is cut. */
  public List<String> wrap(String text, float size, float width) {
    if (text.indexOf('\n') < 0 && width(text, size) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrapParagraph(paragraph, size, width, lines);
    }
    return lines;
  }

  private void wrapParagraph(String text, float size, float width, List<String> lines) {
    int from = 0;
    while (from < text.length()) {
      int end = end(text, from, size, width);
      lines.add(text.substring(from, end).strip());
      from = end;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
    }
    if (text.isEmpty()) {
      lines.add("");
    }
  }

  // Behind the last space, or the last sign that joins parts of a file name, that still fits.
  private int end(String text, int from, float size, float width) {
    float used = 0;
    int space = -1;
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      used += width(text.substring(i, next), size);
      if (used > width && c != ' ' && i > from) {
        return space > from ? space : i;
      }
      if (c == ' ' || c == '_' || c == '/' || c == ':') {
        space = next;
      }
      i = next;
    }
    return text.length();
  }
}
