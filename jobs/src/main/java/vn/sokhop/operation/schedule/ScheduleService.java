package vn.sokhop.operation.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.notice.Errand;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Periods;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RecordedRun;
import vn.sokhop.operation.RunKind;
import vn.sokhop.operation.RunResult;
import vn.sokhop.operation.RunStopper;
import vn.sokhop.operation.RunTable;

/**
 * The service in the foreground: runs the dates of the time table, and the confirmations of months
 * that are over, until it is asked to stop. Dates that were missed come first, then months; what
 * failed is taken up after a while; while another machine runs, this one waits.
 */
@Component
public class ScheduleService {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleService.class);
  private static final Duration WHILE_LOCKED = Duration.ofMinutes(1);
  private static final Duration BETWEEN_ERRANDS = Duration.ofMinutes(1);

  private final TimeTable table;
  private final PeriodTable months;
  private final Nights nights;
  private final Periods periods;
  private final RunTable runs;
  private final RunStopper stopper;
  private final ScheduleProperties properties;
  private final Clock clock;
  private final ObjectProvider<Errand> errands;

  public ScheduleService(
      TimeTable table,
      PeriodTable months,
      Nights nights,
      Periods periods,
      RunTable runs,
      RunStopper stopper,
      ScheduleProperties properties,
      Clock clock,
      ObjectProvider<Errand> errands) {
    this.table = table;
    this.months = months;
    this.nights = nights;
    this.periods = periods;
    this.runs = runs;
    this.stopper = stopper;
    this.properties = properties;
    this.clock = clock;
    this.errands = errands;
  }

  /** Runs until the process is asked to stop. */
  public void run(Progress progress) {
    ZonedDateTime since = now();
    ZonedDateTime notBefore = since;
    Optional<ZonedDateTime> night = Optional.empty();
    Optional<ZonedDateTime> month = Optional.empty();
    ZonedDateTime nextErrands = since;
    while (!stopper.isStopping()) {
      if (!now().isBefore(notBefore)) {
        Duration pause = runDue(since, progress);
        notBefore = now().plus(pause);
      }
      if (!now().isBefore(nextErrands)) {
        errands.orderedStream().forEach(Errand::run);
        nextErrands = now().plus(BETWEEN_ERRANDS);
      }
      night = announced("schedule.next", night, table.next(now()), progress);
      month = announced("schedule.nextMonthly", month, months.next(now()), progress);
      pause();
    }
  }

  private static Optional<ZonedDateTime> announced(
      String key, Optional<ZonedDateTime> last, Optional<ZonedDateTime> next, Progress progress) {
    if (!next.equals(last)) {
      next.ifPresent(begin -> progress.note(key, begin.toLocalDateTime().toString()));
    }
    return next;
  }

  /** Runs what is due; returns how long to wait before looking again. */
  public Duration runDue(ZonedDateTime since, Progress progress) {
    try {
      Optional<LocalDate> last = runs.lastComplete(RunKind.NIGHTLY).map(RecordedRun::businessDate);
      List<LocalDate> due = table.due(last, since, now());
      List<PeriodRequest> over = due.isEmpty() ? months.due(now()) : List.of();
      if (due.isEmpty() && over.isEmpty()) {
        return Duration.ofSeconds(1);
      }
      Optional<List<RunResult>> results =
          due.isEmpty() ? periods.tryAll(over, progress) : nights.tryAll(due, progress);
      if (results.isEmpty()) {
        progress.note("schedule.locked");
        return WHILE_LOCKED;
      }
      boolean failed = results.get().stream().anyMatch(result -> !result.isComplete());
      return failed ? properties.retryAfter() : Duration.ZERO;
    } catch (OperatorException known) {
      LOG.error("the time table could not be followed", known);
      progress.note("schedule.trouble", String.valueOf(known.getMessage()));
      return properties.retryAfter();
    }
  }

  private ZonedDateTime now() {
    return ZonedDateTime.now(clock);
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OperatorException(vn.sokhop.command.ExitCode.FAILED, "interrupted", interrupted);
    }
  }
}
