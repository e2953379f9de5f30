package vn.sokhop.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.notice.post.Postman;

/**
 * How long it takes to tell many. Runs with {@code -Dsokhop.benchmark=true -Dtest=NoticeBenchmark};
 * {@code -Dsokhop.units=} sets another number of units.
 */
@EnabledIfSystemProperty(named = "sokhop.benchmark", matches = "true")
class NoticeBenchmark extends PostgresTest {
  private static final int UNITS = Integer.getInteger("sokhop.units", 10_000);
  private static final LocalDate DATE = LocalDate.of(2026, 11, 16);

  @Autowired JdbcClient db;
  @Autowired Telling telling;
  @Autowired Postman postman;
  @Autowired PlatformTransactionManager transactions;

  /** Each unit has two first signers and two accounts that moved: six lines to three recipients. */
  @Test
  void everyUnitHearsOfTwoAccounts() {
    fill();
    Run run = new Run(1, DATE, 1, 0);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    long start = System.nanoTime();
    transaction.executeWithoutResult(status -> telling.tell(run));
    say("composed", start);
    start = System.nanoTime();
    transaction.executeWithoutResult(status -> telling.tell(run));
    say("repeated", start);
    start = System.nanoTime();
    assertThat(postman.deliver(() -> false).unreachable()).isEmpty();
    say("written as files", start);
    assertThat(count("notice.notice")).isEqualTo(6L * UNITS);
    assertThat(count("notice.message")).isEqualTo(3L * UNITS);
    assertThat(count("notice.attempt")).isEqualTo(3L * UNITS);
  }

  private long count(String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static void say(String what, long start) {
    System.out.printf(
        "%d units, %s: %.1f s, %d MB in use%n",
        UNITS,
        what,
        Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private void fill() {
    for (String sql :
        """
        create table intake.transaction_line_all partition of intake.transaction_line for values from (minvalue) to (maxvalue);
        insert into intake.delivery (run_id, feed, sender, business_date, seq, file_name, state, taken_at)
        select 1, feed, 'all', '2026-11-16', 1, feed || '.csv', 'ACCEPTED', now()
        from unnest(array['units', 'signers', 'transactions']) feed;
        insert into intake.unit_line (delivery_id, line_no, business_date, unit_code, unit_name, office_code, notice_email)
        select 1, n, '2026-11-16', (1000000 + n)::text, 'Trường số ' || n, '0661', 'u' || n || '@units.example'
        from generate_series(1, :units) n;
        insert into intake.signer_line (
          delivery_id, line_no, business_date, unit_code, role, person_id, person_name, certificate_serial,
          certificate_from, certificate_to, registered_from, email)
        select 2, 2 * n + k, '2026-11-16', (1000000 + n)::text, 'FIRST', 'P' || n || '-' || k, 'Người ' || n, 'C' || n || k,
          '2026-01-01', '2028-01-01', '2026-01-01', 's' || n || '-' || k || '@units.example'
        from generate_series(1, :units) n cross join generate_series(0, 1) k;
        insert into intake.transaction_line (
          delivery_id, line_no, business_date, entry_id, posted_at, office_code, unit_code, account_no, side, amount, currency)
        select 3, 2 * n + k, '2026-11-16', 'E' || n || k, now(), '0661', (1000000 + n)::text,
          '371' || (3 + k) || '.0.' || (1000000 + n) || '.00000', 'D', -1500000, 'VND'
        from generate_series(1, :units) n cross join generate_series(0, 1) k;
        insert into intake.transaction_total
        select delivery_id, business_date, office_code, unit_code, account_no, currency, 1, 0, -amount, -amount, 0
        from intake.transaction_line;
        insert into ledger.judged_night values (1, '2026-11-16', 0, null, 0, 3);
        insert into ledger.judged_day values ('2026-11-16', 1);
        analyze
        """
            .replace(":units", Integer.toString(UNITS))
            .split(";", -1)) {
      db.sql(sql).update();
    }
  }
}
