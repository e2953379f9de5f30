package vn.sokhop.command.period;

import java.util.function.Consumer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.RunStep;

/** Steps of a confirmation run that do their whole work in one transaction. */
public final class PeriodStep {
  private PeriodStep() {}

  /**
   * A step of a confirmation run.
   *
   * @param work what is done for the run that the job was started for
   */
  public static Step of(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Consumer<PeriodRun> work) {
    return RunStep.withParameters(
        name, repository, transactions, parameters -> work.accept(PeriodRun.of(parameters)));
  }
}
