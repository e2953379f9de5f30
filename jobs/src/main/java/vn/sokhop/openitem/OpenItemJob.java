package vn.sokhop.openitem;

import java.time.LocalDate;
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
import vn.sokhop.calendar.DayAges;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;

/** The job of the stage: one transaction that lists every item of the night. */
@Configuration(proxyBeanMethods = false)
class OpenItemJob {
  @Bean
  NightStage openItemStage(JobRepository repository, Step listItems) {
    Job job = new JobBuilder("openitem", repository).start(listItems).build();
    return new NightStage(40, job);
  }

  @Bean
  Step listItems(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcClient db,
      WorkingCalendar calendar) {
    return new StepBuilder("list items", repository)
        .tasklet(
            (contribution, context) -> {
              list(Run.of(contribution.getStepExecution().getJobParameters()), db, calendar);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static void list(Run run, JdbcClient db, WorkingCalendar calendar) {
    db.sql(OpenItemSql.FORGET_RUN).param("run", run.runId()).update();
    db.sql(OpenItemSql.FINDINGS).param("run", run.runId()).update();
    db.sql(OpenItemSql.EARLIER).param("base", run.baseRunId()).update();
    db.sql("create index on finding (finding_key)").update();
    db.sql("create index on earlier (finding_key)").update();
    db.sql("analyze finding").update();
    db.sql("analyze earlier").update();
    db.sql(OpenItemSql.ITEMS).param("run", run.runId()).param("date", run.businessDate()).update();
    List<LocalDate> dates = db.sql(OpenItemSql.DATES).query(LocalDate.class).list();
    DayAges.create(db, calendar, dates, run.businessDate());
    db.sql(OpenItemSql.LIST).param("run", run.runId()).param("date", run.businessDate()).update();
  }
}
