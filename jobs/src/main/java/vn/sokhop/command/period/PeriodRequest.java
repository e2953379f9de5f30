package vn.sokhop.command.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a confirmation is asked for: a period, both days included, of everybody, of one office or of
 * one unit.
 *
 * @param officeCode null: every office
 * @param unitCode null: every unit
 */
public record PeriodRequest(
    Kind kind,
    LocalDate from,
    LocalDate to,
    @Nullable String officeCode,
    @Nullable String unitCode) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<label>[0-9-]+(?:Q[1-4])?(?:_[0-9-]+)?)(?: office=(?<office>\\S+))?(?: unit=(?<unit>\\S+))?");

  /** The kinds of periods; the first three have a due date, see {@code domain.md} §2.1. */
  public enum Kind {
    MONTH,
    QUARTER,
    YEAR,
    /** Any span, on request. */
    SPAN
  }

  public PeriodRequest {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to + " is no period");
    }
  }

  public static PeriodRequest month(YearMonth month) {
    return new PeriodRequest(Kind.MONTH, month.atDay(1), month.atEndOfMonth(), null, null);
  }

  /**
   * A quarter of a year.
   *
   * @param quarter 1 to 4
   */
  public static PeriodRequest quarter(int year, int quarter) {
    YearMonth last = YearMonth.of(year, quarter * 3);
    return new PeriodRequest(
        Kind.QUARTER, last.minusMonths(2).atDay(1), last.atEndOfMonth(), null, null);
  }

  public static PeriodRequest year(int year) {
    return new PeriodRequest(
        Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, null);
  }

  public static PeriodRequest span(LocalDate from, LocalDate to) {
    return new PeriodRequest(Kind.SPAN, from, to, null, null);
  }

  /** The same of one office, of one unit, or of both. */
  public PeriodRequest only(@Nullable String office, @Nullable String unit) {
    return new PeriodRequest(kind, from, to, office, unit);
  }

  /** {@code 2026-10}, {@code 2026-Q3}, {@code 2026} or {@code 2026-10-05_2026-10-20}. */
  public String label() {
    return switch (kind) {
      case MONTH -> YearMonth.from(from).toString();
      case QUARTER ->
          String.format(Locale.ROOT, "%d-Q%d", from.getYear(), (from.getMonthValue() + 2) / 3);
      case YEAR -> String.valueOf(from.getYear());
      case SPAN -> from + "_" + to;
    };
  }

  /** The folder of its reports in the outbox: the label, and whom it is limited to. */
  public String folderName() {
    return label()
        + (officeCode == null ? "" : "-office-" + officeCode)
        + (unitCode == null ? "" : "-unit-" + unitCode);
  }

  /** One line that {@link #parse} reads again; the identity of the request. */
  public String text() {
    return label()
        + (officeCode == null ? "" : " office=" + officeCode)
        + (unitCode == null ? "" : " unit=" + unitCode);
  }

  /** The request of a {@link #text()}. */
  public static PeriodRequest parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text + " is no request for a confirmation");
    }
    return labelled(parts.group("label")).only(parts.group("office"), parts.group("unit"));
  }

  private static PeriodRequest labelled(String label) {
    int underscore = label.indexOf('_');
    if (underscore > 0) {
      return span(
          LocalDate.parse(label.substring(0, underscore)),
          LocalDate.parse(label.substring(underscore + 1)));
    }
    int quarter = label.indexOf("-Q");
    if (quarter > 0) {
      return quarter(
          Integer.parseInt(label.substring(0, quarter)),
          Integer.parseInt(label.substring(quarter + 2)));
    }
    return label.length() == 4 ? year(Integer.parseInt(label)) : month(YearMonth.parse(label));
  }
}
