package vn.sokhop.intake.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The raw text of a rejected line as it can be kept and shown: bytes that are not UTF-8 are written
 * {@code \xE1}, a long line is cut and its full length said.
 */
final class RawText {
  private static final int LONGEST = 4_000;

  private RawText() {}

  /** The text of the bytes, without the line end behind them. */
  static String of(byte[] bytes, int from, int to) {
    return of(bytes, from, to, to - from);
  }

  /**
   * @param fullLength bytes of the whole line, of which at least the beginning is at hand
   */
  static String of(byte[] bytes, int from, int to, long fullLength) {
    int end = to;
    while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    boolean cut = end - from > LONGEST;
    String text = decoded(bytes, from, cut ? from + LONGEST : end);
    return cut || fullLength > to - from ? text + "… (" + fullLength + " bytes)" : text;
  }

  private static String decoded(byte[] bytes, int from, int to) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(to - from + 1);
    StringBuilder text = new StringBuilder(to - from);
    while (in.hasRemaining()) {
      decoder.reset();
      boolean whole = !decoder.decode(in, out, true).isError();
      text.append(out.flip());
      out.clear();
      if (!whole) {
        text.append(String.format(Locale.ROOT, "\\x%02X", in.get()));
      }
    }
    return text.toString().replace("\0", "\\x00");
  }
}
