package vn.sokhop.dossier.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/** A day of any year, written {@code 01-25} for 25 January. */
public final class YearDay {
  private final MonthDay day;

  private YearDay(MonthDay day) {
    this.day = day;
  }

  /**
   * The day as it is written in the configuration.
   *
   * @throws IllegalArgumentException if there is no such day
   */
  public static YearDay of(String text) {
    try {
      return new YearDay(MonthDay.parse("--" + text.strip()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no day of a year; expected month and day, e.g. 01-25", e);
    }
  }

  boolean isAfter(YearDay other) {
    return day.isAfter(other.day);
  }

  boolean isAfter(LocalDate date) {
    return day.isAfter(MonthDay.from(date));
  }

  boolean isBefore(LocalDate date) {
    return day.isBefore(MonthDay.from(date));
  }

  @Override
  public String toString() {
    return day.toString().substring(2);
  }
}
