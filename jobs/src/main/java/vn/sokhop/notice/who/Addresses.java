package vn.sokhop.notice.who;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and phone numbers as registers state them, in one form. */
public final class Addresses {
  private static final int LONGEST = 254;

  /**
   * The plain form of RFC 5322 (dot-atom at domain), ASCII alone: no quotes, comments, blanks or
   * line breaks, so that an address can never end a header and begin another.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*"
              + "@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");

  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

  private Addresses() {}

  /** The address trimmed and in lower case; empty for a text that is none. */
  public static Optional<String> valid(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String address = text.strip().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    return address.length() <= LONGEST && at <= 64 && PLAIN.matcher(address).matches()
        ? Optional.of(address)
        : Optional.empty();
  }

  /** Digits alone, {@code +84} as 0; empty for none. */
  public static String phone(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String digits = NOT_A_DIGIT.matcher(text).replaceAll("");
    return digits.startsWith("84") && digits.length() > 9 ? "0" + digits.substring(2) : digits;
  }

  /** {@code hieutruong@th1.example} as {@code h…@th1.example}: enough to recognise it. */
  public static String masked(String address) {
    int at = address.lastIndexOf('@');
    return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
  }
}
