package vn.sokhop.confirmation;

import javax.sql.DataSource;
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
import vn.sokhop.reconciliation.ReconciliationProperties;

/**
 * The jobs of the stage. Of a night: issue again what late files touched, then judge. Of a
 * confirmation run: issue the statements of the period, then judge them. Each step is one
 * transaction that can be repeated.
 */
@Configuration(proxyBeanMethods = false)
class ConfirmationJob {
  @Bean
  Statements statements(
      JdbcClient db,
      WorkingCalendar calendar,
      ConfirmationProperties settings,
      ReconciliationProperties comparison) {
    return new Statements(db, calendar, settings, comparison);
  }

  @Bean
  Judgement confirmationJudgement(
      JdbcClient db,
      DataSource dataSource,
      WorkingCalendar calendar,
      ConfirmationProperties settings) {
    return new Judgement(db, dataSource, calendar, settings);
  }

  @Bean
  NightStage confirmationStage(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Statements statements,
      Judgement judgement) {
    Job job =
        new JobBuilder("confirmation", repository)
            .start(
                RunStep.of(
                    "issue statements again", repository, transactions, statements::issueAgain))
            .next(
                RunStep.of("judge confirmations", repository, transactions, judgement::judgeNight))
            .build();
    return new NightStage(35, job);
  }

  @Bean
  PeriodStage confirmationPeriodStage(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Statements statements,
      Judgement judgement) {
    Job job =
        new JobBuilder("statements", repository)
            .start(PeriodStep.of("issue statements", repository, transactions, statements::issue))
            .next(
                PeriodStep.of(
                    "judge confirmations of period",
                    repository,
                    transactions,
                    judgement::judgePeriod))
            .build();
    return new PeriodStage(10, job);
  }
}
