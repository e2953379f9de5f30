package vn.sokhop.message;

import java.util.Locale;

/** Text that comes from input files and stands in what people read. */
public final class InputText {
  private static final int LONGEST_IN_A_SENTENCE = 300;

  private InputText() {}

  /** Fit for a sentence: at most 300 characters, the rest is an ellipsis; the line has it all. */
  public static String shortened(String text) {
    if (text.length() <= LONGEST_IN_A_SENTENCE) {
      return text;
    }
    int end = LONGEST_IN_A_SENTENCE - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /**
   * Fit for a terminal: what would steer it or turn the reading order round is written out as
   * {@code \\u001b}.
   *
   * @param lineBreaks whether line breaks are the program's own and stay
   */
  public static String visible(String text, boolean lineBreaks) {
    if (text.chars().noneMatch(c -> isHidden(c, lineBreaks))) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(
            c -> {
              if (isHidden(c, lineBreaks)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                visible.append((char) c);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int c, boolean lineBreaks) {
    return (Character.getType(c) == Character.CONTROL && !(lineBreaks && c == '\n'))
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200e
        || c == 0x200f
        || c == 0x061c
        || c == 0x2028
        || c == 0x2029;
  }
}
