package vn.sokhop.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which codes of certificates and accounts are compared, however they are written:
 * letters and digits alone, upper case. {@code registry.plain_code} says the same.
 */
public final class PlainCode {
  private static final Pattern OTHER =
      Pattern.compile(
          "[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7"
              + "\\u02b0-\\u036f\\u2000-\\u206f\\u2e00-\\u2e7f\\u3000-\\u303f\\ufe00-\\ufe0f\\ufeff]");

  private PlainCode() {}

  /** Empty where neither a letter nor a digit is left. */
  public static String of(String written) {
    return isPlain(written) ? written : plain(written);
  }

  /** Most codes there are. */
  private static boolean isPlain(String written) {
    return written.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
  }

  private static String plain(String written) {
    return OTHER
        .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }
}
