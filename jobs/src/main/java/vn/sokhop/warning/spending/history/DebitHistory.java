package vn.sokhop.warning.spending.history;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.warning.TrueReversals;
import vn.sokhop.warning.spending.rule.Baseline;

/**
 * The narrow history of debits: brought up to the accepted files date by date, so that nothing of a
 * replaced delivery stays in it and nothing counts twice.
 */
@Component
public class DebitHistory {
  private static final int MONTHS_OF_A_QUARTER = 3;

  private final JdbcClient db;
  private final AccountWindows windows;
  private final TrueReversals reversals;

  public DebitHistory(JdbcClient db, AccountWindows windows, TrueReversals reversals) {
    this.db = db;
    this.windows = windows;
    this.reversals = reversals;
  }

  private record DayToRead(LocalDate date, int mark) {}

  /** Reads the dates up to the night that changed since they were read last. */
  public void refresh(LocalDate night, int watermark) {
    List<DayToRead> days =
        db.sql(HistorySql.DAYS_TO_READ)
            .param("date", night)
            .param("watermark", watermark)
            .query(
                (row, n) ->
                    new DayToRead(
                        row.getObject("business_date", LocalDate.class), row.getInt("mark")))
            .list();
    Set<String> filled = new HashSet<>();
    for (DayToRead day : days) {
      String quarter = quarter(day.date());
      filled.add(quarter);
      read(day, watermark, isEmpty(quarter) ? HistorySql.BY_ACCOUNT : HistorySql.BY_UNIT);
    }
    // The planner must not take a quarter that was just filled for an empty one.
    filled.forEach(quarter -> db.sql("analyze " + quarter).update());
  }

  private boolean isEmpty(String quarter) {
    return db.sql("select not exists (select 1 from " + quarter + ")")
        .query(Boolean.class)
        .single();
  }

  private void read(DayToRead day, int watermark, String order) {
    windows.beforeReading(day.date());
    db.sql(HistorySql.FORGET_DAY).param("day", day.date()).update();
    db.sql(HistorySql.FORGET_CLASSES).param("day", day.date()).update();
    db.sql(HistorySql.READ_DAY + order)
        .param("day", day.date())
        .param("watermark", watermark)
        .param("reversals", reversals.of(day.date(), watermark))
        .update();
    windows.afterReading(day.date());
    db.sql(HistorySql.COUNT_CLASSES)
        .param("day", day.date())
        .param("width", Baseline.CLASS_WIDTH)
        .update();
    db.sql(HistorySql.MARK_DAY).param("day", day.date()).param("mark", day.mark()).update();
  }

  /** Makes the quarter of a date if there is none, and tells its table. */
  public String quarter(LocalDate date) {
    int number = date.get(IsoFields.QUARTER_OF_YEAR);
    LocalDate from = LocalDate.of(date.getYear(), (number - 1) * MONTHS_OF_A_QUARTER + 1, 1);
    String table = "warning.kept_debit_%dq%d".formatted(date.getYear(), number);
    db.sql(
            """
            create table if not exists %s partition of warning.kept_debit for values from ('%s') to ('%s')
            with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)
            """
                .formatted(table, from, from.plusMonths(MONTHS_OF_A_QUARTER)))
        .update();
    return table;
  }
}
