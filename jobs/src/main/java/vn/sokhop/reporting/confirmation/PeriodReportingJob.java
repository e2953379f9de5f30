package vn.sokhop.reporting.confirmation;

import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.command.period.PeriodStage;

/** The job that writes the files of a confirmation run: the forms, then what counts them. */
@Configuration(proxyBeanMethods = false)
class PeriodReportingJob {
  @Bean
  PeriodStage periodReportingStage(
      JobRepository repository, PlatformTransactionManager transactions, PeriodReports reports) {
    Job job =
        new JobBuilder("confirmation reports", repository)
            .start(step("write forms", repository, transactions, reports::writeForms))
            .next(step("write register", repository, transactions, reports::writeRegister))
            .build();
    return new PeriodStage(60, job);
  }

  private static Step step(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Consumer<PeriodRun> work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              work.accept(PeriodRun.of(contribution.getStepExecution().getJobParameters()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
