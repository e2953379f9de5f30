package vn.sokhop.reporting.confirmation;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.period.PeriodStage;
import vn.sokhop.command.period.PeriodStep;

/** The job that writes the files of a confirmation run: the forms, then what counts them. */
@Configuration(proxyBeanMethods = false)
class PeriodReportingJob {
  @Bean
  PeriodStage periodReportingStage(
      JobRepository repository, PlatformTransactionManager transactions, PeriodReports reports) {
    Job job =
        new JobBuilder("confirmation reports", repository)
            .start(PeriodStep.of("write forms", repository, transactions, reports::writeForms))
            .next(PeriodStep.of("write register", repository, transactions, reports::writeRegister))
            .build();
    return new PeriodStage(60, job);
  }
}
