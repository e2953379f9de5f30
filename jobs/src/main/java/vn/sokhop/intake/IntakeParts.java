package vn.sokhop.intake;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.ChecksConfiguration;
import vn.sokhop.command.DryRun;
import vn.sokhop.command.Folders;
import vn.sokhop.command.JudgedDates;
import vn.sokhop.intake.claim.DossierNumbers;
import vn.sokhop.intake.claim.EntryIds;
import vn.sokhop.intake.claim.TakenLines;
import vn.sokhop.intake.counting.LineCounts;
import vn.sokhop.intake.layout.Layouts;
import vn.sokhop.intake.storing.DayPartitions;
import vn.sokhop.intake.storing.LoadingSql;
import vn.sokhop.message.Language;

/** The parts the intake is made of. */
@Configuration(proxyBeanMethods = false)
class IntakeParts {
  private final JdbcClient jdbc;
  private final JdbcOperations batch;
  private final IntakeProperties properties;

  IntakeParts(JdbcClient jdbc, JdbcOperations batch, IntakeProperties properties) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.properties = properties;
  }

  @Bean
  DeliveryForms deliveryForms() {
    // Read when a night needs them: a fault in a layout must not stop other commands.
    return new DeliveryForms(
        properties, SingletonSupplier.of(() -> Layouts.load(properties.layouts())));
  }

  @Bean
  ChecksConfiguration layoutChecks() {
    return () -> Layouts.problems(properties.layouts());
  }

  @Bean
  SurveySql surveySql() {
    return new SurveySql(jdbc, batch);
  }

  @Bean
  Surveyor surveyor(DeliveryForms forms) {
    return new Surveyor(properties, forms);
  }

  @Bean
  SurveyStep surveyStep(Surveyor surveyor, SurveySql sql, Clock clock) {
    return new SurveyStep(surveyor, sql, clock);
  }

  @Bean
  DryRun intakePreview(
      Surveyor surveyor,
      SurveySql sql,
      LoadingDeliveries deliveries,
      AccountBooks books,
      Folders folders,
      Language language) {
    return new IntakePreview(surveyor, sql, deliveries, books, properties, folders, language);
  }

  @Bean
  LoadingDeliveries loadingDeliveries(DeliveryForms forms, WorkingCalendar calendar) {
    return new LoadingDeliveries(jdbc, forms, properties, calendar);
  }

  @Bean
  AccountBooks accountBooks(PlatformTransactionManager transactions) {
    return new AccountBooks(jdbc, new TransactionTemplate(transactions), properties);
  }

  @Bean
  DayPartitions dayPartitions(DataSource dataSource) {
    return new DayPartitions(dataSource);
  }

  @Bean
  LoadingSql loadingSql() {
    return new LoadingSql(batch);
  }

  @Bean
  Prover prover(SurveySql notes, DeliveryForms forms, PlatformTransactionManager transactions) {
    return new Prover(
        new ProveSql(jdbc, batch),
        new LineCounts(jdbc),
        new EntryIds(jdbc, transactions),
        new DossierNumbers(jdbc),
        new TakenLines(batch),
        notes,
        forms,
        properties,
        transactions);
  }

  @Bean
  MissingFiles missingFiles(WorkingCalendar calendar, JudgedDates judged) {
    return new MissingFiles(jdbc, properties, calendar, judged);
  }

  @Bean
  FileAway fileAway() {
    return new FileAway(jdbc);
  }
}
