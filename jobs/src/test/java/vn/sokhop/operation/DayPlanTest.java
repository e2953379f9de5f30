package vn.sokhop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.NightOutcome;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.command.notice.TellsFailure;
import vn.sokhop.database.DatabaseServer;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.database.RunLock;
import vn.sokhop.message.Language;

/** The protocol of a run, with stages that only note that they were there. */
class DayPlanTest extends PostgresTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @Autowired Preflight preflight;
  @Autowired JobRepository repository;
  @Autowired JobOperator operator;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;
  @Autowired ConfigurableEnvironment environment;
  @Autowired DatabaseServer server;
  @Autowired HikariDataSource pool;

  private final List<String> visited = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private RuntimeException trouble = new IllegalStateException("not set");
  private boolean failing;
  private ExitCode judgement = ExitCode.DONE;
  private RunTable runs;
  private BatchHistory history;
  private DayPlan plan;
  private Nights nights;

  @BeforeEach
  void plan() {
    jdbc.sql("truncate operation.run restart identity").update();
    jdbc.sql("truncate batch_job_instance cascade").update();
    runs = new RunTable(jdbc, CLOCK);
    history = new BatchHistory(repository, operator, jdbc, CLOCK);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("outcome", (NightOutcome) run -> judgement);
    RunStopper stopper = new RunStopper(repository, operator);
    plan =
        new DayPlan(
            List.of(stage(60, "last", false), stage(10, "first", false), stage(20, "middle", true)),
            runs,
            new RunDriver(
                runs,
                history,
                new Stages(history, operator, stopper, CLOCK),
                stopper,
                new HousekeepingProperties(30),
                environment,
                CLOCK,
                new StaticListableBeanFactory().getBeanProvider(TellsFailure.class),
                Language.EN),
            beans.getBeanProvider(NightOutcome.class));
    nights = new Nights(preflight, plan, runs, new Exclusive(server, pool), CLOCK);
  }

  @Test
  void startsTheStagesInOrderAndRecordsTheRun() {
    judgement = ExitCode.HIGH_OPEN;
    RunResult result = nights.one(DATE, false, Progress.SILENT);
    assertThat(visited).containsExactly("first", "middle", "last");
    assertThat(result.exitCode()).isEqualTo(ExitCode.HIGH_OPEN);
    assertThat(result.run()).isEqualTo(new Run(1, DATE, 1, 0));
    Map<String, Object> row = jdbc.sql("select * from operation.night").query().singleRow();
    assertThat(row).containsEntry("state", "COMPLETE").containsEntry("exit_code", 3);
    assertThat((String) row.get("config_digest")).matches("[0-9a-f]{64}");
  }

  @Test
  void refusesACompleteDate() {
    nights.one(DATE, false, Progress.SILENT);
    assertThatThrownBy(() -> nights.one(DATE, false, Progress.SILENT))
        .hasMessage(
            "nightly 2026-11-20 is complete (run 1). To judge it again on newer records add"
                + " --again.")
        .isInstanceOfSatisfying(
            OperatorException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE));
    assertThat(visited).hasSize(3);
  }

  @Test
  void judgesACompleteDateAgainAsItsNextAttempt() {
    nights.one(DATE, false, Progress.SILENT);
    RunResult again = nights.one(DATE, true, Progress.SILENT);
    assertThat(again.run()).isEqualTo(new Run(2, DATE, 2, 0));
    assertThat(visited).hasSize(6);
  }

  @Test
  void takesUpAFailedDateAfterTheStagesThatWereDone() {
    failing = true;
    trouble = new OperatorException(ExitCode.WRONG_USE, "calendar.yml: year 2026 is missing.");
    RunResult failed = nights.one(DATE, false, Progress.SILENT);
    assertThat(failed.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(failed.failure()).isEqualTo("calendar.yml: year 2026 is missing.");
    assertThat(visited).containsExactly("first", "middle");
    failing = false;
    RunResult second = nights.one(DATE, false, Progress.SILENT);
    assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(second.run()).isEqualTo(failed.run());
    assertThat(visited).containsExactly("first", "middle", "middle", "last");
  }

  @Test
  void endsWithCodeOneWhenAStageFailsUnexpectedly() {
    failing = true;
    trouble = new IllegalStateException("no such thing");
    RunResult failed = nights.one(DATE, false, Progress.SILENT);
    assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.failure()).isEqualTo("stage middle failed: no such thing");
    assertThat(runs.latestNight(DATE).orElseThrow().state()).isEqualTo(RecordedRun.State.FAILED);
  }

  @Test
  void takesUpARunWhoseProcessWasKilledInAStage() throws Exception {
    failing = true;
    RunResult failed = nights.one(DATE, false, Progress.SILENT);
    failing = false;
    // As a killed process leaves it: execution and step STARTED without an end.
    jdbc.sql("update operation.run set state = 'RUNNING', exit_code = null").update();
    jdbc.sql(
            """
            update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null
            where status = 'FAILED'
            """)
        .update();
    jdbc.sql(
            """
            update batch_step_execution
            set status = 'STARTED', exit_code = 'EXECUTING', end_time = null
            where status = 'FAILED'
            """)
        .update();
    RunResult second = nights.one(DATE, false, Progress.SILENT);
    assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(second.run()).isEqualTo(failed.run());
    assertThat(visited).containsExactly("first", "middle", "middle", "last");
  }

  @Test
  void repairsAnInstanceWithoutExecution() {
    Run run =
        runs.open(
            new Plan(RunKind.NIGHTLY, DATE, null, 0, List.of(), done -> ExitCode.DONE),
            1,
            RunFacts.of(environment));
    repository.createJobInstance("middle", run.jobParameters());
    assertThat(nights.one(DATE, false, Progress.SILENT).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(visited).containsExactly("first", "middle", "last");
  }

  @Test
  void stopsWithTheWayOutWhenAnOutcomeIsUnknown() {
    Run run =
        runs.open(
            new Plan(RunKind.NIGHTLY, DATE, null, 0, List.of(), done -> ExitCode.DONE),
            1,
            RunFacts.of(environment));
    var instance = repository.createJobInstance("middle", run.jobParameters());
    JobExecution execution =
        repository.createJobExecution(instance, run.jobParameters(), new ExecutionContext());
    execution.setStatus(BatchStatus.UNKNOWN);
    execution.setEndTime(LocalDateTime.of(2026, 11, 20, 20, 0));
    repository.update(execution);
    RunResult result = nights.one(DATE, false, Progress.SILENT);
    assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(result.failure())
        .isEqualTo(
            "stage middle: the outcome of its last commit is not known (execution %d). Nothing was"
                    .formatted(execution.getId())
                + " started. Follow \"A stage is UNKNOWN\" in docs/operating.md, then give the"
                + " command again.");
    assertThat(visited).containsExactly("first");
  }

  @Test
  void runsEveryDayOfARangeAndLeavesOutCompleteOnes() {
    nights.one(DATE.plusDays(1), false, Progress.SILENT);
    visited.clear();
    List<RunResult> results = nights.range(DATE, DATE.plusDays(2), false, noting());
    assertThat(results)
        .extracting(result -> result.run().businessDate())
        .containsExactly(DATE, DATE.plusDays(2));
    assertThat(notes)
        .containsExactly(
            "note.laterComplete [2026-11-20, 2026-11-21]", "note.skipped [2026-11-21, 1]");
    assertThat(nights.range(DATE, DATE.plusDays(2), true, noting())).hasSize(3);
  }

  @Test
  void endsARangeAtTheFirstNightThatFails() {
    failing = true;
    List<RunResult> results = nights.range(DATE, DATE.plusDays(5), false, Progress.SILENT);
    assertThat(results).hasSize(1);
    assertThat(RunResult.worst(results)).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void saysWhenADateIsInTheFutureOrAnEarlierOneIsUnfinished() {
    failing = true;
    nights.one(DATE, false, Progress.SILENT);
    failing = false;
    nights.one(DATE.plusDays(1), false, noting());
    assertThat(notes)
        .containsExactly(
            "note.future [2026-11-21, 2026-11-20]", "note.earlierUnfinished [2026-11-20, 1]");
  }

  @Test
  void refusesWhileAnotherProcessRuns() throws Exception {
    RunLock other = RunLock.tryAcquire(server.address(), () -> {}).orElseThrow();
    try {
      assertThatThrownBy(() -> nights.one(DATE, false, Progress.SILENT))
          .isInstanceOf(OperatorException.class)
          .hasMessage(
              "another run holds this database. Wait until it is done (sokhop status), then give"
                  + " the command again.");
    } finally {
      other.close();
    }
    assertThat(visited).isEmpty();
  }

  @Test
  void takesFilesInAsOftenAsAsked() {
    nights.intake(DATE, Progress.SILENT);
    RunResult second = nights.intake(DATE, Progress.SILENT);
    assertThat(visited).containsExactly("first", "first");
    assertThat(second.run().attempt()).isEqualTo(2);
    nights.one(DATE, false, Progress.SILENT);
    assertThat(visited).containsExactly("first", "first", "first", "middle", "last");
  }

  @Test
  void forgetsOnlyOldAndCompleteExecutions() {
    nights.one(DATE, false, Progress.SILENT);
    failing = true;
    nights.one(DATE.plusDays(1), false, Progress.SILENT);
    assertThat(history.forget(30, 100)).isZero();
    jdbc.sql("update batch_job_execution set end_time = '2026-01-01 00:00:00'").update();
    assertThat(history.forget(30, 2)).isEqualTo(2);
    assertThat(history.forget(30, 100)).isEqualTo(2);
    assertThat(jdbc.sql("select count(*) from batch_job_instance").query(Long.class).single())
        .isEqualTo(1);
  }

  private Progress noting() {
    return new Progress() {
      @Override
      public void note(String key, Object... arguments) {
        notes.add(key + " " + List.of(arguments));
      }
    };
  }

  private NightStage stage(int order, String name, boolean canFail) {
    Job job =
        new JobBuilder(name, repository)
            .start(
                new StepBuilder(name + "-step", repository)
                    .tasklet(
                        (contribution, context) -> {
                          visited.add(name);
                          if (canFail && failing) {
                            throw trouble;
                          }
                          return RepeatStatus.FINISHED;
                        },
                        transactions)
                    .build())
            .build();
    return new NightStage(order, job);
  }
}
