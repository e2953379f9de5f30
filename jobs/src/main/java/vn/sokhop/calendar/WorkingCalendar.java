package vn.sokhop.calendar;

import java.time.LocalDate;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/**
 * Working days of the treasury. Dates are local to Asia/Ho_Chi_Minh. A year that is not configured
 * stops with a clear message; it is never guessed.
 */
public final class WorkingCalendar {
  private final CalendarProperties properties;

  public WorkingCalendar(CalendarProperties properties) {
    this.properties = properties;
  }

  public boolean isWorkingDay(LocalDate day) {
    CalendarProperties.Year year = properties.years().get(day.getYear());
    if (year == null) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          "calendar.yml: year "
              + day.getYear()
              + " is not in the calendar; its holidays and worked Saturdays are needed. Add it under"
              + " sokhop.calendar.years."
              + day.getYear()
              + ".");
    }
    if (year.worked().contains(day)) {
      return true;
    }
    return !properties.restDays().contains(day.getDayOfWeek()) && !year.daysOff().contains(day);
  }

  /**
   * Age in working days: the number of working days after {@code from} up to and including {@code
   * to}. A Monday seen on Monday is 0 days old, on Tuesday 1. Negative when {@code to} is earlier.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        days++;
      }
    }
    return days;
  }

  /** The first day of the years that are known without a gap up to the given day. */
  public LocalDate knownSince(LocalDate day) {
    int year = day.getYear();
    while (properties.years().containsKey(year - 1)) {
      year--;
    }
    return LocalDate.of(year, 1, 1);
  }

  /** The n-th working day after the given day; the day itself does not count. n is at least 1. */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    LocalDate result = day;
    int left = n;
    while (left > 0) {
      result = result.plusDays(1);
      if (isWorkingDay(result)) {
        left--;
      }
    }
    return result;
  }
}
