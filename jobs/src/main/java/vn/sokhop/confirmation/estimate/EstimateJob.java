package vn.sokhop.confirmation.estimate;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.RunStep;
import vn.sokhop.command.period.PeriodStage;
import vn.sokhop.command.period.PeriodStep;
import vn.sokhop.confirmation.ConfirmationProperties;
import vn.sokhop.confirmation.Judgement;

/**
 * The jobs of the estimates, after those of the balances, whose run they write into. Each step is
 * one transaction that can be repeated.
 */
@Configuration(proxyBeanMethods = false)
class EstimateJob {
  @Bean
  Estimates estimates(JdbcClient db, WorkingCalendar calendar, ConfirmationProperties settings) {
    return new Estimates(db, calendar, settings);
  }

  @Bean
  EstimateJudgement estimateJudgement(JdbcClient db, Judgement judgement) {
    return new EstimateJudgement(db, judgement);
  }

  @Bean
  NightStage estimateStage(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Estimates estimates,
      EstimateJudgement judgement) {
    Job job =
        new JobBuilder("estimates", repository)
            .start(
                RunStep.of(
                    "issue estimates again", repository, transactions, estimates::issueAgain))
            .next(RunStep.of("judge estimates", repository, transactions, judgement::judgeNight))
            .build();
    return new NightStage(36, job);
  }

  @Bean
  PeriodStage estimatePeriodStage(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Estimates estimates,
      EstimateJudgement judgement) {
    Job job =
        new JobBuilder("estimates of period", repository)
            .start(PeriodStep.of("issue estimates", repository, transactions, estimates::issue))
            .next(
                PeriodStep.of(
                    "judge estimates of period", repository, transactions, judgement::judgePeriod))
            .build();
    return new PeriodStage(11, job);
  }
}
