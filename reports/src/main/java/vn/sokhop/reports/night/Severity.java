package vn.sokhop.reports.night;

/** How much an item matters, most first. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW,
  INFO
}
