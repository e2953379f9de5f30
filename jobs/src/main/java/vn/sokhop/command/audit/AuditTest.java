package vn.sokhop.command.audit;

/** The auditor's tests over a span, in the order of the workbook. */
public enum AuditTest {
  DUPLICATES,
  SAME_SAME_DIFFERENT,
  SPLIT,
  FIRST_PAYEES,
  ROUND_AMOUNTS,
  GAPS,
  YEAR_END,
  BENFORD
}
