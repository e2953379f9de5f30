package vn.sokhop.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;

/**
 * The entry match of one night, in one transaction: equal vouchers stay in the database, the lines
 * of the others come unit by unit to the {@link Matcher}. Memory holds one unit at a time.
 */
final class EntryMatch {
  private static final int FETCH_SIZE = 5_000;

  private final JdbcClient db;
  private final JdbcTemplate rows;
  private final WorkingCalendar calendar;
  private final ReconciliationProperties settings;

  EntryMatch(
      JdbcClient db,
      DataSource dataSource,
      WorkingCalendar calendar,
      ReconciliationProperties settings) {
    this.db = db;
    this.rows = new JdbcTemplate(dataSource);
    this.rows.setFetchSize(FETCH_SIZE);
    this.calendar = calendar;
    this.settings = settings;
  }

  void run(Run run) {
    db.sql(MatchingSql.FORGET_RUN)
        .param("run", run.runId())
        .param("balanceCodes", SqlArray.texts(BalanceComparison.CODES))
        .update();
    Temporary.create(run, settings, db);
    NightScope scope = NightScope.of(run, settings, db);
    Temporary.analyze(db, "account_today", "participant", "rematched_account");
    db.sql("set local work_mem = '192MB'").update();
    scope.bind(db.sql(MatchingSql.UNEQUAL_VOUCHERS)).update();
    Temporary.analyze(db, "unequal_voucher");
    db.sql(ScopeSql.UNEQUAL_ENTRIES).param("days", scope.days()).update();
    db.sql(ScopeSql.UNEQUAL_RECORDS).param("days", scope.days()).update();
    Temporary.analyze(db, "unequal_entry", "unequal_record");
    scope.bind(db.sql(MatchingSql.UNEQUAL_LINES)).update();
    Temporary.analyze(db, "unequal_line");
    findTwins(run, scope);
    judge(run);
    scope.bind(db.sql(MatchingSql.OFFICE_FIGURES)).param("run", run.runId()).update();
  }

  private void findTwins(Run run, NightScope scope) {
    boolean somethingNew =
        db.sql("select exists (select 1 from unequal_line where fresh and voucher_key is not null)")
            .query(Boolean.class)
            .single();
    if (!somethingNew || scope.base().runId() == 0) {
      db.sql(MatchingSql.NO_TWINS).update();
      return;
    }
    List<LocalDate> days =
        db.sql(MatchingSql.LOOK_BACK_DAYS)
            .param("from", run.businessDate().minusDays(settings.duplicateLookBackDays()))
            .param("date", run.businessDate())
            .query(LocalDate.class)
            .list();
    db.sql(MatchingSql.TWINS)
        .param("days", SqlArray.days(days))
        .param("watermark", scope.watermark())
        .update();
  }

  private void judge(Run run) {
    Matcher matcher =
        new Matcher(
            new MatchRules(
                run.businessDate(),
                calendar,
                settings.dateWindowWorkingDays(),
                settings.graceWorkingDays(),
                settings.graceAutoWorkingDays()));
    MatchResults results = new MatchResults(rows, run.runId());
    List<MatchLine> unit = new ArrayList<>();
    rows.query(
        MatchingSql.LINES_BY_UNIT,
        (RowCallbackHandler)
            row -> {
              MatchLine line = line(row);
              if (!unit.isEmpty() && !unit.get(0).unit().equals(line.unit())) {
                results.add(matcher.match(unit));
                unit.clear();
              }
              unit.add(line);
            });
    if (!unit.isEmpty()) {
      results.add(matcher.match(unit));
    }
    results.flush();
  }

  private static MatchLine line(ResultSet row) throws SQLException {
    return new MatchLine(
        Side.valueOf(row.getString("side")),
        row.getInt("delivery_id"),
        row.getInt("line_no"),
        row.getObject("business_date", LocalDate.class),
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getString("currency"),
        row.getString("voucher_no"),
        row.getString("voucher_key"),
        row.getBigDecimal("amount"),
        row.getString("line_id"),
        row.getString("reversal_of"),
        row.getString("channel"),
        row.getString("file_name"),
        row.getString("detail"),
        row.getBoolean("twin"));
  }
}
