package vn.sokhop.sample.treasury;

import java.util.Map;

/**
 * A posted line of the treasury ledger.
 *
 * @param amount owner-side signed, in đồng
 * @param voucher as the treasury writes it; empty where there is none
 * @param reversalOf entry id; empty for an ordinary entry
 * @param odd columns that are written as given here instead of what they should be
 */
public record Entry(
    String id,
    long amount,
    String voucher,
    Purpose purpose,
    String channel,
    String reversalOf,
    Map<String, String> odd) {

  /** The second of the day in which it is posted: between ten and half past four. */
  public int postedSecond() {
    int spread = Ids.spread(id);
    return (10 * 60 + spread % 390) * 60 + spread % 60;
  }
}
