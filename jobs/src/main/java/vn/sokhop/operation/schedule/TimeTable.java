package vn.sokhop.operation.schedule;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.calendar.WorkingCalendar;

/** Which business dates are due at an instant, and when the next begins. */
@Component
public class TimeTable {

  private final ScheduleProperties properties;
  private final CronExpression nightly;
  private final WorkingCalendar calendar;

  public TimeTable(ScheduleProperties properties, WorkingCalendar calendar) {
    this.properties = properties;
    this.nightly = CronExpression.parse(properties.nightly());
    this.calendar = calendar;
  }

  /** The next beginning after the instant that has a business date to run. */
  public Optional<ZonedDateTime> next(ZonedDateTime after) {
    ZonedDateTime next = nightly.next(after.withZoneSameInstant(TreasuryTime.ZONE));
    while (next != null && !isRun(date(next))) {
      next = nightly.next(next);
    }
    return Optional.ofNullable(next);
  }

  /**
   * The dates whose time has come and that have not been run, oldest first.
   *
   * @param lastComplete the latest date that is complete; without one nothing before {@code since}
   *     is due
   * @param since when the service was started
   */
  List<LocalDate> due(Optional<LocalDate> lastComplete, ZonedDateTime since, ZonedDateTime now) {
    ZonedDateTime from =
        lastComplete
            .map(
                last ->
                    last.plusDays(1L + properties.daysBack())
                        .atStartOfDay(TreasuryTime.ZONE)
                        .minusNanos(1))
            .orElse(since.withZoneSameInstant(TreasuryTime.ZONE));
    List<LocalDate> dates = new ArrayList<>();
    ZonedDateTime begin = nightly.next(from);
    while (begin != null && !begin.isAfter(now)) {
      LocalDate date = date(begin);
      if (isRun(date) && !dates.contains(date)) {
        dates.add(date);
      }
      begin = nightly.next(begin);
    }
    return properties.catchUp() || dates.size() < 2 ? dates : List.of(dates.get(dates.size() - 1));
  }

  /**
   * Working days between the first and the last complete night that have none themselves.
   *
   * @param complete the dates of complete nights
   */
  public List<LocalDate> leftOut(Set<LocalDate> complete) {
    if (complete.isEmpty()) {
      return List.of();
    }
    return Collections.min(complete)
        .datesUntil(Collections.max(complete))
        .filter(date -> !complete.contains(date) && calendar.isWorkingDay(date))
        .toList();
  }

  private LocalDate date(ZonedDateTime begin) {
    return begin.toLocalDate().minusDays(properties.daysBack());
  }

  private boolean isRun(LocalDate date) {
    return !properties.workingDaysOnly() || calendar.isWorkingDay(date);
  }
}
