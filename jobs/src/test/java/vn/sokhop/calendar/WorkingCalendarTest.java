package vn.sokhop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.command.OperatorException;

class WorkingCalendarTest {
  private final WorkingCalendar calendar = Calendars.stateSector();

  @ParameterizedTest
  @CsvSource({
    "2026-11-16, 2026-11-16, 0",
    "2026-11-16, 2026-11-17, 1",
    "2026-11-13, 2026-11-16, 1", // Friday to Monday
    "2026-11-14, 2026-11-16, 1", // a line dated Saturday is a day old on Monday
    "2026-11-23, 2026-11-25, 1", // 24 November is a day off
    "2026-02-13, 2026-02-23, 1", // over Tet
    "2026-01-09, 2026-01-12, 2", // Saturday 10 January is worked
    "2025-12-31, 2026-01-05, 1", // over New Year
    "2026-11-17, 2026-11-16, -1"
  })
  void countsWorkingDaysAfterTheFirstUpToTheLast(LocalDate from, LocalDate to, int expected) {
    assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
  }

  @Test
  void has250WorkingDaysIn2025And249In2026() {
    // domain.md section 7: computed from the government's announcements
    assertThat(workingDaysOf(2025)).isEqualTo(250);
    assertThat(workingDaysOf(2026)).isEqualTo(249);
  }

  @Test
  void stopsAtAYearThatIsNotConfigured() {
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2031, 1, 2)))
        .isInstanceOf(OperatorException.class)
        .hasMessage(
            "calendar.yml: year 2031 is not in the calendar; its holidays and worked Saturdays are"
                + " needed. Add it under sokhop.calendar.years.2031.");
  }

  @Test
  void isAdditiveAndAgreesWithAddingDays() {
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      LocalDate start = LocalDate.of(2025, 2, 1).plusDays(random.nextInt(500));
      LocalDate middle = start.plusDays(random.nextInt(60));
      LocalDate end = middle.plusDays(random.nextInt(60));
      assertThat(
              calendar.workingDaysBetween(start, middle) + calendar.workingDaysBetween(middle, end))
          .as("seed %d", seed)
          .isEqualTo(calendar.workingDaysBetween(start, end));
      int n = 1 + random.nextInt(20);
      LocalDate later = calendar.plusWorkingDays(start, n);
      assertThat(calendar.workingDaysBetween(start, later)).as("seed %d", seed).isEqualTo(n);
      assertThat(calendar.isWorkingDay(later)).as("seed %d", seed).isTrue();
    }
  }

  private int workingDaysOf(int year) {
    return calendar.workingDaysBetween(
        LocalDate.of(year, 1, 1), // a holiday itself
        LocalDate.of(year, 12, 31));
  }
}
