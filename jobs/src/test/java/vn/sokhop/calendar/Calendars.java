package vn.sokhop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calendars for tests of this package and of others. */
public final class Calendars {
  private static final Map<Integer, CalendarProperties.Year> YEARS =
      Map.of(
          2025,
          year(
              "2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31"
                  + " 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02",
              "2025-04-26"),
          2026,
          year(
              "2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19"
                  + " 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01"
                  + " 2026-09-02 2026-11-24",
              "2026-01-10 2026-08-22"));

  private Calendars() {}

  /** The calendar of 2025 and 2026, the same for every office. */
  public static WorkingCalendar stateSector() {
    return with();
  }

  /** The same with what differs on single days. */
  public static WorkingCalendar with(CalendarProperties.SpecialDays... overrides) {
    return new WorkingCalendar(properties(YEARS, overrides));
  }

  static CalendarProperties properties(
      Map<Integer, CalendarProperties.Year> years, CalendarProperties.SpecialDays... overrides) {
    return new CalendarProperties(
        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        hours("07:30-11:30 13:30-17:00"),
        years,
        List.of(overrides));
  }

  static CalendarProperties.Year year(String daysOff, String worked) {
    return new CalendarProperties.Year(days(daysOff), days(worked));
  }

  /** Days worked at the given hours; without hours at the regular ones; without offices: all. */
  public static CalendarProperties.SpecialDays worked(String days, String offices, String hours) {
    return new CalendarProperties.SpecialDays(days(days), words(offices), true, hours(hours));
  }

  /** Days of rest; without offices: of all. */
  public static CalendarProperties.SpecialDays closed(String days, String offices) {
    return new CalendarProperties.SpecialDays(days(days), words(offices), false, List.of());
  }

  static List<TimeSpan> hours(String spans) {
    return Arrays.stream(spans.split(" "))
        .filter(span -> !span.isEmpty())
        .map(TimeSpan::of)
        .toList();
  }

  private static Set<LocalDate> days(String days) {
    return words(days).stream().map(LocalDate::parse).collect(Collectors.toSet());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
