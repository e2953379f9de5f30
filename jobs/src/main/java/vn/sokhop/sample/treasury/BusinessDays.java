package vn.sokhop.sample.treasury;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Working days of 2021, 2025 and 2026 as the state sector was given them. Kept apart from the
 * application's own calendar on purpose: the sample must not share a mistake with what it tests.
 */
public final class BusinessDays {
  private static final Set<Integer> YEARS = Set.of(2021, 2025, 2026);
  private static final Set<LocalDate> OFF =
      Set.of(
          LocalDate.of(2021, 1, 1),
          LocalDate.of(2021, 2, 10),
          LocalDate.of(2021, 2, 11),
          LocalDate.of(2021, 2, 12),
          LocalDate.of(2021, 2, 15),
          LocalDate.of(2021, 2, 16),
          LocalDate.of(2021, 4, 21),
          LocalDate.of(2021, 4, 30),
          LocalDate.of(2021, 5, 3),
          LocalDate.of(2021, 9, 2),
          LocalDate.of(2021, 9, 3),
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 1, 27),
          LocalDate.of(2025, 1, 28),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2025, 1, 30),
          LocalDate.of(2025, 1, 31),
          LocalDate.of(2025, 4, 7),
          LocalDate.of(2025, 4, 30),
          LocalDate.of(2025, 5, 1),
          LocalDate.of(2025, 5, 2),
          LocalDate.of(2025, 9, 1),
          LocalDate.of(2025, 9, 2),
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
      Set.of(LocalDate.of(2025, 4, 26), LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22));

  private BusinessDays() {}

  /** The first {@code count} working days from {@code first} on. */
  public static List<LocalDate> from(LocalDate first, int count) {
    List<LocalDate> days = new ArrayList<>(count);
    for (LocalDate day = first; days.size() < count; day = day.plusDays(1)) {
      if (contains(day)) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }

  /** True on a working day; days of other years than those known are refused. */
  public static boolean contains(LocalDate day) {
    if (!YEARS.contains(day.getYear())) {
      throw new IllegalArgumentException(
          "The sample knows the working days of 2021, 2025 and 2026 only; "
              + day
              + " is not one of them.");
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return WORKED.contains(day) || (!weekend && !OFF.contains(day));
  }
}
