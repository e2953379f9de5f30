package vn.sokhop.reports.house;

import java.util.Locale;

/**
 * Text fit for a cell or a page: characters that cannot be shown, or would turn the reading order
 * round, are written out as {@code \\u0007}, so that a reader sees that they were there.
 */
public final class CleanText {
  private CleanText() {}

  /** The text itself when it is clean; line feeds stay. */
  public static String of(String text) {
    int first = nextHidden(text, 0);
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int at = first; at < text.length(); at = nextHidden(text, from)) {
      clean.append(text, from, at).append(escape(text.charAt(at)));
      from = at + 1;
    }
    return clean.append(text, from, text.length()).toString();
  }

  private static int nextHidden(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (!pair && isHidden(c)) {
        return i;
      }
      i += pair ? 2 : 1;
    }
    return text.length();
  }

  /** At most so many characters; a longer text ends with the number of characters left out. */
  public static String limit(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = characters - 24;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + " … (+" + (text.length() - end) + ")";
  }

  private static boolean isHidden(char c) {
    return (c < ' ' && c != '\n')
        || (c >= 0x7f && c <= 0x9f)
        || Character.isSurrogate(c)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200e
        || c == 0x200f
        || c == 0xfeff
        || c >= 0xfffe;
  }

  private static String escape(char c) {
    return switch (c) {
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
    };
  }
}
