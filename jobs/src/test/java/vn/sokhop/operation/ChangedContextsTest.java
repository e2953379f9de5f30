package vn.sokhop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.database.DatabaseAddress;
import vn.sokhop.database.TestServer;

/** What of a context is written, and that what stands in the database is what a restart needs. */
class ChangedContextsTest {
  private JdbcClient db;
  private TransactionTemplate transaction;
  private JobRepository repository;
  private StepExecution step;

  @BeforeEach
  void aStepOfANewJob() throws Exception {
    DatabaseAddress address = TestServer.freshDatabase();
    DriverManagerDataSource source =
        new DriverManagerDataSource(address.url(), address.user(), address.password());
    db = JdbcClient.create(source);
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    transaction = new TransactionTemplate(transactions);
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(source);
    factory.setTransactionManager(transactions);
    factory.setIsolationLevelForCreate("ISOLATION_DEFAULT");
    factory.afterPropertiesSet();
    repository = changed(factory.getObject());
    step = aStep("first");
  }

  @Test
  void whatHasNotChangedIsNotWrittenAgain() {
    step.getExecutionContext().putInt("line", 100);
    repository.updateExecutionContext(step);
    String version = rowVersion(step);
    repository.updateExecutionContext(step);
    step.getExecutionContext().putInt("line", 100);
    repository.updateExecutionContext(step);
    assertThat(rowVersion(step)).isEqualTo(version);

    step.getExecutionContext().putInt("line", 200);
    repository.updateExecutionContext(step);
    assertThat(rowVersion(step)).isNotEqualTo(version);
    assertThat(stored(step)).isEqualTo(200);
  }

  @Test
  void whatATransactionTookBackIsWrittenAgain() {
    step.getExecutionContext().putInt("line", 100);
    transaction.executeWithoutResult(
        status -> {
          repository.updateExecutionContext(step);
          status.setRollbackOnly();
        });
    assertThat(stored(step)).isNull();
    repository.updateExecutionContext(step);
    assertThat(stored(step)).isEqualTo(100);
  }

  @Test
  void aContextTakenOverFromAnEarlierExecutionIsWritten() {
    step.getExecutionContext().putInt("line", 100);
    repository.updateExecutionContext(step);
    StepExecution again = aStep("second");
    again.setExecutionContext(new ExecutionContext(step.getExecutionContext()));
    assertThat(again.getExecutionContext().isDirty()).isFalse();
    repository.updateExecutionContext(again);
    assertThat(stored(again)).isEqualTo(100);
  }

  @Test
  void theContextOfAJobIsWrittenWhenItChanges() {
    JobExecution job = step.getJobExecution();
    job.getExecutionContext().putString("night", "2026-11-20");
    repository.updateExecutionContext(job);
    repository.updateExecutionContext(job);
    JobExecution read = Objects.requireNonNull(repository.getJobExecution(job.getId()));
    assertThat(read.getExecutionContext().getString("night")).isEqualTo("2026-11-20");
  }

  private static JobRepository changed(JobRepository repository) {
    return (JobRepository)
        new ChangedContexts().postProcessAfterInitialization(repository, "jobRepository");
  }

  private StepExecution aStep(String job) {
    JobParameters none = new JobParameters();
    JobExecution execution =
        repository.createJobExecution(
            repository.createJobInstance(job, none), none, new ExecutionContext());
    return repository.createStepExecution("load", execution);
  }

  /** Another one each time the row is written. */
  private String rowVersion(StepExecution of) {
    return db.sql("select xmin::text from batch_step_execution_context where step_execution_id = ?")
        .param(of.getId())
        .query(String.class)
        .single();
  }

  private @Nullable Object stored(StepExecution of) {
    StepExecution read = Objects.requireNonNull(repository.getStepExecution(of.getId()));
    return read.getExecutionContext().get("line");
  }
}
