package vn.sokhop.dossier;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.RunStep;
import vn.sokhop.office.OfficeDirectory;

/**
 * The job of the stage: judge the dossiers, check them with the ledger, count. The first step
 * forgets what an interrupted attempt left; each is one transaction.
 */
@Configuration(proxyBeanMethods = false)
class DossierJob {
  @Bean
  NightStage dossierStage(
      JobRepository repository, Step judgeDossiers, Step checkWithLedger, Step countDossiers) {
    Job job =
        new JobBuilder("dossier", repository)
            .start(judgeDossiers)
            .next(checkWithLedger)
            .next(countDossiers)
            .build();
    return new NightStage(NightStage.JUDGES_THE_LEDGER, job);
  }

  @Bean
  Step judgeDossiers(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcClient db,
      DataSource dataSource,
      WorkingCalendar calendar,
      DossierProperties settings) {
    NightJudgement judgement = new NightJudgement(db, dataSource, calendar, settings);
    return RunStep.of("judge dossiers", repository, transactions, judgement::judge);
  }

  @Bean
  Step checkWithLedger(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcClient db,
      WorkingCalendar calendar,
      DossierProperties settings) {
    LedgerCheck check = new LedgerCheck(db, calendar, settings);
    return RunStep.of("check dossiers with ledger", repository, transactions, check::check);
  }

  @Bean
  Step countDossiers(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcClient db,
      OfficeDirectory offices) {
    NightFigures figures = new NightFigures(db, offices);
    return RunStep.of("count dossiers", repository, transactions, figures::count);
  }
}
