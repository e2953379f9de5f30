package vn.sokhop.reporting;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Installation;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;
import vn.sokhop.message.Language;
import vn.sokhop.reporting.ranking.WarningModel;
import vn.sokhop.reporting.ranking.WarningRanking;

/** The job of the stage: one step that writes every report of the night. */
@Configuration(proxyBeanMethods = false)
class ReportingJob {
  @Bean
  NightStage reportingStage(JobRepository repository, Step writeReports) {
    Job job = new JobBuilder("reporting", repository).start(writeReports).build();
    return new NightStage(60, job);
  }

  @Bean
  Step writeReports(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcClient db,
      DataSource dataSource,
      Folders folders,
      Language language,
      Installation installation,
      RunFile runFile,
      DossierReports dossiers,
      WarningRanking ranking,
      WarningModel warnings,
      ObjectProvider<NightFiles> further) {
    NightReports reports =
        new NightReports(
            db,
            dataSource,
            folders,
            language,
            installation,
            runFile,
            dossiers,
            ranking,
            warnings,
            further.orderedStream().toList());
    return new StepBuilder("write reports", repository)
        .tasklet(
            (contribution, context) -> {
              reports.write(Run.of(contribution.getStepExecution().getJobParameters()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
