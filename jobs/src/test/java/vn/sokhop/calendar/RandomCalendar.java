package vn.sokhop.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A calendar of 2025 and 2026 with Tet, New Year and exchanged Saturdays as they were, and random
 * days of all offices and of office 0661; counted the slow way, one day and one minute at a time.
 */
final class RandomCalendar {
  private static final List<String> HOURS =
      List.of(
          "07:30-11:30",
          "13:30-17:00",
          "07:30-11:30 13:30-20:00",
          "07:30-11:30 13:30-24:00",
          "00:00-24:00",
          "06:00-06:01",
          "09:00-10:00 10:00-11:00 16:59-17:00");
  private static final String DAYS_OFF =
      "2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30"
          + " 2025-05-01 2025-05-02 2025-09-01 2025-09-02 2026-01-01 2026-01-02 2026-02-16"
          + " 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01"
          + " 2026-08-31 2026-09-01 2026-09-02 2026-11-24";
  private static final String WORKED_SATURDAYS = "2025-04-26 2026-01-10 2026-08-22";
  private static final String REGULAR = "07:30-11:30 13:30-17:00";

  private final Map<LocalDate, String> ofAll = new HashMap<>();
  private final Map<LocalDate, String> ofOffice = new HashMap<>();
  private final OfficeCalendar calendar;

  RandomCalendar(SplittableRandom random) {
    List<CalendarProperties.SpecialDays> overrides = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(730));
      String office = random.nextBoolean() ? "0661" : "";
      if (taken.add(day + office)) {
        String hours = random.nextInt(3) == 0 ? "" : HOURS.get(random.nextInt(HOURS.size()));
        overrides.add(
            hours.isEmpty()
                ? Calendars.closed(day.toString(), office)
                : Calendars.worked(day.toString(), office, hours));
        (office.isEmpty() ? ofAll : ofOffice).put(day, hours);
      }
    }
    calendar = Calendars.with(overrides.toArray(CalendarProperties.SpecialDays[]::new)).of("0661");
  }

  OfficeCalendar calendar() {
    return calendar;
  }

  boolean isWorked(LocalDate day) {
    return !hours(day).isEmpty();
  }

  int workingDaysBetween(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      days += isWorked(day) ? 1 : 0;
    }
    return days;
  }

  /** From one full minute to another. */
  Duration officeTimeBetween(LocalDateTime from, LocalDateTime to) {
    int minutes = 0;
    for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
      minutes += isOpenIn(minute) ? 1 : 0;
    }
    return Duration.ofMinutes(minutes);
  }

  /** The first full minute at which so many minutes of office time have passed. */
  LocalDateTime plusOfficeTime(LocalDateTime from, int minutes) {
    LocalDateTime minute = from;
    for (int left = minutes; left > 0; minute = minute.plusMinutes(1)) {
      left -= isOpenIn(minute) ? 1 : 0;
    }
    return minute;
  }

  private boolean isOpenIn(LocalDateTime minute) {
    String at = minute.toLocalTime().toString();
    for (String span : hours(minute.toLocalDate()).split(" ", -1)) {
      if (!span.isEmpty()
          && at.compareTo(span.substring(0, 5)) >= 0
          && at.compareTo(span.substring(6)) < 0) {
        return true;
      }
    }
    return false;
  }

  private String hours(LocalDate day) {
    if (ofOffice.containsKey(day)) {
      return ofOffice.get(day);
    }
    if (ofAll.containsKey(day)) {
      return ofAll.get(day);
    }
    boolean worked =
        WORKED_SATURDAYS.contains(day.toString())
            || (day.getDayOfWeek().getValue() <= 5 && !DAYS_OFF.contains(day.toString()));
    return worked ? REGULAR : "";
  }
}
