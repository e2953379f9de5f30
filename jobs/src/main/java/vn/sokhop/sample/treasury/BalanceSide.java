package vn.sokhop.sample.treasury;

/** The side on which an account carries its balance; it decides what an increase is. */
public enum BalanceSide {
  CREDIT,
  DEBIT;

  /** The part of an owner-side signed amount that the ledger writes as a debit. */
  public long debit(long ownerSide) {
    return this == CREDIT ? Math.max(0, -ownerSide) : Math.max(0, ownerSide);
  }

  /** The part of an owner-side signed amount that the ledger writes as a credit. */
  public long credit(long ownerSide) {
    return this == CREDIT ? Math.max(0, ownerSide) : Math.max(0, -ownerSide);
  }

  /** A payment out of the treasury (a ledger debit) as the owner of the account sees it, signed. */
  public long payment(long amount) {
    return this == CREDIT ? -amount : amount;
  }
}
