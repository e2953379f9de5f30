package vn.sokhop.reconciliation;

/** Whose book a line stands in. */
enum Side {
  TREASURY,
  UNIT
}
