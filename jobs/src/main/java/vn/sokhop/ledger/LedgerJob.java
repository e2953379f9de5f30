package vn.sokhop.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;

/**
 * The job of the stage: which dates are judged, then their proofs. All of it is whole-set work in
 * one transaction that first forgets what an interrupted attempt left, so it can be repeated.
 */
@Configuration(proxyBeanMethods = false)
class LedgerJob {
  private static final int FEW = 1_000;

  @Bean
  NightStage ledgerStage(JobRepository repository, Step prove) {
    Job job = new JobBuilder("ledger", repository).start(prove).build();
    return new NightStage(20, job);
  }

  @Bean
  Step prove(JobRepository repository, PlatformTransactionManager transactions, JdbcClient db) {
    return new StepBuilder("prove", repository)
        .tasklet(
            (contribution, context) -> {
              prove(Run.of(contribution.getStepExecution().getJobParameters()), db);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static void prove(Run run, JdbcClient db) {
    db.sql(JudgedSql.FORGET_RUN).param("run", run.runId()).update();
    db.sql(JudgedSql.OPEN_NIGHT)
        .param("run", run.runId())
        .param("base", run.baseRunId())
        .param("date", run.businessDate())
        .update();
    db.sql(JudgedSql.JUDGED_DAYS).param("run", run.runId()).update();
    db.sql(JudgedSql.FOLLOWING_DAYS).param("run", run.runId()).update();
    db.sql(JudgedSql.REGISTRY_DAYS).param("run", run.runId()).update();
    List<LocalDate> days =
        new ArrayList<>(
            db.sql(JudgedSql.DAYS_OF_RUN).param("run", run.runId()).query(LocalDate.class).list());
    judgeBalances(run, days, db);
    List<LocalDate> nextDays =
        db.sql(JudgedSql.NEXT_BALANCE_DAYS).param("run", run.runId()).query(LocalDate.class).list();
    if (!nextDays.isEmpty()) {
      judgeBalances(run, nextDays, db);
      days.addAll(nextDays);
    }
    SqlArray dayArray = SqlArray.days(days);
    for (String statement :
        List.of(ProofSql.DOES_NOT_ADD_UP, ProofSql.OPENING_DIFFERS, ProofSql.ENTRIES_DIFFER)) {
      db.sql(statement)
          .param("run", run.runId())
          .param("date", run.businessDate())
          .param("days", dayArray)
          .update();
    }
    for (LocalDate day : days) {
      db.sql(ProofSql.ENTRY_ON_CLOSED_OR_FROZEN)
          .param("run", run.runId())
          .param("day", day)
          .update();
    }
    db.sql(ProofSql.OVERDRAWN)
        .param("run", run.runId())
        .param("base", run.baseRunId())
        .param("date", run.businessDate())
        .update();
    db.sql(ProofSql.EQUATIONS).param("run", run.runId()).param("days", dayArray).update();
  }

  private static void judgeBalances(Run run, List<LocalDate> days, JdbcClient db) {
    int judged =
        db.sql(JudgedSql.JUDGED_BALANCES)
            .param("run", run.runId())
            .param("days", SqlArray.days(days))
            .update();
    if (judged > FEW) {
      // Without figures the proofs would be planned for a table with nothing in it.
      db.sql("analyze ledger.judged_balance").update();
    }
  }
}
