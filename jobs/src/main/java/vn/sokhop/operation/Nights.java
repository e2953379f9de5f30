package vn.sokhop.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sokhop.command.OperatorException;

/**
 * Nights of one or several business dates, one after the other under one run lock. A date that
 * fails ends the row, because later nights build on it.
 */
@Component
public class Nights {
  private final Preflight preflight;
  private final DayPlan plan;
  private final RunTable runs;
  private final Exclusive exclusive;
  private final Clock clock;

  Nights(Preflight preflight, DayPlan plan, RunTable runs, Exclusive exclusive, Clock clock) {
    this.preflight = preflight;
    this.plan = plan;
    this.runs = runs;
    this.exclusive = exclusive;
    this.clock = clock;
  }

  /**
   * One date.
   *
   * @throws OperatorException when the date is complete and {@code again} is not given
   */
  public RunResult one(LocalDate date, boolean again, Progress progress) {
    preflight.check(List.of(date));
    return exclusive.whileHolding(() -> runNoted(date, again, progress));
  }

  /** Every calendar day from first to last; complete ones are left out unless {@code again}. */
  public List<RunResult> range(LocalDate first, LocalDate last, boolean again, Progress progress) {
    List<LocalDate> dates = first.datesUntil(last.plusDays(1)).toList();
    preflight.check(dates);
    return exclusive.whileHolding(() -> runAll(dates, again, progress));
  }

  /** The dates of a time table; empty when another process holds the run lock. */
  public Optional<List<RunResult>> tryAll(List<LocalDate> dates, Progress progress) {
    return exclusive.tryWhileHolding(() -> runAll(dates, false, progress));
  }

  /** Files of dates up to the given one are taken in, nothing is judged. */
  public RunResult intake(LocalDate date, Progress progress) {
    preflight.check(List.of(date));
    return exclusive.whileHolding(() -> plan.run(RunKind.INTAKE, date, true, progress));
  }

  private List<RunResult> runAll(List<LocalDate> dates, boolean again, Progress progress) {
    List<RunResult> results = new ArrayList<>();
    for (LocalDate date : dates) {
      Optional<RecordedRun> complete = complete(date);
      if (complete.isPresent() && !again) {
        progress.note("note.skipped", date.toString(), complete.get().run().runId());
        continue;
      }
      RunResult result =
          results.isEmpty()
              ? runNoted(date, again, progress)
              : plan.run(RunKind.NIGHTLY, date, again, progress);
      results.add(result);
      if (!result.isComplete()) {
        break;
      }
    }
    return results;
  }

  private Optional<RecordedRun> complete(LocalDate date) {
    return runs.latestNight(date).filter(RecordedRun::isComplete);
  }

  /** A night that is complete is refused, and nothing else is said of its date. */
  private RunResult runNoted(LocalDate date, boolean again, Progress progress) {
    if (again || complete(date).isEmpty()) {
      noteSurroundings(date, progress);
    }
    return plan.run(RunKind.NIGHTLY, date, again, progress);
  }

  private void noteSurroundings(LocalDate date, Progress progress) {
    LocalDate today = LocalDate.now(clock);
    if (date.isAfter(today)) {
      progress.note("note.future", date.toString(), today.toString());
    }
    Optional<RecordedRun> last = runs.lastComplete(RunKind.NIGHTLY);
    if (last.isPresent() && last.get().businessDate().isAfter(date)) {
      progress.note("note.laterComplete", date.toString(), last.get().businessDate().toString());
    }
    for (RecordedRun open : runs.unfinished(RunKind.NIGHTLY)) {
      if (open.businessDate().isBefore(date)) {
        progress.note("note.earlierUnfinished", open.businessDate().toString(), open.run().runId());
      }
    }
  }
}
