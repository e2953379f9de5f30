package vn.sokhop.feed;

/** What the values of a column are. */
public enum ColumnType {
  /** Free text. */
  TEXT,
  /** A short identifying text: an entry id, a voucher number, a certificate. */
  CODE,
  /** {@code yyyy-MM-dd}. */
  DATE,
  /** ISO-8601; without offset local to Asia/Ho_Chi_Minh. */
  INSTANT,
  /** {@link #INSTANT} or {@link #DATE}, and it makes a difference which. */
  INSTANT_OR_DATE,
  /** A decimal number without sign. */
  AMOUNT,
  /** A decimal number that may carry a minus sign. */
  SIGNED_AMOUNT,
  /** How many of something: a whole number, not below zero. */
  COUNT,
  /** Four digits, of the years 1900 to 2999. */
  YEAR,
  /** A month {@code yyyy-MM} or a year {@code yyyy}. */
  MONTH_OR_YEAR,
  /** {@code yyyy-Qn}. */
  QUARTER,
  /** {@code NNNN.L.UUUUUUU.PPPPP}. */
  ACCOUNT,
  /** Seven digits. */
  UNIT,
  /** Four digits. */
  OFFICE,
  /** ISO 4217. */
  CURRENCY,
  /** One of a few words. */
  CHOICE
}
