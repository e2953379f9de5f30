package vn.sokhop.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a calendar says twice, differently, or about days it does not know. */
final class CalendarFaults {
  private final List<String> faults = new ArrayList<>();

  private CalendarFaults() {}

  /** One phrase a fault; empty: none. */
  static List<String> of(
      Map<Integer, CalendarProperties.Year> years,
      List<CalendarProperties.SpecialDays> overrides,
      DayHours regular) {
    CalendarFaults calendar = new CalendarFaults();
    years.forEach(calendar::checkYear);
    calendar.checkYearsOf(overrides, years.keySet());
    calendar.checkContradictions(overrides, regular);
    return calendar.faults;
  }

  private void checkYear(int number, CalendarProperties.Year year) {
    for (Set<LocalDate> days : List.of(year.daysOff(), year.worked())) {
      days.stream()
          .filter(day -> day.getYear() != number)
          .sorted()
          .forEach(
              day ->
                  faults.add(day + " stands under the year " + number + ": put it under its own"));
    }
    year.daysOff().stream()
        .filter(year.worked()::contains)
        .sorted()
        .forEach(day -> faults.add(day + " is both a day off and worked: take one out"));
  }

  private void checkYearsOf(List<CalendarProperties.SpecialDays> overrides, Set<Integer> years) {
    for (int i = 0; i < overrides.size(); i++) {
      for (LocalDate day : overrides.get(i).days()) {
        if (!years.contains(day.getYear())) {
          faults.add("overrides[%d]: the year of %s is not under years: add it".formatted(i, day));
        }
      }
    }
  }

  private void checkContradictions(
      List<CalendarProperties.SpecialDays> overrides, DayHours regular) {
    Map<String, Integer> said = new HashMap<>();
    for (int i = 0; i < overrides.size(); i++) {
      CalendarProperties.SpecialDays special = overrides.get(i);
      Set<String> offices = special.isForAllOffices() ? Set.of("") : special.offices();
      for (LocalDate day : special.days()) {
        for (String office : offices) {
          Integer earlier = said.putIfAbsent(day + office, i);
          if (earlier != null
              && !overrides.get(earlier).hours(regular).equals(special.hours(regular))) {
            faults.add(
                "overrides[%d] and overrides[%d] contradict each other on %s for %s: take one out"
                    .formatted(
                        earlier, i, day, office.isEmpty() ? "all offices" : "office " + office));
          }
        }
      }
    }
  }
}
