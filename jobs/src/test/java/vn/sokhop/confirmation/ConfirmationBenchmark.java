package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Folders;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Periods;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/**
 * A month of 10,000 units with 30,000 accounts in 40 offices, all working days of it, one statement
 * in ten differing. Runs with {@code -Dsokhop.benchmark=true -Dtest=ConfirmationBenchmark}; {@code
 * -Dsokhop.units=} sets another number of units.
 */
@EnabledIfSystemProperty(named = "sokhop.benchmark", matches = "true")
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.balances.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class ConfirmationBenchmark extends PostgresTest {
  private static final int UNITS = Integer.getInteger("sokhop.units", 10_000);
  private static final int OFFICES = 40;
  private static final PeriodRequest OCTOBER = PeriodRequest.month(YearMonth.of(2026, 10));
  private static final LocalDate LAST = LocalDate.of(2026, 10, 30);
  private static final LocalDate NEXT = LocalDate.of(2026, 11, 2);

  @Autowired Nights nights;
  @Autowired Periods periods;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired WorkingCalendar calendar;

  @Test
  void makesTheMonth() throws IOException {
    Emptied.folder(folders.home());
    Files.createDirectories(folders.inboxFolder());
    MonthFiles.write(folders.inboxFolder(), UNITS, OFFICES, days());
    night(LAST);
    night(NEXT);
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    Duration first = month(false);
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    Path folder = folders.outboxFolder().resolve("2026-10");
    try (Stream<Path> files = Files.walk(folder.resolve("confirmations"))) {
      assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(UNITS + OFFICES);
    }
    try (Stream<String> lines = Files.lines(folder.resolve("confirmation-register.csv"))) {
      assertThat(lines.count()).isEqualTo(1 + UNITS * MonthFiles.ACCOUNTS);
    }
    assertThat(
            db.sql("select count(*) from confirmation.account where differs")
                .query(Integer.class)
                .single())
        .isEqualTo(UNITS / 10);
    System.out.printf(
        "%d units, %d accounts: %.1f s, heap at most %d MB%n",
        UNITS, UNITS * MonthFiles.ACCOUNTS, first.toMillis() / 1000.0, peak >> 20);
    steps();
    System.out.printf("made again: %.1f s%n", month(true).toMillis() / 1000.0);
  }

  private List<LocalDate> days() {
    return LAST.withDayOfMonth(1)
        .datesUntil(LAST.plusDays(1))
        .filter(calendar::isWorkingDay)
        .toList();
  }

  private void night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    System.out.printf("night %s: %.1f s%n", date, night.time().toMillis() / 1000.0);
  }

  private Duration month(boolean again) {
    RunResult result = periods.one(OCTOBER, again, Progress.SILENT);
    assertThat(result.isComplete()).as(result.toString()).isTrue();
    return result.time();
  }

  private void steps() {
    db.sql(
            """
            select s.step_name, extract(epoch from s.end_time - s.start_time) as seconds
            from batch_step_execution s
            where s.step_name in ('issue statements', 'judge confirmations of period', 'write forms', 'write register')
            order by s.step_execution_id
            """)
        .query(
            (java.sql.ResultSet row) -> {
              System.out.printf("%-40s %6.1f s%n", row.getString(1), row.getDouble(2));
            });
  }
}
