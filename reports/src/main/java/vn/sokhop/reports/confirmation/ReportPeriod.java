package vn.sokhop.reports.confirmation;

import java.time.LocalDate;

/**
 * What a confirmation is about, both days included.
 *
 * @param label as in file names and answers: {@code 2026-10}, {@code 2026-Q3}, {@code 2026}, or
 *     {@code 2026-10-05_2026-10-20}
 */
public record ReportPeriod(Kind kind, LocalDate from, LocalDate to, String label) {
  /** How the period is named on a form. */
  public enum Kind {
    MONTH,
    QUARTER,
    YEAR,
    SPAN
  }

  public ReportPeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to + " is no period");
    }
  }
}
