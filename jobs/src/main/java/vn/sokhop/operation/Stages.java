package vn.sokhop.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.database.SideBySide;

/**
 * Runs the stages of a run that are due, one alone or several side by side, and tells of each. What
 * was done before is not started again.
 */
@Component
class Stages {
  private final BatchHistory history;
  private final JobOperator operator;
  private final RunStopper stopper;
  private final Clock clock;

  Stages(BatchHistory history, JobOperator operator, RunStopper stopper, Clock clock) {
    this.history = history;
    this.operator = operator;
    this.stopper = stopper;
    this.clock = clock;
  }

  /** How a stage ended. */
  private record Ended(Job job, Duration time, @Nullable Exception failure) {}

  /**
   * Runs stages that need nothing of each other. If one fails, the others still come to their end,
   * and the failure of the first in line is thrown.
   */
  void run(Plan plan, Run run, List<Job> together, Progress progress) throws JobExecutionException {
    List<Job> due = new ArrayList<>();
    for (Job job : together) {
      if (stopper.isStopping()) {
        throw stopped(job);
      }
      progress.stageStarted(run, job.getName());
      if (history.isCompleteAfterRepair(job, plan.parameters(run))) {
        progress.stageDone(run, job.getName(), true, Duration.ZERO);
      } else {
        due.add(job);
      }
    }
    if (due.size() == 1) {
      Ended ended = end(plan, run, due.get(0));
      tell(run, ended, progress);
      throwIfFailed(ended.failure());
    } else if (!due.isEmpty()) {
      runSideBySide(plan, run, due, progress);
    }
  }

  private void runSideBySide(Plan plan, Run run, List<Job> due, Progress progress)
      throws JobExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(due.size());
    try {
      CompletionService<Ended> running = new ExecutorCompletionService<>(threads);
      List<Future<Ended>> inLine = new ArrayList<>();
      for (Job job : due) {
        inLine.add(running.submit(SideBySide.asOfThisRun(() -> end(plan, run, job))));
      }
      for (int told = 0; told < due.size(); told++) {
        tell(run, running.take().get(), progress);
      }
      for (Future<Ended> stage : inLine) {
        throwIfFailed(stage.get().failure());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw stopped(due.get(0));
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a stage could not be run", broken.getCause());
    } finally {
      SideBySide.end(threads);
    }
  }

  private Ended end(Plan plan, Run run, Job job) {
    Instant start = clock.instant();
    Exception failure = null;
    try {
      stopper.stageStarts(job.getName());
      JobExecution execution = operator.start(job, plan.parameters(run));
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        failure = failure(job, execution);
      }
    } catch (JobExecutionException | RuntimeException unexpected) {
      failure = unexpected;
    } finally {
      stopper.stageEnded(job.getName());
    }
    return new Ended(job, Duration.between(start, clock.instant()), failure);
  }

  private static void tell(Run run, Ended ended, Progress progress) {
    if (ended.failure() == null) {
      progress.stageDone(run, ended.job().getName(), false, ended.time());
    }
  }

  private static void throwIfFailed(@Nullable Exception failure) throws JobExecutionException {
    if (failure instanceof JobExecutionException refused) {
      throw refused;
    }
    if (failure instanceof RuntimeException failed) {
      throw failed;
    }
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
            + (cause == null ? execution.getExitStatus().getExitCode() : RunDriver.oneLine(cause)),
        cause);
  }

  private static OperatorException stopped(Job job) {
    return new OperatorException(
        ExitCode.FAILED,
        "stopped in stage " + job.getName() + " as asked. The same command goes on from there.");
  }
}
