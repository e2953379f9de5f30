package vn.sokhop.intake.line;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sokhop.intake.reading.RejectReason;

/**
 * Periods that both sides confirm, as files write them: a month {@code 2026-10}, a year {@code
 * 2026}, a quarter {@code 2026-Q3}; of the years 1900 to 2999. What is none rejects the line.
 */
public final class Periods {
  private static final String YEAR = "(?<year>19[0-9]{2}|2[0-9]{3})";
  private static final Pattern MONTH_OR_YEAR =
      Pattern.compile(YEAR + "(-(?<month>0[1-9]|1[0-2]))?");
  private static final Pattern QUARTER_OR_YEAR = Pattern.compile(YEAR + "(-Q(?<quarter>[1-4]))?");

  private Periods() {}

  /** First day of the month or year as days since 1970, or {@link Moments#NO_DATE}. */
  public static int monthOrYear(Line line, int column) {
    String text = line.code(column);
    Matcher parts = MONTH_OR_YEAR.matcher(text);
    if (!parts.matches()) {
      line.reject(RejectReason.PERIOD_NOT_VALID, line.name(column), text);
      return Moments.NO_DATE;
    }
    String month = parts.group("month");
    return firstDay(parts.group("year"), month == null ? 1 : Integer.parseInt(month));
  }

  /** First day of the quarter or year as days since 1970, or {@link Moments#NO_DATE}. */
  public static int quarterOrYear(Line line, int column) {
    String text = line.code(column);
    Matcher parts = QUARTER_OR_YEAR.matcher(text);
    if (!parts.matches()) {
      line.reject(RejectReason.QUARTER_NOT_VALID, line.name(column), text);
      return Moments.NO_DATE;
    }
    String quarter = parts.group("quarter");
    return firstDay(parts.group("year"), quarter == null ? 1 : Integer.parseInt(quarter) * 3 - 2);
  }

  /** Nobody can speak of a period before its first day. */
  public static void refuseNotBegun(Line line, int column, int firstDay, int spokenOn) {
    if (line.isFine() && firstDay > spokenOn) {
      line.reject(
          RejectReason.PERIOD_NOT_BEGUN,
          line.name(column),
          line.asWritten(column),
          LocalDate.ofEpochDay(spokenOn).toString());
    }
  }

  private static int firstDay(String year, int month) {
    return (int) LocalDate.of(Integer.parseInt(year), month, 1).toEpochDay();
  }
}
