package vn.sokhop.warning.spending.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.sokhop.Emptied;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.database.SqlArray;
import vn.sokhop.warning.spending.rule.AmountClasses;

/** Windows that move in any direction count what a fresh look at the payments counts. */
@Transactional
class AccountWindowsTest extends PostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);
  private static final int DAYS = 40;
  private static final List<String> ACCOUNTS = List.of("A1", "A2", "A3", "A4", "A5");

  @Autowired JdbcClient db;
  @Autowired DebitHistory history;
  @Autowired AccountWindows windows;

  @BeforeEach
  void nothingKept() {
    Emptied.database(db);
  }

  private void paid(LocalDate day, String account, long amount, int line) {
    history.quarter(day);
    db.sql(
            """
            insert into warning.kept_debit (business_date, delivery_id, line_no, amount, unit_code, account_no)
            values (:day, 1, :line, nullif(:amount, 0), 'U', :account)
            """)
        .param("day", day)
        .param("line", line)
        .param("amount", amount)
        .param("account", account)
        .update();
  }

  private void somePayments(Random random, LocalDate day) {
    for (int line = 1; line <= 6; line++) {
      // Nothing of another currency counts, and the last account pays nothing.
      long amount = random.nextInt(6) == 0 ? 0 : 1000L * (1 + random.nextInt(60));
      paid(day, ACCOUNTS.get(random.nextInt(ACCOUNTS.size() - 1)), amount, line);
    }
  }

  private Map<String, AmountClasses> counted(
      List<String> accounts, LocalDate since, LocalDate day) {
    Map<String, Map<Integer, Long>> counts = new HashMap<>();
    db.sql(
            """
            select account_no, floor(ln(amount::float8) / 0.05)::integer, count(*)
            from warning.kept_debit
            where account_no = any (:accounts) and business_date >= :since and business_date < :day and amount is not null
            group by 1, 2
            """)
        .param("accounts", SqlArray.texts(accounts))
        .param("since", since)
        .param("day", day)
        .query(
            (ResultSet row) -> {
              counts
                  .computeIfAbsent(row.getString(1), account -> new HashMap<>())
                  .put(row.getInt(2), row.getLong(3));
            });
    Map<String, AmountClasses> classes = new HashMap<>();
    counts.forEach((account, numbers) -> classes.put(account, new AmountClasses(numbers)));
    return classes;
  }

  @Test
  void windowsThatMoveCountAsFreshOnesDo() {
    Random random = new Random(7);
    for (int day = 0; day < DAYS; day++) {
      somePayments(random, FIRST.plusDays(day));
    }
    for (int move = 0; move < 200; move++) {
      LocalDate day = FIRST.plusDays(random.nextInt(DAYS + 10));
      LocalDate since = day.minusDays(1 + random.nextInt(move % 2 == 0 ? 3 : 30));
      List<String> asked = new ArrayList<>(ACCOUNTS);
      asked.removeIf(account -> random.nextInt(3) == 0);
      assertThat(windows.of(asked, since, day))
          .as("%s from %s before %s", asked, since, day)
          .isEqualTo(counted(asked, since, day));
    }
  }

  @Test
  void aDateThatIsReadAgainCountsAsItIsReadNow() {
    Random random = new Random(8);
    for (int day = 0; day < DAYS; day++) {
      somePayments(random, FIRST.plusDays(day));
    }
    LocalDate end = FIRST.plusDays(DAYS);
    windows.of(ACCOUNTS, FIRST, end);
    LocalDate changed = FIRST.plusDays(11);
    windows.beforeReading(changed);
    db.sql("delete from warning.kept_debit where business_date = :day and account_no = 'A2'")
        .param("day", changed)
        .update();
    paid(changed, "A2", 77_000_000, 99);
    paid(changed, "A4", 1000, 100);
    windows.afterReading(changed);
    assertThat(
            db.sql("select account_no from warning.account_window order by 1")
                .query(String.class)
                .list())
        .as("windows of accounts that did not change are kept")
        .contains("A1")
        .doesNotContain("A2", "A4");
    assertThat(windows.of(ACCOUNTS, FIRST, end)).isEqualTo(counted(ACCOUNTS, FIRST, end));
  }
}
