package vn.sokhop.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.period.ChecksRequest;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.command.period.PeriodStage;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * Runs that make the confirmations of a period, under the run lock of the nights. The figures are
 * those of the complete night with the latest business date; a run that is taken up keeps the night
 * it began with. Runs of one period that are limited to an office or a unit stand beside the full
 * one and never in its way.
 */
@Component
public class Periods {
  private final Preflight preflight;
  private final RunDriver driver;
  private final RunTable runs;
  private final Exclusive exclusive;
  private final List<Job> jobs;
  private final ObjectProvider<ChecksRequest> checks;
  private final ObjectProvider<PeriodDigest> digest;
  private final WorkingCalendar calendar;
  private final Messages messages;

  Periods(
      Preflight preflight,
      RunDriver driver,
      RunTable runs,
      Exclusive exclusive,
      ObjectProvider<PeriodStage> stages,
      ObjectProvider<ChecksRequest> checks,
      ObjectProvider<PeriodDigest> digest,
      WorkingCalendar calendar,
      Language language) {
    this.preflight = preflight;
    this.driver = driver;
    this.runs = runs;
    this.exclusive = exclusive;
    this.jobs =
        stages.stream()
            .sorted(Comparator.comparingInt(PeriodStage::order))
            .map(PeriodStage::job)
            .toList();
    this.checks = checks;
    this.digest = digest;
    this.calendar = calendar;
    this.messages = Messages.of(Periods.class, language);
  }

  /**
   * One period.
   *
   * @param again make a complete one once more, as its next attempt
   * @throws OperatorException when it is complete and {@code again} is not given, when no night is
   *     complete, when the period is not over, or when there is nothing to confirm
   */
  public RunResult one(PeriodRequest request, boolean again, Progress progress) {
    preflight.check(List.of(request.to()));
    return exclusive.whileHolding(() -> run(request, again, progress));
  }

  /**
   * The periods of a time table, one after the other; one that fails does not hold up the next.
   * Empty when another process holds the run lock.
   */
  public Optional<List<RunResult>> tryAll(List<PeriodRequest> requests, Progress progress) {
    return exclusive.tryWhileHolding(
        () -> {
          List<RunResult> results = new ArrayList<>();
          for (PeriodRequest request : requests) {
            if (!driver.isStopping()) {
              results.add(run(request, false, progress));
            }
          }
          return results;
        });
  }

  /** The last working day of a period, whose night ends it; a span of rest days: its last day. */
  public LocalDate lastWorkingDay(PeriodRequest request) {
    for (LocalDate day = request.to(); !day.isBefore(request.from()); day = day.minusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        return day;
      }
    }
    return request.to();
  }

  private RunResult run(PeriodRequest request, boolean again, Progress progress) {
    RecordedRun night = lastNight(request);
    checks
        .orderedStream()
        .flatMap(check -> check.problem(request, night.run().runId()).stream())
        .findFirst()
        .ifPresent(
            problem -> {
              throw new OperatorException(ExitCode.WRONG_USE, problem);
            });
    for (RecordedRun open : runs.unfinished(RunKind.NIGHTLY)) {
      progress.note("note.nightUnfinished", open.businessDate().toString(), open.run().runId());
    }
    PeriodDigest judge = digest.getIfAvailable();
    Plan plan =
        new Plan(
            RunKind.MONTHLY,
            request.to(),
            request,
            night.run().runId(),
            jobs.stream().map(List::of).toList(),
            run -> judge == null ? ExitCode.DONE : judge.outcome(new PeriodRun(run, request)));
    return driver.run(plan, again, progress);
  }

  private RecordedRun lastNight(PeriodRequest request) {
    RecordedRun last =
        runs.lastComplete(RunKind.NIGHTLY)
            .orElseThrow(() -> refused("period.noNight", request.label()));
    LocalDate end = lastWorkingDay(request);
    if (last.businessDate().isBefore(end)) {
      throw refused(
          "period.notOver", request.label(), last.businessDate().toString(), end.toString());
    }
    return last;
  }

  private OperatorException refused(String key, Object... arguments) {
    return new OperatorException(ExitCode.WRONG_USE, messages.text(key, arguments));
  }
}
