package vn.sokhop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.calendar.Calendars;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.command.notice.TellsFailure;
import vn.sokhop.command.period.ChecksRequest;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.command.period.PeriodStage;
import vn.sokhop.database.DatabaseServer;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.database.RunLock;
import vn.sokhop.message.Language;

/** The protocol of a confirmation run, with stages that only note for what they were there. */
class PeriodsTest extends PostgresTest {
  private static final PeriodRequest OCTOBER = PeriodRequest.month(YearMonth.of(2026, 10));
  private static final LocalDate LAST_OF_OCTOBER = LocalDate.of(2026, 10, 31);

  /** The last working day of October 2026; the 31st is a Saturday. */
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 30);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T14:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

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
  private RuntimeException trouble = new IllegalStateException("no such thing");
  private boolean failing;
  private ExitCode judgement = ExitCode.DONE;
  private RunTable runs;
  private RunDriver driver;
  private StaticListableBeanFactory beans;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate operation.run restart identity").update();
    jdbc.sql("truncate batch_job_instance cascade").update();
    runs = new RunTable(jdbc, CLOCK);
    BatchHistory history = new BatchHistory(repository, operator, jdbc, CLOCK);
    RunStopper stopper = new RunStopper(repository, operator);
    driver =
        new RunDriver(
            runs,
            history,
            new Stages(history, operator, stopper, CLOCK),
            stopper,
            new HousekeepingProperties(30),
            environment,
            CLOCK,
            new StaticListableBeanFactory().getBeanProvider(TellsFailure.class),
            Language.EN);
    beans = new StaticListableBeanFactory();
    beans.addBean("reporting", stage(60, "write-month"));
    beans.addBean("confirmation", stage(50, "issue"));
    beans.addBean("digest", digest());
  }

  @Test
  void startsTheStagesInOrderOnTheFiguresOfTheLastNight() {
    night(FRIDAY);
    long last = night(LocalDate.of(2026, 11, 2));
    judgement = ExitCode.HIGH_OPEN;
    RunResult result = periods().one(OCTOBER, false, Progress.SILENT);
    assertThat(visited).containsExactly("issue 2026-10", "write-month 2026-10");
    assertThat(result.run()).isEqualTo(new Run(3, LAST_OF_OCTOBER, 1, last));
    assertThat(result.period()).isEqualTo(OCTOBER);
    assertThat(result.exitCode()).isEqualTo(ExitCode.HIGH_OPEN);
    assertThat(
            jdbc.sql(
                    """
                    select run_id, business_date, scope, attempt, state, exit_code, base_run_id
                    from operation.period_run
                    """)
                .query()
                .singleRow()
                .values())
        .extracting(String::valueOf)
        .containsExactly("3", "2026-10-31", "2026-10", "1", "COMPLETE", "3", "2");
    assertThat(jdbc.sql("select run_id from operation.night").query(Long.class).list())
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void opensNoRunThatCouldNeverBeFinished() {
    night(FRIDAY);
    long last = night(LocalDate.of(2026, 11, 2));
    beans.addBean(
        "check",
        (ChecksRequest)
            (request, nightRunId) -> Optional.of(request.text() + " on run " + nightRunId));
    assertRefused(OCTOBER, "2026-10 on run " + last);
    assertThat(visited).isEmpty();
    assertThat(runs.latest(OCTOBER)).isEmpty();
  }

  @Test
  void isDoneWhenNobodyJudges() {
    night(FRIDAY);
    judgement = ExitCode.HIGH_OPEN;
    beans = new StaticListableBeanFactory();
    beans.addBean("confirmation", stage(50, "issue"));
    assertThat(periods().one(OCTOBER, false, Progress.SILENT).exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void takesUpAFailedRunAfterTheStagesThatWereDone() {
    night(FRIDAY);
    failing = true;
    RunResult failed = periods().one(OCTOBER, false, Progress.SILENT);
    assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.failure()).isEqualTo("stage write-month failed: no such thing");
    assertThat(runs.latest(OCTOBER).orElseThrow().state()).isEqualTo(RecordedRun.State.FAILED);
    night(LocalDate.of(2026, 11, 2));
    failing = false;
    RunResult second = periods().one(OCTOBER, false, noting());
    assertThat(second.run()).as("the night it began with").isEqualTo(failed.run());
    assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(visited)
        .containsExactly("issue 2026-10", "write-month 2026-10", "write-month 2026-10");
    assertThat(notes)
        .containsExactly("started 2026-10 resumed", "skipped issue", "done write-month");
  }

  @Test
  void takesUpARunWhoseProcessWasKilledInAStage() {
    night(FRIDAY);
    failing = true;
    RunResult failed = periods().one(OCTOBER, false, Progress.SILENT);
    failing = false;
    // As a killed process leaves it: execution and step STARTED without an end.
    jdbc.sql("update operation.run set state = 'RUNNING', exit_code = null where kind = 'MONTHLY'")
        .update();
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
    assertThat(runs.unfinished(RunKind.MONTHLY))
        .singleElement()
        .satisfies(open -> assertThat(open.period()).isEqualTo(OCTOBER));
    RunResult second = periods().one(OCTOBER, false, Progress.SILENT);
    assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(second.run()).isEqualTo(failed.run());
    assertThat(visited)
        .containsExactly("issue 2026-10", "write-month 2026-10", "write-month 2026-10");
    assertThat(runs.unfinished(RunKind.MONTHLY)).isEmpty();
  }

  @Test
  void keepsTheExitCodeOfATroubleTheOperatorCanPutRight() {
    night(FRIDAY);
    failing = true;
    trouble = new OperatorException(ExitCode.WRONG_USE, "no unit 1059999.");
    RunResult failed = periods().one(OCTOBER.only(null, "1059999"), false, Progress.SILENT);
    assertThat(failed.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(failed.failure()).isEqualTo("no unit 1059999.");
  }

  @Test
  void refusesACompletePeriodAndMakesItAgainAsItsNextAttempt() {
    night(FRIDAY);
    periods().one(OCTOBER, false, Progress.SILENT);
    assertRefused(
        OCTOBER,
        "monthly 2026-10 is complete (run 2). To make it again on newer records add --again.");
    assertThat(visited).hasSize(2);
    long newer = night(LocalDate.of(2026, 11, 2));
    RunResult again = periods().one(OCTOBER, true, Progress.SILENT);
    assertThat(again.run()).isEqualTo(new Run(4, LAST_OF_OCTOBER, 2, newer));
    assertThat(visited).hasSize(4);
  }

  @Test
  void keepsRunsOfDifferentScopesApart() {
    night(FRIDAY);
    List<PeriodRequest> requests =
        List.of(
            OCTOBER,
            OCTOBER.only("0661", null),
            OCTOBER.only(null, "1055555"),
            OCTOBER.only("0661", "1055555"),
            PeriodRequest.span(OCTOBER.from(), OCTOBER.to()),
            PeriodRequest.quarter(2026, 3),
            PeriodRequest.quarter(2026, 3).only(null, "1055555"));
    failing = true;
    assertThat(periods().one(requests.get(1), false, Progress.SILENT).isComplete()).isFalse();
    failing = false;
    for (PeriodRequest request : requests) {
      RunResult result = periods().one(request, false, Progress.SILENT);
      assertThat(result.isComplete()).as(request.text()).isTrue();
      assertThat(result.run().attempt()).isEqualTo(1);
    }
    assertRefused(
        requests.get(3),
        "monthly 2026-10 office=0661 unit=1055555 is complete (run 5). To make it again on newer"
            + " records add --again.");
    assertThat(jdbc.sql("select scope from operation.period_run").query(String.class).list())
        .containsExactlyInAnyOrderElementsOf(requests.stream().map(PeriodRequest::text).toList());
  }

  @Test
  void refusesAPeriodWithoutANight() {
    assertRefused(
        OCTOBER,
        "monthly 2026-10: no night is complete yet, so there are no figures to confirm. Run the"
            + " nights first. Nothing was done.");
    assertThat(visited).isEmpty();
    assertThat(runs.latest(OCTOBER)).isEmpty();
  }

  @Test
  void refusesAPeriodThatIsNotOver() {
    night(LocalDate.of(2026, 10, 29));
    assertRefused(
        OCTOBER,
        "monthly 2026-10: the period is not over. The last complete night is 2026-10-29; it ends"
            + " with the night of 2026-10-30. Run the nights up to then first. Nothing was done.");
    assertRefused(
        PeriodRequest.year(2026).only("0661", null),
        "monthly 2026: the period is not over. The last complete night is 2026-10-29; it ends"
            + " with the night of 2026-12-31. Run the nights up to then first. Nothing was done.");
    night(FRIDAY);
    assertThat(periods().one(OCTOBER, false, Progress.SILENT).isComplete()).isTrue();
  }

  @Test
  void refusesAYearTheCalendarDoesNotKnow() {
    night(FRIDAY);
    assertThatThrownBy(() -> periods().one(PeriodRequest.year(2099), false, Progress.SILENT))
        .isInstanceOfSatisfying(
            OperatorException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE))
        .hasMessageContaining("2099");
  }

  @Test
  void aSpanOfRestDaysEndsWithItsLastDay() {
    LocalDate saturday = FRIDAY.plusDays(1);
    assertThat(periods().lastWorkingDay(PeriodRequest.span(saturday, saturday.plusDays(1))))
        .isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(periods().lastWorkingDay(PeriodRequest.span(FRIDAY, saturday))).isEqualTo(FRIDAY);
  }

  @Test
  void saysWhichNightsAreMissingFromTheFigures() {
    night(FRIDAY);
    runs.open(
        new Plan(RunKind.NIGHTLY, FRIDAY.plusDays(3), null, 1, List.of(), run -> ExitCode.DONE),
        1,
        RunFacts.of(environment));
    periods().one(OCTOBER, false, noting());
    assertThat(notes).startsWith("note.nightUnfinished [2026-11-02, 2]");
  }

  @Test
  void refusesWhileAnotherProcessRuns() throws Exception {
    night(FRIDAY);
    RunLock other = RunLock.tryAcquire(server.address(), () -> {}).orElseThrow();
    try {
      assertRefused(
          OCTOBER,
          "another run holds this database. Wait until it is done (sokhop status), then give the"
              + " command again.");
      assertThat(periods().tryAll(List.of(OCTOBER), Progress.SILENT)).isEmpty();
    } finally {
      other.close();
    }
  }

  @Test
  void onePeriodThatFailsDoesNotHoldUpTheNext() {
    night(FRIDAY);
    failing = true;
    List<PeriodRequest> both = List.of(OCTOBER, PeriodRequest.quarter(2026, 3));
    assertThat(periods().tryAll(both, Progress.SILENT).orElseThrow())
        .extracting(RunResult::isComplete)
        .containsExactly(false, false);
  }

  private void assertRefused(PeriodRequest request, String message) {
    assertThatThrownBy(() -> periods().one(request, false, Progress.SILENT))
        .isInstanceOf(OperatorException.class)
        .hasMessage(message);
  }

  private long night(LocalDate date) {
    Plan plan = new Plan(RunKind.NIGHTLY, date, null, 0, List.of(), run -> ExitCode.DONE);
    return driver.run(plan, false, Progress.SILENT).run().runId();
  }

  private Periods periods() {
    return new Periods(
        preflight,
        driver,
        runs,
        new Exclusive(server, pool),
        beans.getBeanProvider(PeriodStage.class),
        beans.getBeanProvider(ChecksRequest.class),
        beans.getBeanProvider(PeriodDigest.class),
        Calendars.stateSector(),
        Language.EN);
  }

  private PeriodDigest digest() {
    return new PeriodDigest() {
      @Override
      public ExitCode outcome(PeriodRun run) {
        return judgement;
      }

      @Override
      public List<String> lines(PeriodRun run) {
        return List.of();
      }
    };
  }

  private Progress noting() {
    return new Progress() {
      @Override
      public void note(String key, Object... arguments) {
        notes.add(key + " " + List.of(arguments));
      }

      @Override
      public void runStarted(Run run, @Nullable PeriodRequest period, boolean resumed, int stages) {
        notes.add(
            "started "
                + (period == null ? "a night" : period.text())
                + (resumed ? " resumed" : ""));
      }

      @Override
      public void stageDone(Run run, String stage, boolean skipped, Duration time) {
        notes.add((skipped ? "skipped " : "done ") + stage);
      }
    };
  }

  private PeriodStage stage(int order, String name) {
    Job job =
        new JobBuilder(name, repository)
            .start(
                new StepBuilder(name + "-step", repository)
                    .tasklet(
                        (contribution, context) -> {
                          PeriodRun run =
                              PeriodRun.of(
                                  contribution
                                      .getStepExecution()
                                      .getJobExecution()
                                      .getJobParameters());
                          visited.add(name + " " + run.request().text());
                          if (name.equals("write-month") && failing) {
                            throw trouble;
                          }
                          return RepeatStatus.FINISHED;
                        },
                        transactions)
                    .build())
            .build();
    return new PeriodStage(order, job);
  }
}
