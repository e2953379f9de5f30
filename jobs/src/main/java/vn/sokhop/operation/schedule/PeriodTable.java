package vn.sokhop.operation.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.command.JudgedDates;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodsDue;
import vn.sokhop.operation.Periods;
import vn.sokhop.operation.RunKind;
import vn.sokhop.operation.RunTable;

/**
 * Which confirmations of everybody are due at an instant, when the next are, and which have been
 * forgotten. Which periods end with a month is told by {@link PeriodsDue}.
 */
@Component
public class PeriodTable {

  /** From this day on it is noticed that nobody made the month before, on the 10th it is due. */
  private static final int NOTICED_AFTER_DAY = 2;

  private final @Nullable CronExpression monthly;
  private final Periods periods;
  private final RunTable runs;
  private final JudgedDates nights;
  private final PeriodsDue periodsDue;

  public PeriodTable(
      ScheduleProperties properties,
      Periods periods,
      RunTable runs,
      JudgedDates nights,
      ObjectProvider<PeriodsDue> periodsDue) {
    this.monthly = properties.makesMonths() ? CronExpression.parse(properties.monthly()) : null;
    this.periods = periods;
    this.runs = runs;
    this.nights = nights;
    this.periodsDue = periodsDue.getIfAvailable(() -> month -> List.of(PeriodRequest.month(month)));
  }

  /** The next beginning after the instant; empty: never. */
  public Optional<ZonedDateTime> next(ZonedDateTime after) {
    return monthly == null
        ? Optional.empty()
        : Optional.ofNullable(monthly.next(after.withZoneSameInstant(TreasuryTime.ZONE)));
  }

  /**
   * What the latest beginning is to make and has not been made: the periods that end with the month
   * before. One whose last night is missing waits for it.
   */
  public List<PeriodRequest> due(ZonedDateTime now) {
    ZonedDateTime begin = latestBeginning(now.withZoneSameInstant(TreasuryTime.ZONE));
    if (begin == null) {
      return List.of();
    }
    List<PeriodRequest> open = notMade(YearMonth.from(begin).minusMonths(1));
    if (open.isEmpty()) {
      return List.of();
    }
    Set<LocalDate> complete = nights.judged();
    return open.stream()
        .filter(request -> complete.contains(periods.lastWorkingDay(request)))
        .toList();
  }

  /**
   * Periods that are over and that nobody has made, of months with nights: from the first
   * confirmations made here on, or of the last month alone where none were ever made.
   */
  public List<PeriodRequest> forgotten() {
    Set<LocalDate> complete = nights.judged();
    if (complete.isEmpty()) {
      return List.of();
    }
    LocalDate last = Collections.max(complete);
    YearMonth present = YearMonth.from(last);
    Optional<LocalDate> firstMade = runs.first(RunKind.MONTHLY);
    YearMonth from = firstMade.map(YearMonth::from).orElse(present.minusMonths(1));
    if (firstMade.isEmpty() && last.getDayOfMonth() <= NOTICED_AFTER_DAY) {
      return List.of();
    }
    Set<YearMonth> known = complete.stream().map(YearMonth::from).collect(Collectors.toSet());
    List<PeriodRequest> forgotten = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(present); month = month.plusMonths(1)) {
      if (known.contains(month)) {
        notMade(month).stream()
            .filter(request -> !last.isBefore(periods.lastWorkingDay(request)))
            .forEach(forgotten::add);
      }
    }
    return forgotten;
  }

  private List<PeriodRequest> notMade(YearMonth month) {
    return periodsDue.dueAfter(month).stream().filter(request -> !runs.isMade(request)).toList();
  }

  private @Nullable ZonedDateTime latestBeginning(ZonedDateTime now) {
    if (monthly == null) {
      return null;
    }
    ZonedDateTime before =
        YearMonth.from(now).minusMonths(1).atDay(1).atStartOfDay(TreasuryTime.ZONE);
    ZonedDateTime latest = null;
    ZonedDateTime begin = monthly.next(before.minusNanos(1));
    while (begin != null && !begin.isAfter(now)) {
      latest = begin;
      begin = monthly.next(begin);
    }
    return latest;
  }
}
