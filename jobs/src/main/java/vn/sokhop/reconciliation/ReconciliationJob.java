package vn.sokhop.reconciliation;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;

/**
 * The job of the stage: match the entries, then compare the balances. Each step is one transaction
 * that first forgets what an interrupted attempt left.
 */
@Configuration(proxyBeanMethods = false)
class ReconciliationJob {
  @Bean
  NightStage reconciliationStage(
      JobRepository repository, Step matchEntries, Step compareBalances) {
    Job job =
        new JobBuilder("reconciliation", repository)
            .start(matchEntries)
            .next(compareBalances)
            .build();
    return new NightStage(NightStage.JUDGES_THE_LEDGER, job);
  }

  @Bean
  Step matchEntries(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcClient db,
      DataSource dataSource,
      WorkingCalendar calendar,
      ReconciliationProperties settings) {
    EntryMatch match = new EntryMatch(db, dataSource, calendar, settings);
    return new StepBuilder("match entries", repository)
        .tasklet(
            (contribution, context) -> {
              match.run(Run.of(contribution.getStepExecution().getJobParameters()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  Step compareBalances(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcClient db,
      WorkingCalendar calendar,
      ReconciliationProperties settings) {
    BalanceComparison comparison = new BalanceComparison(db, calendar, settings);
    return new StepBuilder("compare balances", repository)
        .tasklet(
            (contribution, context) -> {
              comparison.run(Run.of(contribution.getStepExecution().getJobParameters()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
