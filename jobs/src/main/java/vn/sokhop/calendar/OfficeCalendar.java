package vn.sokhop.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/**
 * Working days and office hours of one office: the calendar of the state sector with what the
 * configuration says about single days of this office. All times are local to Asia/Ho_Chi_Minh. An
 * instant belongs to its date; 00:00 is the first moment of the day it begins.
 *
 * <p>A year that is not configured stops with an {@link OperatorException}, also when a count walks
 * into it; it is never guessed.
 */
public final class OfficeCalendar {
  private final Map<Integer, YearDays> years;
  private final DayHours regular;

  OfficeCalendar(Map<Integer, YearDays> years, DayHours regular) {
    this.years = Map.copyOf(years);
    this.regular = regular;
  }

  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).hours(day).isWorked();
  }

  /**
   * The number of working days after {@code from} up to and including {@code to}. From a Monday to
   * the same Monday it is 0, to Tuesday 1. Negative when {@code to} is earlier.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    if (to.equals(from)) {
      return 0;
    }
    LocalDate first = from.plusDays(1);
    int days = -year(first.getYear()).daysBefore(first);
    for (int year = first.getYear(); year < to.getYear(); year++) {
      days += year(year).allDays();
    }
    return days + year(to.getYear()).daysBefore(to) + (isWorkingDay(to) ? 1 : 0);
  }

  /**
   * The n-th working day after the given day, which itself does not count and may be a rest day.
   *
   * @param n not negative; 0 is the day itself
   */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("working days to add must not be negative: " + n);
    }
    if (n == 0) {
      return day;
    }
    LocalDate first = day.plusDays(1);
    int number = first.getYear();
    YearDays year = year(number);
    int wanted = year.daysBefore(first) + n;
    while (wanted > year.allDays()) {
      wanted -= year.allDays();
      number++;
      year = year(number);
    }
    return year.workingDay(wanted);
  }

  /** The day itself if it is worked, otherwise the next working day. */
  public LocalDate workingDayFrom(LocalDate day) {
    return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
  }

  /** When the office opens on the day; for a rest day by the regular hours. */
  public LocalDateTime opening(LocalDate day) {
    return hoursOrRegular(day).opening(day);
  }

  /**
   * The end of the last office hours of the day; for a rest day by the regular hours. Hours that
   * last until 24:00 end at 00:00 of the next date.
   */
  public LocalDateTime closing(LocalDate day) {
    return hoursOrRegular(day).closing(day);
  }

  /**
   * The first instant at which so much office time has passed since {@code from}. One that falls on
   * the end of the morning hours is that end, not the beginning of the afternoon.
   *
   * @param time not negative; none is {@code from} itself
   */
  public LocalDateTime plusOfficeTime(LocalDateTime from, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("office time to add must not be negative: " + time);
    }
    int number = from.getYear();
    YearDays year = year(number);
    if (time.isZero()) {
      return from;
    }
    long wanted = Math.addExact(year.timeBefore(from), time.toNanos());
    while (wanted > year.allTime()) {
      wanted -= year.allTime();
      number++;
      year = year(number);
    }
    return year.when(wanted);
  }

  /** The office time from one instant to the other. Negative when {@code to} is earlier. */
  public Duration officeTimeBetween(LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return officeTimeBetween(to, from).negated();
    }
    long nanos = -year(from.getYear()).timeBefore(from);
    for (int year = from.getYear(); year < to.getYear(); year++) {
      nanos += year(year).allTime();
    }
    return Duration.ofNanos(nanos + year(to.getYear()).timeBefore(to));
  }

  /**
   * The instant from which something received is counted. On a rest day or after office hours: the
   * opening of the next working day; before them: the opening of the day. Exactly at closing and
   * between the morning and the afternoon hours it stays as it is.
   */
  public LocalDateTime counted(LocalDateTime received) {
    LocalDate day = received.toLocalDate();
    DayHours hours = year(day.getYear()).hours(day);
    if (!hours.isWorked() || received.isAfter(hours.closing(day))) {
      return opening(plusWorkingDays(day, 1));
    }
    LocalDateTime opening = hours.opening(day);
    return received.isBefore(opening) ? opening : received;
  }

  private DayHours hoursOrRegular(LocalDate day) {
    DayHours hours = year(day.getYear()).hours(day);
    return hours.isWorked() ? hours : regular;
  }

  private YearDays year(int number) {
    YearDays year = years.get(number);
    if (year == null) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          "calendar.yml: year "
              + number
              + " is not in the calendar; its holidays and worked Saturdays are needed. Add it under"
              + " sokhop.calendar.years."
              + number
              + ".");
    }
    return year;
  }
}
