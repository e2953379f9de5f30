package vn.sokhop.reconciliation;

/** The passes of the match, in order. Pairs of equal lines are counted, not stored. */
enum MatchPass {
  REVERSAL,
  EQUAL_LINES,
  SUM_BY_VOUCHER,
  WITHOUT_VOUCHER
}
