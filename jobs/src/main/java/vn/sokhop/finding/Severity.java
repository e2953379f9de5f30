package vn.sokhop.finding;

/** How much a finding matters, most first. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW,
  INFO
}
