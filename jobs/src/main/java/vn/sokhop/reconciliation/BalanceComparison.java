package vn.sokhop.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.DayAges;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;

/**
 * Compares the balances that units state for a day with the treasury's balance list, in one
 * transaction after the entry match. One item an account, judged on its latest statement.
 */
final class BalanceComparison {
  static final List<String> CODES =
      List.of("BALANCE_DIFFERS", "UNIT_BALANCE_MISSING", "TREASURY_BALANCE_MISSING");

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final ReconciliationProperties settings;

  BalanceComparison(JdbcClient db, WorkingCalendar calendar, ReconciliationProperties settings) {
    this.db = db;
    this.calendar = calendar;
    this.settings = settings;
  }

  void run(Run run) {
    db.sql(BalanceSql.FORGET_RUN)
        .param("run", run.runId())
        .param("balanceCodes", SqlArray.texts(CODES))
        .update();
    Temporary.create(run, settings, db);
    NightScope scope = NightScope.of(run, settings, db);
    Temporary.analyze(db, "account_today", "participant", "rematched_account");
    List<LocalDate> days = statementDays(run, scope);
    createStatements(run, scope, days);
    createMoved(run, scope);
    List<LocalDate> movedOn =
        db.sql("select distinct business_date from moved").query(LocalDate.class).list();
    DayAges.create(db, calendar, movedOn, run.businessDate());
    db.sql(BalanceSql.MISSING_STATEMENTS)
        .param("run", run.runId())
        .param("due", settings.unitBalanceDueWorkingDays())
        .update();
    db.sql(BalanceSql.COMPARED).update();
    Temporary.analyze(db, "compared");
    db.sql(BalanceSql.EXPLAINED)
        .param("run", run.runId())
        .param("date", run.businessDate())
        .param("laterDays", SqlArray.days(laterDays(run)))
        .param("watermark", scope.watermark())
        .update();
    Temporary.analyze(db, "explained");
    db.sql(BalanceSql.JUDGED).update();
    for (String statement :
        List.of(
            BalanceSql.INSERT_JUDGEMENTS,
            BalanceSql.OFFICE_BALANCES,
            BalanceSql.BALANCE_DIFFERS,
            BalanceSql.UNIT_BALANCE_MISSING,
            BalanceSql.TREASURY_BALANCE_MISSING)) {
      db.sql(statement).param("run", run.runId()).update();
    }
  }

  private List<LocalDate> statementDays(Run run, NightScope scope) {
    return db.sql(BalanceSql.STATEMENT_DAYS)
        .param("run", run.runId())
        .param("base", run.baseRunId())
        .param("date", run.businessDate())
        .param("baseDate", scope.base().date())
        .param("baseWatermark", scope.base().watermark())
        .param("rebaseDays", SqlArray.dates(scope.rebaseDays()))
        .param("watermark", scope.watermark())
        .query(LocalDate.class)
        .list();
  }

  private void createStatements(Run run, NightScope scope, List<LocalDate> days) {
    // From the first date to judge on, so that a later statement of the account is known.
    List<LocalDate> allDays =
        days.isEmpty()
            ? List.of()
            : db.sql(MatchingSql.LOOK_BACK_DAYS)
                .param("from", days.get(0))
                .param("date", run.businessDate())
                .query(LocalDate.class)
                .list();
    db.sql(BalanceSql.STATEMENTS)
        .param("run", run.runId())
        .param("base", run.baseRunId())
        .param("baseDate", scope.base().date())
        .param("baseWatermark", scope.base().watermark())
        .param("days", SqlArray.days(allDays))
        .param("watermark", scope.watermark())
        .update();
    db.sql("create index on statement (account_no, currency, business_date)").update();
    Temporary.analyze(db, "statement");
  }

  private void createMoved(Run run, NightScope scope) {
    List<LocalDate> judgedAgain =
        db.sql(
                "select business_date from ledger.day where run_id = :run and business_date <= :baseDate")
            .param("run", run.runId())
            .param("baseDate", scope.base().date())
            .query(LocalDate.class)
            .list();
    db.sql(BalanceSql.MOVED)
        .param("run", run.runId())
        .param("base", run.baseRunId())
        .param("judgedDays", SqlArray.days(judgedAgain))
        .param("newDays", SqlArray.days(scope.newDays()))
        .param("rebaseDays", SqlArray.days(scope.rebaseDays()))
        .param("rebaseDate", scope.rebase().date())
        .param("baseDate", scope.base().date())
        .param("baseWatermark", scope.base().watermark())
        .param("watermark", scope.watermark())
        .update();
    Temporary.analyze(db, "moved");
  }

  private List<LocalDate> laterDays(Run run) {
    return db.sql(
            "select min(business_date) from compared where latest and business_date < :date"
                + " having min(business_date) is not null")
        .param("date", run.businessDate())
        .query(LocalDate.class)
        .optional()
        .map(
            first ->
                db.sql(MatchingSql.LOOK_BACK_DAYS)
                    .param("from", first.plusDays(1))
                    .param("date", run.businessDate())
                    .query(LocalDate.class)
                    .list())
        .orElse(List.of());
  }
}
