package vn.sokhop.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.NightOutcome;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;

/**
 * Runs the stages of one business date in order and keeps the record of it. A date that failed or
 * was cut off is taken up where it stood; a complete one is refused. For the holder of the run lock
 * only, see {@link Exclusive}.
 */
@Component
class DayPlan {
  private static final Logger LOG = LoggerFactory.getLogger(DayPlan.class);

  private final List<NightStage> stages;
  private final RunTable runs;
  private final BatchHistory history;
  private final JobOperator operator;
  private final RunStopper stopper;
  private final ObjectProvider<NightOutcome> outcome;
  private final HousekeepingProperties housekeeping;
  private final ConfigurableEnvironment environment;
  private final Clock clock;

  DayPlan(
      List<NightStage> stages,
      RunTable runs,
      BatchHistory history,
      JobOperator operator,
      RunStopper stopper,
      ObjectProvider<NightOutcome> outcome,
      HousekeepingProperties housekeeping,
      ConfigurableEnvironment environment,
      Clock clock) {
    this.stages = stages.stream().sorted(Comparator.comparingInt(NightStage::order)).toList();
    this.runs = runs;
    this.history = history;
    this.operator = operator;
    this.stopper = stopper;
    this.outcome = outcome;
    this.housekeeping = housekeeping;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Runs the date.
   *
   * @param again judge a complete date once more, as its next attempt
   * @throws OperatorException when the date is complete and {@code again} is not given
   */
  RunResult run(RunKind kind, LocalDate date, boolean again, Progress progress) {
    Instant start = clock.instant();
    RunFacts facts = RunFacts.of(environment);
    Optional<RecordedRun> latest = runs.latest(kind, date);
    boolean resumed = latest.isPresent() && !latest.get().isComplete();
    Run run = open(kind, date, again, facts, latest);
    MDC.put("run", "run " + run.runId() + " " + date);
    stopper.runStarts();
    try {
      RunResult result = run(kind, run, resumed, start, progress);
      progress.runEnded(result);
      return result;
    } finally {
      stopper.runEnded();
      MDC.remove("run");
    }
  }

  private Run open(
      RunKind kind, LocalDate date, boolean again, RunFacts facts, Optional<RecordedRun> latest) {
    if (latest.isEmpty()) {
      return runs.open(kind, date, 1, facts);
    }
    Run last = latest.get().run();
    if (!latest.get().isComplete()) {
      runs.reopen(last, facts);
      return last;
    }
    if (!again) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          kind.command()
              + " "
              + date
              + " is complete (run "
              + last.runId()
              + "). To judge it again on newer records add --again.");
    }
    return runs.open(kind, date, last.attempt() + 1, facts);
  }

  private RunResult run(RunKind kind, Run run, boolean resumed, Instant start, Progress progress) {
    List<NightStage> plan =
        kind == RunKind.INTAKE ? stages.stream().filter(NightStage::takesIn).toList() : stages;
    LOG.info("{} {} attempt {} {}", kind, run.businessDate(), run.attempt(), resumed);
    progress.runStarted(run, resumed, plan.size());
    try {
      for (NightStage stage : plan) {
        runStage(run, stage.job(), progress);
      }
      NightOutcome judge = outcome.getIfAvailable(() -> any -> ExitCode.DONE);
      ExitCode exitCode = judge.outcome(run);
      runs.complete(run, exitCode);
      tidyUp();
      return new RunResult(run, exitCode, null, since(start));
    } catch (OperatorException known) {
      return failed(run, known.exitCode(), message(known), start);
    } catch (RuntimeException | JobExecutionException unexpected) {
      LOG.error("run {} failed", run.runId(), unexpected);
      return failed(run, ExitCode.FAILED, oneLine(unexpected), start);
    }
  }

  private void runStage(Run run, Job job, Progress progress) throws JobExecutionException {
    Instant start = clock.instant();
    if (stopper.isStopping()) {
      throw stopped(job);
    }
    progress.stageStarted(run, job.getName());
    boolean done = history.isCompleteAfterRepair(job, run.jobParameters());
    if (!done) {
      stopper.stageStarts(job.getName());
      JobExecution execution = operator.start(job, run.jobParameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(job, execution);
      }
    }
    progress.stageDone(run, job.getName(), done, since(start));
  }

  private static RuntimeException failure(Job job, JobExecution execution) {
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return stopped(job);
    }
    List<Throwable> causes = execution.getAllFailureExceptions();
    for (Throwable cause : causes) {
      for (Throwable t = cause; t != null; t = t.getCause()) {
        if (t instanceof OperatorException known) {
          return known;
        }
      }
    }
    Throwable cause = causes.isEmpty() ? null : causes.get(0);
    return new IllegalStateException(
        "stage "
            + job.getName()
            + " failed: "
            + (cause == null ? execution.getExitStatus().getExitCode() : oneLine(cause)),
        cause);
  }

  private static OperatorException stopped(Job job) {
    return new OperatorException(
        ExitCode.FAILED,
        "stopped in stage " + job.getName() + " as asked. The same command goes on from there.");
  }

  private RunResult failed(Run run, ExitCode exitCode, String failure, Instant start) {
    try {
      runs.fail(run, exitCode, failure);
    } catch (RuntimeException noDatabase) {
      // The row stays RUNNING; the next command sees that nobody holds the lock and takes it up.
      LOG.error("the failure of run {} could not be recorded", run.runId(), noDatabase);
    }
    return new RunResult(run, exitCode, failure, since(start));
  }

  private static String oneLine(Throwable trouble) {
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
