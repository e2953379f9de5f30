package vn.sokhop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import vn.sokhop.command.NightOutcome;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.notice.Errand;
import vn.sokhop.command.notice.TellsFailure;
import vn.sokhop.command.period.ChecksRequest;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodStage;
import vn.sokhop.command.period.PeriodsDue;
import vn.sokhop.database.DatabaseServer;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.database.RunLock;
import vn.sokhop.message.Language;
import vn.sokhop.operation.schedule.PeriodTable;
import vn.sokhop.operation.schedule.ScheduleProperties;
import vn.sokhop.operation.schedule.ScheduleService;
import vn.sokhop.operation.schedule.TimeTable;

/** The service: what it runs by its time table, and how it stops. */
class ServiceTest extends PostgresTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
  private static final Clock WEDNESDAY_EVENING =
      Clock.fixed(Instant.parse("2026-11-25T12:31:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final ZonedDateTime SINCE =
      ZonedDateTime.parse("2026-11-25T18:00:00+07:00[Asia/Ho_Chi_Minh]");
  private static final Duration RETRY = Duration.ofMinutes(7);

  @Autowired Preflight preflight;
  @Autowired JobRepository repository;
  @Autowired JobOperator operator;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;
  @Autowired ConfigurableEnvironment environment;
  @Autowired DatabaseServer server;
  @Autowired HikariDataSource pool;

  private final List<String> notes = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final TellsFailure teller =
      (run, failure) -> told.add(run.businessDate() + " " + failure);
  private final AtomicInteger pieces = new AtomicInteger();
  private final CountDownLatch atWork = new CountDownLatch(3);
  private volatile int piecesToDo = 1;
  private volatile boolean failing;
  private RunTable runs;
  private RunStopper stopper;
  private Nights nights;
  private ScheduleService service;

  @BeforeEach
  void service() {
    jdbc.sql("truncate operation.run restart identity").update();
    jdbc.sql("truncate batch_job_instance cascade").update();
    runs = new RunTable(jdbc, WEDNESDAY_EVENING);
    stopper = new RunStopper(repository, operator);
    nights = nights();
    service = service("0 0 21 2 * *");
  }

  @Test
  void makesTheMonthBeforeAfterTheNightsThatAreDue() {
    nights.one(LocalDate.of(2026, 10, 30), false, Progress.SILENT);
    nights.one(FRIDAY, false, Progress.SILENT);
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ZERO);
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ZERO);
    assertThat(notes).containsExactly("ended 2026-11-23", "ended 2026-11-25", "ended 2026-10");
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void makesNoMonthWhoseLastNightIsMissing() {
    nights.one(LocalDate.of(2026, 10, 29), false, Progress.SILENT);
    nights.one(WEDNESDAY, false, Progress.SILENT);
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ofSeconds(1));
    nights.one(LocalDate.of(2026, 10, 30), false, Progress.SILENT);
    service.runDue(SINCE, noting());
    assertThat(notes).containsExactly("ended 2026-10");
  }

  @Test
  void makesNoMonthWhenItIsLeftToPeople() {
    service = service("-");
    nights.one(LocalDate.of(2026, 10, 30), false, Progress.SILENT);
    nights.one(WEDNESDAY, false, Progress.SILENT);
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ofSeconds(1));
    assertThat(notes).isEmpty();
  }

  @Test
  void waitsAndTakesUpAMonthThatFailed() throws Exception {
    nights.one(LocalDate.of(2026, 10, 30), false, Progress.SILENT);
    nights.one(WEDNESDAY, false, Progress.SILENT);
    failing = true;
    assertThat(service.runDue(SINCE, noting())).isEqualTo(RETRY);
    RunLock other = RunLock.tryAcquire(server.address(), () -> {}).orElseThrow();
    try {
      assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ofMinutes(1));
    } finally {
      other.close();
    }
    failing = false;
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ZERO);
    assertThat(notes).containsExactly("ended 2026-10", "schedule.locked", "ended 2026-10");
    assertThat(runs.latest(PeriodRequest.month(YearMonth.of(2026, 10))).orElseThrow().run())
        .satisfies(run -> assertThat(run.attempt()).isEqualTo(1));
  }

  @Test
  void makesUpForMissedDatesOldestFirst() {
    nights.one(FRIDAY, false, Progress.SILENT);
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ZERO);
    assertThat(notes).containsExactly("ended 2026-11-23", "ended 2026-11-25");
    notes.clear();
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ofSeconds(1));
    assertThat(notes).isEmpty();
  }

  @Test
  void waitsAndTakesUpANightThatFailed() {
    nights.one(FRIDAY, false, Progress.SILENT);
    failing = true;
    assertThat(service.runDue(SINCE, noting())).isEqualTo(RETRY);
    assertThat(notes).containsExactly("ended 2026-11-23");
    assertThat(told).containsExactly("2026-11-23 stage long failed: out of order");
    failing = false;
    assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ZERO);
    assertThat(notes).containsExactly("ended 2026-11-23", "ended 2026-11-23", "ended 2026-11-25");
  }

  @Test
  void waitsWhileAnotherMachineRuns() throws Exception {
    nights.one(FRIDAY, false, Progress.SILENT);
    RunLock other = RunLock.tryAcquire(server.address(), () -> {}).orElseThrow();
    try {
      assertThat(service.runDue(SINCE, noting())).isEqualTo(Duration.ofMinutes(1));
      assertThat(notes).containsExactly("schedule.locked");
    } finally {
      other.close();
    }
  }

  @Test
  void stopsAfterThePresentPieceOfWorkAndGoesOnFromThere() throws Exception {
    piecesToDo = 1000;
    CompletableFuture<RunResult> running =
        CompletableFuture.supplyAsync(() -> nights.one(FRIDAY, false, Progress.SILENT));
    assertThat(atWork.await(30, TimeUnit.SECONDS)).isTrue();
    stopper.stop();
    RunResult stopped = running.get(1, TimeUnit.SECONDS);
    assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(stopped.failure())
        .isEqualTo("stopped in stage long as asked. The same command goes on from there.");
    assertThat(told).as("whom somebody stopped nobody is told of").isEmpty();
    int done = pieces.get();
    assertThat(done).isBetween(3, 999);

    stopper = new RunStopper(repository, operator);
    piecesToDo = done + 1;
    RunResult second = nights().one(FRIDAY, false, Progress.SILENT);
    assertThat(second.isComplete()).isTrue();
    assertThat(second.run()).isEqualTo(stopped.run());
    assertThat(pieces.get()).isEqualTo(done + 1);
  }

  private Progress noting() {
    return new Progress() {
      @Override
      public void note(String key, Object... arguments) {
        notes.add(key);
      }

      @Override
      public void runEnded(RunResult result) {
        notes.add(
            "ended "
                + (result.period() == null ? result.run().businessDate() : result.period().text()));
      }
    };
  }

  private ScheduleService service(String monthly) {
    ScheduleProperties properties =
        new ScheduleProperties("0 30 19 * * *", monthly, 0, true, true, RETRY);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("confirmation", new PeriodStage(50, longStage("month").job()));
    Periods periods =
        new Periods(
            preflight,
            driver(),
            runs,
            new Exclusive(server, pool),
            beans.getBeanProvider(PeriodStage.class),
            beans.getBeanProvider(ChecksRequest.class),
            beans.getBeanProvider(PeriodDigest.class),
            Calendars.stateSector(),
            Language.EN);
    return new ScheduleService(
        new TimeTable(properties, Calendars.stateSector()),
        new PeriodTable(
            properties,
            periods,
            runs,
            new CompleteNights(jdbc),
            beans.getBeanProvider(PeriodsDue.class)),
        nights,
        periods,
        runs,
        stopper,
        properties,
        WEDNESDAY_EVENING,
        beans.getBeanProvider(Errand.class));
  }

  private RunDriver driver() {
    BatchHistory history = new BatchHistory(repository, operator, jdbc, WEDNESDAY_EVENING);
    return new RunDriver(
        runs,
        history,
        new Stages(history, operator, stopper, WEDNESDAY_EVENING),
        stopper,
        new HousekeepingProperties(0),
        environment,
        WEDNESDAY_EVENING,
        new StaticListableBeanFactory(Map.of("teller", teller)).getBeanProvider(TellsFailure.class),
        Language.EN);
  }

  private Nights nights() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    DayPlan plan =
        new DayPlan(
            List.of(longStage("long")), runs, driver(), beans.getBeanProvider(NightOutcome.class));
    return new Nights(preflight, plan, runs, new Exclusive(server, pool), WEDNESDAY_EVENING);
  }

  private NightStage longStage(String name) {
    return new NightStage(
        10,
        new JobBuilder(name, repository)
            .start(
                new StepBuilder("pieces", repository)
                    .tasklet(
                        (contribution, context) -> {
                          if (failing) {
                            throw new IllegalStateException("out of order");
                          }
                          int done = pieces.incrementAndGet();
                          atWork.countDown();
                          TimeUnit.MILLISECONDS.sleep(20);
                          return done < piecesToDo
                              ? RepeatStatus.CONTINUABLE
                              : RepeatStatus.FINISHED;
                        },
                        transactions)
                    .build())
            .build());
  }
}
