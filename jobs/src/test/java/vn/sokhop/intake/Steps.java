package vn.sokhop.intake;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** How long the steps of a job took. */
final class Steps {
  private Steps() {}

  static void print(JobExecution execution) {
    execution.getStepExecutions().stream()
        .sorted(Comparator.comparing(StepExecution::getId))
        .forEach(step -> System.out.printf("%-24s %6d ms%n", step.getStepName(), millis(step)));
  }

  static long millis(StepExecution step) {
    return Duration.between(
            Objects.requireNonNull(step.getStartTime()), Objects.requireNonNull(step.getEndTime()))
        .toMillis();
  }
}
