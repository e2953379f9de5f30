package vn.sokhop.confirmation.life;

/** The states of a confirmation, {@code formats.md} §4, register. */
public enum State {
  /** The unit has said nothing yet, and is not late. */
  EXPECTED,
  /** It has said something that cannot be called matched or not: see {@link Reason}. */
  RECEIVED,
  /** Its figures for the period are the treasury's; the signed answer has still to come. */
  MATCHED,
  /** Its figures differ, or it disagrees; learned this night. */
  MISMATCHED,
  /** Mismatched since an earlier night: the unit has to reconcile and answer again. */
  RESUBMIT_DUE,
  /** Agreed, signed by those entitled to, on figures that stand and are proved. */
  CONFIRMED,
  /** The due date has passed without an answer that counts. */
  OVERDUE
}
