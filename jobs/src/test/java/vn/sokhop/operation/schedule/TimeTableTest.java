package vn.sokhop.operation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sokhop.calendar.Calendars;
import vn.sokhop.calendar.WorkingCalendar;

/** Friday 20 November 2026 is worked, 21 and 22 are the weekend, Tuesday 24 is a holiday. */
class TimeTableTest {
  private static final WorkingCalendar CALENDAR = Calendars.stateSector();
  private static final ZonedDateTime LONG_AGO = at("2026-01-05T08:00");

  @Test
  void beginsNextOnTheNextWorkingDay() {
    TimeTable table = table("0 30 19 * * *", 0, true);
    assertThat(table.next(at("2026-11-20T19:29"))).contains(at("2026-11-20T19:30"));
    assertThat(table.next(at("2026-11-20T19:30"))).contains(at("2026-11-23T19:30"));
    assertThat(table.next(at("2026-11-23T20:00"))).contains(at("2026-11-25T19:30"));
  }

  @Test
  void isDueOnlyWhenItsTimeHasCome() {
    TimeTable table = table("0 30 19 * * *", 0, true);
    assertThat(table.due(last("2026-11-19"), LONG_AGO, at("2026-11-20T19:29"))).isEmpty();
    assertThat(table.due(last("2026-11-19"), LONG_AGO, at("2026-11-20T19:30")))
        .containsExactly(LocalDate.of(2026, 11, 20));
    assertThat(table.due(last("2026-11-20"), LONG_AGO, at("2026-11-20T23:00"))).isEmpty();
  }

  @Test
  void catchesUpMissedWorkingDatesOldestFirst() {
    TimeTable table = table("0 30 19 * * *", 0, true);
    assertThat(table.due(last("2026-11-18"), LONG_AGO, at("2026-11-26T08:00")))
        .containsExactly(
            LocalDate.of(2026, 11, 19),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 25));
  }

  @Test
  void runsOnlyTheLastMissedDateWhenItIsNotToCatchUp() {
    TimeTable table = table("0 30 19 * * *", 0, false);
    assertThat(table.due(last("2026-11-18"), LONG_AGO, at("2026-11-26T08:00")))
        .containsExactly(LocalDate.of(2026, 11, 25));
  }

  @Test
  void startsANewInstallationWithTheFirstBeginningAfterTheServiceStarted() {
    TimeTable table = table("0 30 19 * * *", 0, true);
    ZonedDateTime since = at("2026-11-20T10:00");
    assertThat(table.due(Optional.empty(), since, at("2026-11-20T19:00"))).isEmpty();
    assertThat(table.due(Optional.empty(), since, at("2026-11-20T19:30")))
        .containsExactly(LocalDate.of(2026, 11, 20));
  }

  @Test
  void mayBeginAfterMidnightForTheDayBefore() {
    TimeTable table = table("0 0 1 * * *", 1, true);
    assertThat(table.next(at("2026-11-20T12:00"))).contains(at("2026-11-21T01:00"));
    assertThat(table.due(last("2026-11-19"), LONG_AGO, at("2026-11-21T01:00")))
        .containsExactly(LocalDate.of(2026, 11, 20));
    assertThat(table.due(last("2026-11-20"), LONG_AGO, at("2026-11-21T09:00"))).isEmpty();
  }

  @Test
  void namesWorkingDaysThatWereLeftOut() {
    TimeTable table = table("0 30 19 * * *", 0, true);
    Set<LocalDate> complete =
        Set.of(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 26));
    assertThat(table.leftOut(complete))
        .containsExactly(
            LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25));
    assertThat(table.leftOut(Set.of(LocalDate.of(2026, 11, 18)))).isEmpty();
    assertThat(table.leftOut(Set.of())).isEmpty();
  }

  @Test
  void refusesAnExpressionThatIsNone() {
    assertThatThrownBy(() -> table("every evening", 0, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Cron expression must consist of 6 fields");
  }

  private static TimeTable table(String cron, int daysBack, boolean catchUp) {
    return new TimeTable(
        new ScheduleProperties(cron, "-", daysBack, true, catchUp, Duration.ofMinutes(15)),
        CALENDAR);
  }

  private static Optional<LocalDate> last(String date) {
    return Optional.of(LocalDate.parse(date));
  }

  private static ZonedDateTime at(String local) {
    return ZonedDateTime.parse(local + ":00+07:00[Asia/Ho_Chi_Minh]");
  }
}
