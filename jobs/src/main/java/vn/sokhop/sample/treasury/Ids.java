package vn.sokhop.sample.treasury;

/** Ids of entries and records: {@code -<yyyymmdd>-<account serial>-<number of the day>}. */
public final class Ids {
  private Ids() {}

  /** One number out of an id, below a million: spreads minutes and addresses without a draw. */
  public static int spread(String id) {
    return Math.floorMod(id.substring(id.indexOf('-')).hashCode() * 0x9E37_79B1, 1 << 20);
  }

  /** An id without its first letters, for a day that may lie before the first one. */
  public static String of(String compactDate, int serial, int nth) {
    return of(compactDate, 0, serial, nth);
  }

  /**
   * An id without its first letters; empty for a day after the last one.
   *
   * @param dates compact dates of all days in one text, eight digits each
   */
  public static String of(String dates, int day, int serial, int nth) {
    if (day * 8 >= dates.length()) {
      return ""; // after the last day of the sample: planned, but never written
    }
    StringBuilder id = new StringBuilder(24);
    id.append('-').append(dates, day * 8, day * 8 + 8).append('-');
    pad(id, serial, 10_000).append('-');
    return pad(id, nth, 10).toString();
  }

  private static StringBuilder pad(StringBuilder text, int number, int from) {
    for (int ten = from; ten > 1 && number < ten; ten /= 10) {
      text.append('0');
    }
    return text.append(number);
  }
}
