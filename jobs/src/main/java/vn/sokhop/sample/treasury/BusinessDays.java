package vn.sokhop.sample.treasury;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Working days of 2026 as the state sector was given them. Kept apart from the application's own
 * calendar on purpose: the sample must not share a mistake with what it tests.
 */
public final class BusinessDays {
  private static final Set<LocalDate> OFF =
      Set.of(
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 1, 2),
          LocalDate.of(2026, 2, 16),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2026, 2, 18),
          LocalDate.of(2026, 2, 19),
          LocalDate.of(2026, 2, 20),
          LocalDate.of(2026, 4, 27),
          LocalDate.of(2026, 4, 30),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 8, 31),
          LocalDate.of(2026, 9, 1),
          LocalDate.of(2026, 9, 2),
          LocalDate.of(2026, 11, 24));
  private static final Set<LocalDate> WORKED =
      Set.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22));

  private BusinessDays() {}

  /** The first {@code count} working days from {@code first} on; only days of 2026 are known. */
  public static List<LocalDate> from(LocalDate first, int count) {
    List<LocalDate> days = new ArrayList<>(count);
    for (LocalDate day = first; days.size() < count; day = day.plusDays(1)) {
      if (day.getYear() != 2026) {
        throw new IllegalArgumentException(
            "The sample knows the working days of 2026 only; " + day + " is not one of them.");
      }
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (WORKED.contains(day) || (!weekend && !OFF.contains(day))) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }
}
