package vn.sokhop.dossier.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    Matcher written = Pattern.compile("([0-9]{2})-([0-9]{2})").matcher(text.strip());
    if (written.matches()) {
      int month = Integer.parseInt(written.group(1));
      int day = Integer.parseInt(written.group(2));
      // 2024 has every day there is
      if (month >= 1
          && month <= 12
          && day >= 1
          && day <= YearMonth.of(2024, month).lengthOfMonth()) {
        return new YearDay(MonthDay.of(month, day));
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no day of a year; expected month and day, e.g. 01-25");
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
