package vn.sokhop.confirmation;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.database.SqlArray;
import vn.sokhop.reconciliation.ReconciliationProperties;

/**
 * Issues statements: the first version on request, the next one whenever a form is otherwise than
 * its last version. What is issued is never changed, so issuing twice does nothing.
 */
final class Statements {
  private static final List<String> TEMPORARY =
      List.of(
          "asked_unit",
          "asked_account",
          "moved",
          "treasury",
          "unproved",
          "stated",
          "derived",
          "figure",
          "participant",
          "part",
          "explained",
          "last_version",
          "form_to_issue",
          "office_due",
          "fresh");

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final ConfirmationProperties settings;
  private final ReconciliationProperties comparison;

  Statements(
      JdbcClient db,
      WorkingCalendar calendar,
      ConfirmationProperties settings,
      ReconciliationProperties comparison) {
    this.db = db;
    this.calendar = calendar;
    this.settings = settings;
    this.comparison = comparison;
  }

  /** Issues what a confirmation run is asked for, as of the night it is based on; no quarters. */
  void issue(PeriodRun asked) {
    PeriodRequest request = asked.request();
    AsOf asOf = AsOf.night(db, asked.run().baseRunId());
    if (request.kind() == PeriodRequest.Kind.QUARTER) {
      return;
    }
    Period period = Period.of(db, request);
    forget();
    db.sql(
            """
            create temporary table asked_unit on commit drop as
            select distinct a.unit_code, a.office_code
            from registry.account_on(:date) a
            where (cast(:office as text) is null or a.office_code = :office)
              and (cast(:unit as text) is null or a.unit_code = :unit)
            union
            select s.unit_code, s.office_code
            from confirmation.statement s
            where s.period_id = :period
              and s.form = '06'
              and (cast(:office as text) is null or s.office_code = :office)
              and (cast(:unit as text) is null or s.unit_code = :unit)
            """)
        .param("date", asOf.date())
        .param("period", period.id())
        .param("office", request.officeCode(), Types.VARCHAR)
        .param("unit", request.unitCode(), Types.VARCHAR)
        .update();
    issue(period, asked.run(), asOf, false);
  }

  /**
   * Issues again what a night finds otherwise: forms of offices whose files touched a day of an
   * issued period, and of units that stated figures for it.
   */
  void issueAgain(Run night) {
    AsOf asOf = AsOf.night(db, night.runId());
    int baseMark =
        db.sql("select base_watermark from ledger.night where run_id = :run")
            .param("run", night.runId())
            .query(Integer.class)
            .single();
    for (Period period : Period.followed(db)) {
      if (period.kind() == PeriodRequest.Kind.QUARTER || period.to().isAfter(asOf.date())) {
        continue;
      }
      forget();
      int units =
          db.sql(TOUCHED_UNITS)
              .param("run", night.runId())
              .param("base", night.baseRunId())
              .param("period", period.id())
              .param("label", period.label())
              .param("from", period.from())
              .param("to", period.to())
              .param("date", asOf.date())
              .param("baseMark", baseMark)
              .param("watermark", asOf.watermark())
              .update();
      if (units > 0) {
        issue(period, night, asOf, true);
      }
    }
  }

  private static final String TOUCHED_UNITS =
      """
      create temporary table asked_unit on commit drop as
      with late_file as (
        select f.delivery_id, f.sender, f.feed
        from intake.delivered_file f
        where f.feed in ('transactions', 'balances')
          and f.state = 'ACCEPTED'
          and f.delivery_id > :baseMark
          and f.delivery_id <= :watermark
          and exists (select 1 from ledger.day d where d.run_id = :run and d.business_date <= :to)
          and (
            f.business_date <= :to
            or exists (
              select 1 from intake.file_day d where d.delivery_id = f.delivery_id and d.business_date <= :to))
      ),
      late_office as (
        select sender as office_code from late_file where length(sender) = 4
        union
        select b.office_code from late_file f join intake.balance b on b.delivery_id = f.delivery_id and b.business_date <= :to
        union
        select t.office_code from late_file f join intake.transaction t on t.delivery_id = f.delivery_id and t.business_date <= :to
      ),
      stating_unit as (
        select b.unit_code
        from intake.unit_balance b
        where b.business_date = :to
          and b.from_date = :from
          and b.delivery_id > :baseMark
          and b.delivery_id <= :watermark
        union
        select c.unit_code
        from intake.confirmation c
        where c.period = :label
          and c.closing_balance is not null
          and c.business_date <= :date
          and (c.delivery_id > :baseMark or c.business_date > (select b.business_date from ledger.night b where b.run_id = :base))
      )
      select distinct s.unit_code, s.office_code
      from confirmation.statement s
      where s.period_id = :period
        and s.form = '06'
        and (
          s.office_code in (select office_code from late_office)
          or s.unit_code in (select unit_code from stating_unit))
      """;

  private void issue(Period period, Run run, AsOf asOf, boolean night) {
    db.sql("set local work_mem = '128MB'").update();
    figures(period, asOf);
    db.sql(IssueSql.LAST_VERSIONS).param("period", period.id()).update();
    db.sql(IssueSql.CHANGED_FORMS).param("night", night).update();
    analyze("last_version", "form_to_issue");
    OfficeDue.list(db, calendar, settings, period, asOf.date());
    db.sql(IssueSql.STATEMENTS)
        .param("period", period.id())
        .param("label", period.label())
        .param("run", run.runId())
        .param("night_run", asOf.nightRunId())
        .param("date", asOf.date())
        .param("to", period.to())
        .param("watermark", asOf.watermark())
        .param("columns", settings.treasuryColumns().name())
        .update();
    db.sql(IssueSql.FRESH).param("period", period.id()).update();
    analyze("fresh");
    db.sql(IssueSql.ACCOUNTS).update();
    db.sql(IssueSql.LINES).update();
    db.sql(IssueSql.CHANGES)
        .param("from", period.from())
        .param("to", period.to())
        .param("watermark", asOf.watermark())
        .update();
    db.sql("analyze confirmation.statement").update();
    db.sql("analyze confirmation.statement_account").update();
  }

  private void figures(Period period, AsOf asOf) {
    analyze("asked_unit");
    db.sql(FigureSql.ACCOUNTS)
        .param("date", asOf.date())
        .param("from", period.from())
        .param("to", period.to())
        .param(
            "sides",
            SqlArray.texts(settings.balanceSides().stream().map(Enum::name).sorted().toList()))
        .param("natural", SqlArray.texts(settings.naturalAccounts()))
        .update();
    analyze("asked_account");
    span(FigureSql.MOVED, period).update();
    analyze("moved");
    db.sql(FigureSql.TREASURY).param("from", period.from()).update();
    span(FigureSql.FORGET_EMPTY_CLOSED, period).param("watermark", asOf.watermark()).update();
    analyze("treasury");
    span(FigureSql.UNPROVED, period).param("watermark", asOf.watermark()).update();
    span(FigureSql.STATED, period)
        .param("label", period.label())
        .param("date", asOf.date())
        .param("watermark", asOf.watermark())
        .update();
    analyze("stated");
    span(FigureSql.DERIVED, period).param("watermark", asOf.watermark()).update();
    analyze("derived");
    db.sql(FigureSql.BOTH).update();
    db.sql("create index on figure (unit_code, office_code)").update();
    analyze("figure");
    db.sql(DifferenceSql.PARTICIPANTS)
        .param("date", asOf.date())
        .param("compulsoryFrom", comparison.compulsoryFrom(), Types.DATE)
        .update();
    analyze("participant");
    lines(DifferenceSql.OPEN_AND_LATER, period, asOf);
    lines(DifferenceSql.REVERSED, period, asOf);
    analyze("part");
    db.sql(DifferenceSql.EXPLAINED).update();
    db.sql("create index on explained (account_no, currency)").update();
    analyze("explained");
  }

  private void lines(String statement, Period period, AsOf asOf) {
    span(statement, period)
        .param("date", asOf.date())
        .param("night", asOf.nightRunId())
        .param("watermark", asOf.watermark())
        .update();
  }

  private JdbcClient.StatementSpec span(String statement, Period period) {
    return db.sql(statement).param("from", period.from()).param("to", period.to());
  }

  private void analyze(String... tables) {
    for (String table : tables) {
      db.sql("analyze " + table).update();
    }
  }

  /** Several periods may follow each other in one transaction. */
  private void forget() {
    for (String table : TEMPORARY) {
      db.sql("drop table if exists pg_temp." + table).update();
    }
  }
}
