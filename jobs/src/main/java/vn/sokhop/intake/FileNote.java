package vn.sokhop.intake;

/**
 * What is noted about a file without refusing it. The text of each stands in the intake's messages
 * under {@code note.<name>}.
 */
public enum FileNote {
  /** names of the columns. */
  UNKNOWN_COLUMNS,
  /** lines, their dates. */
  LATE_LINES
}
