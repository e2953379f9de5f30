package vn.sokhop.warning.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.Folders;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.warning.spending.history.DebitHistory;

/**
 * Nights of 200,000 honest payments of the whole country (640,000 accounts of 128,000 units) on a
 * history of a year that grows. Runs with {@code -Dsokhop.benchmark=true -Dtest=SpendingBenchmark},
 * sizes of the history in millions with {@code -Dsokhop.millions=5,10,20}.
 */
@EnabledIfSystemProperty(named = "sokhop.benchmark", matches = "true")
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class SpendingBenchmark extends PostgresTest {
  private static final int ACCOUNTS = 640_000;
  private static final int ACCOUNTS_OF_A_UNIT = 5;
  private static final int PAYEES_OF_A_UNIT = 8;
  private static final int ENTRIES = 200_000;
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 16);
  private static final List<String> KINDS =
      List.of("3713.0", "3714.0", "3721.1", "3712.2", "3731.0");

  @Autowired Nights nights;
  @Autowired List<NightStage> stages;
  @Autowired JobOperator operator;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired DebitHistory history;
  private long run;

  @Test
  void aNightCostsWhatTheNightBrings() throws Exception {
    Payments payments = new Payments(folders.inboxFolder(), nights, db);
    registry();
    long kept = 0;
    LocalDate date = FIRST;
    List<Long> sizes =
        Arrays.stream(System.getProperty("sokhop.millions", "5,10,20").split(",", -1))
            .map(millions -> Long.parseLong(millions) * 1_000_000)
            .toList();
    for (long size : sizes) {
      long start = System.nanoTime();
      history(size - kept);
      kept = size;
      System.out.printf("history %,d rows in %.0f s%n", kept, (System.nanoTime() - start) / 1e9);
      payments(date);
      long run = night(date);
      tell(run);
      payments.coverage(run).forEach(System.out::println);
      assertThat(
              db.sql("select count(*) from warning.finding where run_id = :run")
                  .param("run", run)
                  .query(Integer.class)
                  .single())
          .as("alarms of honest payments")
          .isLessThanOrEqualTo(ENTRIES / 2_000);
      date = date.plusDays(1);
    }
  }

  /**
   * The stages of a night as far as this one; the reports of so many unproved accounts take long.
   */
  private long night(LocalDate date) throws Exception {
    Run next = new Run(++run, date, 1, run - 1);
    for (NightStage stage :
        stages.stream()
            .filter(s -> s.order() <= 34)
            .sorted(Comparator.comparingInt(NightStage::order))
            .toList()) {
      Duration before = processorTime();
      long start = System.nanoTime();
      JobExecution execution = operator.start(stage.job(), next.jobParameters());
      assertThat(execution.getStatus())
          .as(execution.getAllFailureExceptions().toString())
          .isEqualTo(BatchStatus.COMPLETED);
      if (stage.job().getName().equals("warning")) {
        System.out.printf(
            "stage warning %.1f s, of which processor %.1f s%n",
            (System.nanoTime() - start) / 1e9, processorTime().minus(before).toMillis() / 1e3);
      }
    }
    return run;
  }

  /** Of the program and the sessions of its database: the machine may have other work. */
  private Duration processorTime() {
    Duration sum = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    for (long session :
        db.sql("select pid from pg_stat_activity where datname = current_database()")
            .query(Long.class)
            .list()) {
      sum =
          sum.plus(
              ProcessHandle.of(session)
                  .flatMap(process -> process.info().totalCpuDuration())
                  .orElse(Duration.ZERO));
    }
    return sum;
  }

  private void tell(long run) {
    db.sql(
            """
            select code, count(*) from warning.finding where run_id = :run group by code order by code
            """)
        .param("run", run)
        .query(
            (java.sql.ResultSet row) -> {
              System.out.printf("%-40s %6d%n", row.getString(1), row.getLong(2));
            });
    System.out.println(
        db.sql(
                """
                select 'kept_debit ' || pg_size_pretty(sum(pg_table_size(c.oid))) || ', keys '
                  || pg_size_pretty(sum(pg_indexes_size(c.oid)))
                from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'warning.kept_debit'::regclass
                """)
            .query(String.class)
            .single());
  }

  private static String unit(int serial) {
    return Integer.toString(1_100_000 + serial / ACCOUNTS_OF_A_UNIT);
  }

  private static String account(int serial) {
    return KINDS.get(serial % KINDS.size()) + "." + unit(serial) + ".00000";
  }

  private void registry() throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(folders.inboxFolder().resolve("accounts_all_20260102_02.csv"))) {
      out.write("account_no,unit_code,office_code,balance_side,opened_on\n");
      for (int serial = 0; serial < ACCOUNTS; serial++) {
        out.write(account(serial) + "," + unit(serial) + ",0661,CREDIT,2020-01-01\n");
      }
    }
  }

  /**
   * ln amount of an account lies about 13.5 to 18.5 (700 thousand to 100 million) with spread 1.
   */
  private static double middle(int serial) {
    return 13.5 + serial * 7919L % 500 / 100.0;
  }

  private void payments(LocalDate date) throws IOException {
    Random random = new Random(date.toEpochDay());
    String compact = Payments.compact(date);
    try (BufferedWriter out =
        Files.newBufferedWriter(
            folders.inboxFolder().resolve("transactions_0661_" + compact + "_01.csv"))) {
      out.write(
          "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,"
              + "payee_account,payee_name\n");
      for (int n = 0; n < ENTRIES; n++) {
        int serial = random.nextInt(ACCOUNTS);
        long amount =
            Math.max(1, Math.round(Math.exp(middle(serial) + random.nextGaussian()) / 1000)) * 1000;
        int payee = random.nextInt(PAYEES_OF_A_UNIT);
        out.write(
            "E%s%d,%s,%sT10:00:00,0661,%s,%d,0,V%s%d,DVCTT,%s-%02d,Công ty %d\n"
                .formatted(
                    compact,
                    n,
                    date,
                    date,
                    account(serial),
                    amount,
                    compact,
                    n,
                    unit(serial),
                    payee,
                    payee));
      }
    }
  }

  /**
   * More payments on all working days of the year before, without their keys until all are there.
   * They have no line in the ledger, so they end before the days that a finding could name.
   */
  private void history(long rows) {
    db.sql("drop index if exists warning.kept_debit_by_account").update();
    db.sql("drop index if exists warning.kept_debit_by_voucher").update();
    db.sql("drop index if exists warning.kept_debit_by_payee").update();
    db.sql("drop index if exists warning.kept_debit_by_date").update();
    db.sql("select setseed(0.5)").query(String.class).list();
    List<LocalDate> days =
        FIRST
            .minusDays(365)
            .datesUntil(FIRST.minusDays(15))
            .filter(
                day ->
                    day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .toList();
    for (LocalDate day : days) {
      history.quarter(day);
      db.sql(
              """
              insert into warning.kept_debit (
                business_date, delivery_id, line_no, amount, unit_code, account_no, payee_account, voucher_key)
              select
                :day, 0, n,
                round(exp(13.5 + (serial * 7919 % 500) / 100.0
                  + sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()))::numeric, -3) + 1000,
                1100000 + serial / 5,
                (array['3713.0', '3714.0', '3721.1', '3712.2', '3731.0'])[serial % 5 + 1] || '.' || (1100000 + serial / 5) || '.00000',
                (1100000 + serial / 5) || '-' || lpad(floor(random() * 8)::integer::text, 2, '0'),
                'H' || to_char(cast(:day as date), 'YYYYMMDD') || n
              from (
                select n, floor(random() * 640000)::bigint as serial from generate_series(1, :rows) n
              ) drawn
              """)
          .param("day", day)
          .param("rows", rows / days.size())
          .update();
    }
    db.sql("delete from warning.kept_class").update();
    db.sql("delete from warning.account_window").update();
    db.sql(
            """
            insert into warning.kept_class (business_date, peers, class_no, debits)
            select business_date, left(account_no, 6), floor(ln(amount::float8) / 0.05), count(*)
            from warning.kept_debit
            group by 1, 2, 3
            """)
        .update();
    db.sql(
            "create index kept_debit_by_account on warning.kept_debit (account_no, business_date) include (amount)")
        .update();
    db.sql(
            "create index kept_debit_by_voucher on warning.kept_debit (account_no, voucher_key, business_date)")
        .update();
    db.sql(
            "create index kept_debit_by_payee on warning.kept_debit (unit_code, payee_account, business_date) include (amount)")
        .update();
    db.sql(
            "create index kept_debit_by_date on warning.kept_debit using brin (business_date) with (pages_per_range = 32)")
        .update();
    db.sql("vacuum analyze warning.kept_debit").update();
  }
}
