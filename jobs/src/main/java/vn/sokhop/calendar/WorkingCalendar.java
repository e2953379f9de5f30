package vn.sokhop.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Working days of the treasury as a whole, and the calendars of its offices. Dates are local to
 * Asia/Ho_Chi_Minh. A year that is not configured stops with a clear message; it is never guessed.
 */
public final class WorkingCalendar {
  private final CalendarProperties properties;
  private final DayHours regular;
  private final OfficeCalendar all;
  private final Map<String, OfficeCalendar> offices;

  public WorkingCalendar(CalendarProperties properties) {
    this.properties = properties;
    this.regular = DayHours.of(properties.officeHours());
    Map<LocalDate, DayHours> forAll = new HashMap<>();
    Map<String, Map<LocalDate, DayHours>> forOffice = new HashMap<>();
    for (CalendarProperties.SpecialDays override : properties.overrides()) {
      for (LocalDate day : override.days()) {
        if (override.isForAllOffices()) {
          forAll.put(day, override.hours(regular));
        }
        for (String office : override.offices()) {
          forOffice
              .computeIfAbsent(office, code -> new HashMap<>())
              .put(day, override.hours(regular));
        }
      }
    }
    Map<Integer, YearDays> shared =
        properties.years().keySet().stream()
            .collect(Collectors.toMap(year -> year, year -> year(year, Map.of(), forAll)));
    this.all = new OfficeCalendar(shared, regular);
    this.offices =
        forOffice.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, office -> ofOffice(office.getValue(), forAll, shared)));
  }

  /** The calendar of an office; one that nothing special is said of has the calendar of all. */
  public OfficeCalendar of(String officeCode) {
    return offices.getOrDefault(officeCode, all);
  }

  public boolean isWorkingDay(LocalDate day) {
    return all.isWorkingDay(day);
  }

  /**
   * Age in working days: the number of working days after {@code from} up to and including {@code
   * to}. A Monday seen on Monday is 0 days old, on Tuesday 1. Negative when {@code to} is earlier.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return all.workingDaysBetween(from, to);
  }

  /** The first day of the years that are known without a gap up to the given day. */
  public LocalDate knownSince(LocalDate day) {
    int year = day.getYear();
    while (properties.years().containsKey(year - 1)) {
      year--;
    }
    return LocalDate.of(year, 1, 1);
  }

  /** The last day of the years that are known without a gap from the given day on. */
  public LocalDate knownUntil(LocalDate day) {
    int year = day.getYear();
    while (properties.years().containsKey(year + 1)) {
      year++;
    }
    return LocalDate.of(year, 12, 31);
  }

  /** The n-th working day after the given day; the day itself does not count. */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    return all.plusWorkingDays(day, n);
  }

  /** Years without a word about the office are those of all offices. */
  private OfficeCalendar ofOffice(
      Map<LocalDate, DayHours> own,
      Map<LocalDate, DayHours> forAll,
      Map<Integer, YearDays> shared) {
    Map<Integer, YearDays> years = new HashMap<>(shared);
    own.keySet().stream()
        .map(LocalDate::getYear)
        .distinct()
        .forEach(year -> years.put(year, year(year, own, forAll)));
    return new OfficeCalendar(years, regular);
  }

  private YearDays year(int number, Map<LocalDate, DayHours> own, Map<LocalDate, DayHours> forAll) {
    return new YearDays(
        number,
        day -> {
          DayHours hours = own.getOrDefault(day, forAll.get(day));
          return hours == null ? byRule(day) : hours;
        });
  }

  private DayHours byRule(LocalDate day) {
    CalendarProperties.Year year = properties.years().get(day.getYear());
    if (year == null) {
      throw new IllegalStateException("asked for a year that is not configured: " + day);
    }
    boolean worked =
        year.worked().contains(day)
            || (!properties.restDays().contains(day.getDayOfWeek())
                && !year.daysOff().contains(day));
    return worked ? regular : DayHours.REST;
  }
}
