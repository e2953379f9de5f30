package vn.sokhop.command;

import java.util.function.Consumer;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Steps that do their whole work in one transaction, which can be repeated. */
public final class RunStep {
  private RunStep() {}

  /**
   * A step of a night.
   *
   * @param work what is done for the run that the job was started for
   */
  public static Step of(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Consumer<Run> work) {
    return withParameters(
        name, repository, transactions, parameters -> work.accept(Run.of(parameters)));
  }

  /** A step that reads off the job parameters itself what it was started for. */
  public static Step withParameters(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Consumer<JobParameters> work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              work.accept(contribution.getStepExecution().getJobParameters());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
