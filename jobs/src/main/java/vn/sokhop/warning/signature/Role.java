package vn.sokhop.warning.signature;

/** Whose signature it is. */
enum Role {
  /** The account holder, or who is authorised by the holder. */
  FIRST,
  /** The chief accountant, or who is authorised by that side. */
  SECOND
}
