package vn.sokhop.reconciliation;

import vn.sokhop.finding.Severity;

/** What is wrong with lines that are left over; the first rule that fits, in this order. */
enum BreakCode {
  DUPLICATE_IN_UNIT(Severity.MEDIUM),
  DUPLICATE_IN_TREASURY(Severity.HIGH),
  AMOUNT_DIFFERS(Severity.HIGH),
  SIDE_DIFFERS(Severity.HIGH),
  ACCOUNT_DIFFERS(Severity.MEDIUM),
  MISSING_IN_UNIT(Severity.HIGH),
  MISSING_IN_TREASURY(Severity.MEDIUM);

  private final Severity severity;

  BreakCode(Severity severity) {
    this.severity = severity;
  }

  Severity severity() {
    return severity;
  }

  /** Whether the line is one too many beside an equal one that is matched. */
  boolean isDuplicate() {
    return this == DUPLICATE_IN_UNIT || this == DUPLICATE_IN_TREASURY;
  }
}
