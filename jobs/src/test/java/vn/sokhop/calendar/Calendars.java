package vn.sokhop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The calendars of 2025 and 2026 for tests of other packages. */
public final class Calendars {
  private Calendars() {}

  public static WorkingCalendar stateSector() {
    return new WorkingCalendar(
        new CalendarProperties(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(
                2025,
                new CalendarProperties.Year(
                    days(
                        "2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31"
                            + " 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02"),
                    days("2025-04-26")),
                2026,
                new CalendarProperties.Year(
                    days(
                        "2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19"
                            + " 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01"
                            + " 2026-09-02 2026-11-24"),
                    days("2026-01-10 2026-08-22")))));
  }

  private static Set<LocalDate> days(String days) {
    return Set.of(
        java.util.Arrays.stream(days.split(" ")).map(LocalDate::parse).toArray(LocalDate[]::new));
  }
}
