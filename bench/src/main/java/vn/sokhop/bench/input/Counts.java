package vn.sokhop.bench.input;

/**
 * What a contender has read and found, or must find.
 *
 * @param entries lines of the ledger
 * @param records lines of the units' books
 * @param matched entries with a unit record of the same account, voucher, side and amount
 * @param missing other lines, of either book, whose voucher the other book does not have
 * @param other the remaining lines of either book
 */
public record Counts(long entries, long records, long matched, long missing, long other) {
  private static final long NOT_ASKED = -1;

  /** Of a contender that does not match. */
  public static Counts loaded(long entries, long records) {
    return new Counts(entries, records, NOT_ASKED, NOT_ASKED, NOT_ASKED);
  }

  /** Whether this is what was planted. */
  public boolean agreesWith(Counts planted) {
    return entries == planted.entries
        && records == planted.records
        && (matched == NOT_ASKED || equals(planted));
  }

  @Override
  public String toString() {
    String lines = entries + " entries, " + records + " unit records";
    return matched == NOT_ASKED
        ? lines
        : lines + ", " + matched + " matched, " + missing + " missing, " + other + " other";
  }
}
