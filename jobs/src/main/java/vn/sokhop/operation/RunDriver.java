package vn.sokhop.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.command.notice.TellsFailure;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * Drives one run from stage to stage and keeps the record of it. A run that failed or was cut off
 * is taken up where it stood; a complete one is refused. For the holder of the run lock only, see
 * {@link Exclusive}.
 */
@Component
class RunDriver {
  private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

  private final RunTable runs;
  private final BatchHistory history;
  private final Stages stages;
  private final RunStopper stopper;
  private final HousekeepingProperties housekeeping;
  private final ConfigurableEnvironment environment;
  private final Clock clock;
  private final ObjectProvider<TellsFailure> tellers;
  private final Messages messages;

  RunDriver(
      RunTable runs,
      BatchHistory history,
      Stages stages,
      RunStopper stopper,
      HousekeepingProperties housekeeping,
      ConfigurableEnvironment environment,
      Clock clock,
      ObjectProvider<TellsFailure> tellers,
      Language language) {
    this.runs = runs;
    this.history = history;
    this.stages = stages;
    this.stopper = stopper;
    this.housekeeping = housekeeping;
    this.environment = environment;
    this.clock = clock;
    this.tellers = tellers;
    this.messages = Messages.of(RunDriver.class, language);
  }

  /**
   * Runs the plan.
   *
   * @param again one that is complete is run once more, as its next attempt
   * @throws OperatorException when it is complete and {@code again} is not given
   */
  RunResult run(Plan plan, boolean again, Progress progress) {
    Instant start = clock.instant();
    RunFacts facts = RunFacts.of(environment);
    Optional<RecordedRun> latest = runs.latest(plan.kind(), plan.businessDate(), plan.scope());
    boolean resumed = latest.isPresent() && !latest.get().isComplete();
    Run run = open(plan, again, facts, latest);
    MDC.put("run", "run " + run.runId() + " " + plan.name());
    stopper.runStarts();
    try {
      LOG.info(
          "{} {} attempt {}{}",
          plan.kind(),
          plan.name(),
          run.attempt(),
          resumed ? ", taken up" : "");
      progress.runStarted(run, plan.period(), resumed, plan.stages());
      RunResult result = run(plan, run, start, progress);
      progress.runEnded(result);
      return result;
    } finally {
      stopper.runEnded();
      MDC.remove("run");
    }
  }

  /** True when the process was asked to stop; a run begun now would stop before its first stage. */
  boolean isStopping() {
    return stopper.isStopping();
  }

  private Run open(Plan plan, boolean again, RunFacts facts, Optional<RecordedRun> latest) {
    if (latest.isEmpty()) {
      return runs.open(plan, 1, facts);
    }
    Run last = latest.get().run();
    if (!latest.get().isComplete()) {
      runs.reopen(last, facts);
      return last;
    }
    if (!again) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          messages.text(
              plan.period() == null ? "night.complete" : "period.complete",
              plan.kind().command() + " " + plan.name(),
              Long.toString(last.runId())));
    }
    return runs.open(plan, last.attempt() + 1, facts);
  }

  private RunResult run(Plan plan, Run run, Instant start, Progress progress) {
    try {
      for (List<Job> together : plan.jobs()) {
        stages.run(plan, run, together, progress);
      }
      ExitCode exitCode = plan.outcome().apply(run);
      runs.complete(run, exitCode);
      tidyUp();
      return new RunResult(run, plan.period(), exitCode, null, since(start));
    } catch (OperatorException known) {
      return failed(plan, run, known.exitCode(), message(known), start);
    } catch (RuntimeException | JobExecutionException unexpected) {
      LOG.error("run {} failed", run.runId(), unexpected);
      return failed(plan, run, ExitCode.FAILED, oneLine(unexpected), start);
    }
  }

  private RunResult failed(Plan plan, Run run, ExitCode exitCode, String failure, Instant start) {
    try {
      runs.fail(run, exitCode, failure);
    } catch (RuntimeException noDatabase) {
      // The row stays RUNNING; the next command sees that nobody holds the lock and takes it up.
      LOG.error("the failure of run {} could not be recorded", run.runId(), noDatabase);
    }
    if (plan.kind() == RunKind.NIGHTLY && !stopper.isStopping()) {
      tell(run, failure);
    }
    return new RunResult(run, plan.period(), exitCode, failure, since(start));
  }

  private void tell(Run run, String failure) {
    try {
      tellers.orderedStream().forEach(teller -> teller.nightFailed(run, failure));
    } catch (RuntimeException untold) {
      LOG.error("nobody could be told of the failure of run {}", run.runId(), untold);
    }
  }

  static String oneLine(Throwable trouble) {
    String message = trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    return message.strip().replaceAll("\\s*\\R.*", "");
  }

  private void tidyUp() {
    if (housekeeping.batchMetadataDays() > 0) {
      history.forget(housekeeping.batchMetadataDays(), HousekeepingProperties.AT_MOST);
    }
  }

  private static String message(OperatorException known) {
    return known.getMessage() == null ? known.toString() : known.getMessage();
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }
}
