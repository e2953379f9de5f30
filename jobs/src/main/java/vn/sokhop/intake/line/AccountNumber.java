package vn.sokhop.intake.line;

/** Account numbers {@code NNNN.L.UUUUUUU.PPPPP} as seventeen digits in one number. */
public final class AccountNumber {
  /** No account number. */
  public static final long NONE = -1;

  private static final String SHAPE = "dddd.d.ddddddd.ddddd";

  private static final int UNIT_FROM = 7;
  private static final int UNIT_TO = 14;

  private AccountNumber() {}

  /** The unit code within the text of an account number: seven digits. */
  public static String unitCode(String text) {
    return text.substring(UNIT_FROM, UNIT_TO);
  }

  /** The number; {@link #NONE} if the text has another shape. */
  public static long parse(String text) {
    if (text.length() != SHAPE.length()) {
      return NONE;
    }
    long value = 0;
    for (int i = 0; i < SHAPE.length(); i++) {
      char c = text.charAt(i);
      if (SHAPE.charAt(i) == '.') {
        if (c != '.') {
          return NONE;
        }
      } else if (c < '0' || c > '9') {
        return NONE;
      } else {
        value = value * 10 + (c - '0');
      }
    }
    return value;
  }
}
