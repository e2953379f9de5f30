package vn.sokhop.intake.line;

import java.util.Locale;

/** Voucher numbers as they are compared: upper case, without blanks. */
public final class Vouchers {
  private Vouchers() {}

  public static String key(String voucherNo) {
    boolean plain = true;
    for (int i = 0; plain && i < voucherNo.length(); i++) {
      char c = voucherNo.charAt(i);
      plain = c > ' ' && c < 'a';
    }
    if (plain) {
      return voucherNo;
    }
    StringBuilder key = new StringBuilder(voucherNo.length());
    voucherNo
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(key::appendCodePoint);
    return key.toString().toUpperCase(Locale.ROOT);
  }
}
