package vn.sokhop.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;

/**
 * What a run is to be. Kind, date and period are its identity.
 *
 * @param period what is confirmed; null: it is a night
 * @param baseRunId the complete night it builds on; 0: none
 * @param jobs in the order they are started; those of one list side by side
 * @param outcome what it comes to when all are done
 */
record Plan(
    RunKind kind,
    LocalDate businessDate,
    @Nullable PeriodRequest period,
    long baseRunId,
    List<List<Job>> jobs,
    Function<Run, ExitCode> outcome) {

  /** As people call it: the date of a night, the text of the request for a period. */
  String name() {
    return period == null ? businessDate.toString() : period.text();
  }

  /** How many stages there are. */
  int stages() {
    return jobs.stream().mapToInt(List::size).sum();
  }

  /** As it is recorded; a night has none. */
  String scope() {
    return period == null ? "" : period.text();
  }

  JobParameters parameters(Run run) {
    return period == null ? run.jobParameters() : new PeriodRun(run, period).jobParameters();
  }
}
