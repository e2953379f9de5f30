package vn.sokhop.reports.confirmation;

import java.time.LocalDate;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;

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

  /** As a form names it: month, quarter, year or from day to day. */
  public String name(Texts texts, Figures figures) {
    String year = Integer.toString(from.getYear());
    return switch (kind) {
      case MONTH -> texts.text("period.MONTH", month(), year);
      case QUARTER ->
          texts.text("period.QUARTER", Integer.toString((from.getMonthValue() + 2) / 3), year);
      case YEAR -> texts.text("period.YEAR", year);
      case SPAN -> texts.text("period.SPAN", figures.date(from), figures.date(to));
    };
  }

  // January and February with a zero before them (Decree 30/2020, annex I).
  private String month() {
    int month = from.getMonthValue();
    return month < 3 ? "0" + month : Integer.toString(month);
  }
}
