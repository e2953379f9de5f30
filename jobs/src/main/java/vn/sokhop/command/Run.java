package vn.sokhop.command;

import java.time.LocalDate;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * One run of the day plan: business date and attempt are its identity, {@code runId} is their
 * number in {@code operation.run}. A restart keeps all of it.
 *
 * @param baseRunId the complete night of the latest earlier business date, whose open items this
 *     run carries on; 0 when there is none
 */
public record Run(long runId, LocalDate businessDate, int attempt, long baseRunId) {
  public static final String RUN_ID = "runId";
  public static final String BUSINESS_DATE = "businessDate";
  public static final String ATTEMPT = "attempt";
  public static final String BASE_RUN_ID = "baseRunId";

  /** The parameters of every job of this run; all of them identify the job instance. */
  public JobParameters jobParameters() {
    return new JobParametersBuilder()
        .addLong(RUN_ID, runId)
        .addLocalDate(BUSINESS_DATE, businessDate)
        .addLong(ATTEMPT, (long) attempt)
        .addLong(BASE_RUN_ID, baseRunId)
        .toJobParameters();
  }

  /** The run that a job was started for. */
  public static Run of(JobParameters parameters) {
    return new Run(
        required(parameters.getLong(RUN_ID)),
        required(parameters.getLocalDate(BUSINESS_DATE)),
        Math.toIntExact(required(parameters.getLong(ATTEMPT))),
        required(parameters.getLong(BASE_RUN_ID)));
  }

  private static <T> T required(@org.jspecify.annotations.Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "job parameters must name runId, businessDate, attempt, base");
    }
    return value;
  }
}
