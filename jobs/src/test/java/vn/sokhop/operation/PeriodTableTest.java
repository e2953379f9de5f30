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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.Calendars;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.notice.TellsFailure;
import vn.sokhop.command.period.ChecksRequest;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodStage;
import vn.sokhop.command.period.PeriodsDue;
import vn.sokhop.database.DatabaseServer;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.message.Language;
import vn.sokhop.operation.schedule.PeriodTable;
import vn.sokhop.operation.schedule.ScheduleProperties;

/** Confirmations by the time table; the last working day of October 2026 is Friday the 30th. */
class PeriodTableTest extends PostgresTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T12:31:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final PeriodRequest SEPTEMBER = PeriodRequest.month(YearMonth.of(2026, 9));
  private static final PeriodRequest OCTOBER = PeriodRequest.month(YearMonth.of(2026, 10));

  @Autowired Preflight preflight;
  @Autowired JobRepository repository;
  @Autowired JobOperator operator;
  @Autowired JdbcClient jdbc;
  @Autowired ConfigurableEnvironment environment;
  @Autowired DatabaseServer server;
  @Autowired HikariDataSource pool;

  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
  private RunTable runs;
  private RunDriver driver;
  private Periods periods;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate operation.run restart identity").update();
    runs = new RunTable(jdbc, CLOCK);
    BatchHistory history = new BatchHistory(repository, operator, jdbc, CLOCK);
    RunStopper stopper = new RunStopper(repository, operator);
    driver =
        new RunDriver(
            runs,
            history,
            new Stages(history, operator, stopper, CLOCK),
            stopper,
            new HousekeepingProperties(0),
            environment,
            CLOCK,
            new StaticListableBeanFactory().getBeanProvider(TellsFailure.class),
            Language.EN);
    periods =
        new Periods(
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

  @Test
  void beginsOnTheSecondOfTheMonth() {
    assertThat(table("0 0 21 2 * *").next(at("2026-11-02T20:59"))).contains(at("2026-11-02T21:00"));
    assertThat(table("0 0 21 2 * *").next(at("2026-11-02T21:00"))).contains(at("2026-12-02T21:00"));
    assertThat(table("-").next(at("2026-11-02T20:59"))).isEmpty();
  }

  @Test
  void isDueFromItsTimeOnUntilItIsMade() {
    nights("2026-10-30", "2026-11-02");
    PeriodTable table = table("0 0 21 2 * *");
    assertThat(table.due(at("2026-11-02T20:59"))).isEmpty();
    assertThat(table.due(at("2026-11-02T21:00"))).containsExactly(OCTOBER);
    assertThat(table.due(at("2026-11-29T21:00"))).containsExactly(OCTOBER);
    assertThat(table.due(at("2026-12-02T21:00"))).isEmpty();
    assertThat(table("-").due(at("2026-11-02T21:00"))).isEmpty();
    periods.one(OCTOBER, false, Progress.SILENT);
    assertThat(table.due(at("2026-11-02T21:01"))).isEmpty();
  }

  @Test
  void runsOfAnOfficeOrAUnitDoNotMakeTheMonth() {
    nights("2026-10-30", "2026-11-02");
    periods.one(OCTOBER.only("0661", null), false, Progress.SILENT);
    periods.one(OCTOBER.only(null, "1055555"), false, Progress.SILENT);
    assertThat(table("0 0 21 2 * *").due(at("2026-11-02T21:00"))).containsExactly(OCTOBER);
  }

  @Test
  void leavesANewAttemptThatAPersonBeganToThatPerson() {
    nights("2026-10-30");
    periods.one(OCTOBER, false, Progress.SILENT);
    runs.open(
        new Plan(RunKind.MONTHLY, OCTOBER.to(), OCTOBER, 1, List.of(), run -> ExitCode.DONE),
        2,
        RunFacts.of(environment));
    assertThat(table("0 0 21 2 * *").due(at("2026-11-02T21:00"))).as("one is made").isEmpty();
    assertThat(runs.unfinished(RunKind.MONTHLY)).hasSize(1);
  }

  @Test
  void asksWhichPeriodsEndWithAMonth() {
    PeriodRequest quarter = PeriodRequest.quarter(2026, 3);
    beans.addBean(
        "due",
        (PeriodsDue)
            month ->
                switch (month.getMonthValue()) {
                  case 9 -> List.of(PeriodRequest.month(month), quarter);
                  case 12 -> List.of(PeriodRequest.year(month.getYear()));
                  default -> List.of(PeriodRequest.month(month));
                });
    nights("2025-12-31", "2026-09-30", "2026-10-01");
    PeriodTable table = table("0 0 21 2 * *");
    assertThat(table.due(at("2026-10-02T21:00"))).containsExactly(SEPTEMBER, quarter);
    assertThat(table.due(at("2026-01-02T21:00"))).containsExactly(PeriodRequest.year(2025));
    periods.one(SEPTEMBER, false, Progress.SILENT);
    assertThat(table.due(at("2026-10-02T21:00"))).containsExactly(quarter);
    assertThat(table.forgotten()).containsExactly(quarter);
  }

  @Test
  void noticesAMonthThatNobodyMade() {
    PeriodTable table = table("-");
    assertThat(table.forgotten()).isEmpty();
    nights("2026-10-29", "2026-10-30", "2026-11-02");
    assertThat(table.forgotten()).as("until the 2nd there is time").isEmpty();
    nights("2026-11-03");
    assertThat(table.forgotten()).containsExactly(OCTOBER);
    periods.one(OCTOBER, false, Progress.SILENT);
    assertThat(table.forgotten()).isEmpty();
    nights("2026-11-30");
    assertThat(table.forgotten()).containsExactly(PeriodRequest.month(YearMonth.of(2026, 11)));
  }

  @Test
  void noticesEveryGapSinceTheFirstConfirmationsAndNoneBefore() {
    nights("2026-06-30", "2026-07-31", "2026-08-28", "2026-10-30");
    periods.one(PeriodRequest.month(YearMonth.of(2026, 7)), false, Progress.SILENT);
    assertThat(table("-").forgotten())
        .as("of September there are no nights")
        .containsExactly(PeriodRequest.month(YearMonth.of(2026, 8)), OCTOBER);
  }

  private PeriodTable table(String monthly) {
    return new PeriodTable(
        new ScheduleProperties("0 30 19 * * *", monthly, 0, true, true, Duration.ofMinutes(15)),
        periods,
        runs,
        new CompleteNights(jdbc),
        beans.getBeanProvider(PeriodsDue.class));
  }

  private void nights(String... dates) {
    for (String date : dates) {
      driver.run(
          new Plan(
              RunKind.NIGHTLY, LocalDate.parse(date), null, 0, List.of(), run -> ExitCode.DONE),
          false,
          Progress.SILENT);
    }
  }

  private static ZonedDateTime at(String local) {
    return ZonedDateTime.parse(local + ":00+07:00[Asia/Ho_Chi_Minh]");
  }
}
