package vn.sokhop.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The days of one year with running counts of working days and office time, so that a question
 * about a span costs the same however long the span is.
 */
final class YearDays {
  private final int year;
  private final DayHours[] hours;

  /** Working days before the n-th day of the year, from 0; the last one is the whole year's. */
  private final int[] daysBefore;

  /** Office time before the n-th day of the year, from 0; the last one is the whole year's. */
  private final long[] timeBefore;

  /** Day of the year of each working day. */
  private final int[] workingDays;

  YearDays(int year, Function<LocalDate, DayHours> hoursOf) {
    this.year = year;
    int length = Year.of(year).length();
    hours = new DayHours[length];
    daysBefore = new int[length + 1];
    timeBefore = new long[length + 1];
    int[] found = new int[length];
    for (int i = 0; i < length; i++) {
      hours[i] = hoursOf.apply(LocalDate.ofYearDay(year, i + 1));
      if (hours[i].isWorked()) {
        found[daysBefore[i]] = i + 1;
      }
      daysBefore[i + 1] = daysBefore[i] + (hours[i].isWorked() ? 1 : 0);
      timeBefore[i + 1] = timeBefore[i] + hours[i].total();
    }
    workingDays = Arrays.copyOf(found, daysBefore[length]);
  }

  DayHours hours(LocalDate day) {
    return hours[day.getDayOfYear() - 1];
  }

  int allDays() {
    return workingDays.length;
  }

  /** Working days of the year before the day. */
  int daysBefore(LocalDate day) {
    return daysBefore[day.getDayOfYear() - 1];
  }

  /** The n-th working day of the year, from 1 to {@link #allDays()}. */
  LocalDate workingDay(int n) {
    return LocalDate.ofYearDay(year, workingDays[n - 1]);
  }

  long allTime() {
    return timeBefore[hours.length];
  }

  /** Office time of the year that has passed at an instant of it, in nanoseconds. */
  long timeBefore(LocalDateTime instant) {
    int day = instant.getDayOfYear() - 1;
    return timeBefore[day] + hours[day].passed(instant.toLocalTime().toNanoOfDay());
  }

  /** The first instant at which so much office time has passed; from 1 to {@link #allTime()}. */
  LocalDateTime when(long passed) {
    int low = 0;
    int high = hours.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeBefore[middle + 1] >= passed) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return hours[low].when(LocalDate.ofYearDay(year, low + 1), passed - timeBefore[low]);
  }
}
