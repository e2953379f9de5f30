package vn.sokhop.notice;

import java.util.regex.Pattern;

/** What files say, fit for one line of a message. */
final class TextLine {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\p{Cf}]+");

  private TextLine() {}

  /** Without line breaks and other characters that are not seen: a name can never make a line. */
  static String of(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }
}
