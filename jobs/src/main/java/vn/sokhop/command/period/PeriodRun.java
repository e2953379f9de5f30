package vn.sokhop.command.period;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import vn.sokhop.command.Run;

/**
 * A run that makes the confirmations of a period. Its business date is the last day of the period;
 * its base run is the complete night whose figures it takes. Run and request are its identity.
 */
public record PeriodRun(Run run, PeriodRequest request) {
  private static final String PERIOD = "period";

  /** The parameters of every job of this run; all of them identify the job instance. */
  public JobParameters jobParameters() {
    return new JobParametersBuilder(run.jobParameters())
        .addString(PERIOD, request.text())
        .toJobParameters();
  }

  /** The run that a job was started for. */
  public static PeriodRun of(JobParameters parameters) {
    String period = parameters.getString(PERIOD);
    if (period == null) {
      throw new IllegalArgumentException("job parameters must name the period");
    }
    return new PeriodRun(Run.of(parameters), PeriodRequest.parse(period));
  }
}
