package vn.sokhop.warning.spending.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.database.SqlArray;
import vn.sokhop.warning.spending.rule.AmountClasses;
import vn.sokhop.warning.spending.rule.Baseline;

/**
 * The payments of accounts within a window of dates, counted by class of amounts and kept from
 * night to night: a night reads the dates that came and went, not the year again.
 */
@Component
public class AccountWindows {
  private final JdbcClient db;

  public AccountWindows(JdbcClient db) {
    this.db = db;
  }

  /**
   * The counted debits of accounts; an account without any is not in it.
   *
   * @param since first date counted
   * @param day first date no longer counted
   */
  public Map<String, AmountClasses> of(
      Collection<String> accounts, LocalDate since, LocalDate day) {
    SqlArray asked = SqlArray.texts(List.copyOf(accounts));
    db.sql(WindowSql.MOVE)
        .param("accounts", asked)
        .param("since", since)
        .param("day", day)
        .param("width", Baseline.CLASS_WIDTH)
        .update();
    Map<String, AmountClasses> windows = new HashMap<>();
    db.sql(WindowSql.WINDOWS)
        .param("accounts", asked)
        .param("since", since)
        .param("day", day)
        .query(
            (ResultSet row) -> {
              windows.put(row.getString("account_no"), classes(row));
            });
    return windows;
  }

  private static AmountClasses classes(ResultSet row) throws SQLException {
    Number[] numbers = (Number[]) row.getArray("classes").getArray();
    Number[] debits = (Number[]) row.getArray("debits").getArray();
    Map<Integer, Long> counts = new HashMap<>();
    for (int n = 0; n < numbers.length; n++) {
      counts.put(numbers[n].intValue(), debits[n].longValue());
    }
    return new AmountClasses(counts);
  }

  /** Before a date is read: remembers what windows counted of it. */
  void beforeReading(LocalDate day) {
    db.sql("drop table if exists pg_temp.counted_debit").update();
    db.sql(WindowSql.COUNTED).param("day", day).update();
  }

  /**
   * After a date was read: windows that counted it otherwise are made anew when they are needed.
   */
  void afterReading(LocalDate day) {
    db.sql(WindowSql.FORGET_CHANGED).param("day", day).update();
  }
}
