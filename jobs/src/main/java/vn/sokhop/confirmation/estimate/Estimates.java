package vn.sokhop.confirmation.estimate;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.confirmation.AsOf;
import vn.sokhop.confirmation.ConfirmationProperties;
import vn.sokhop.confirmation.OfficeDue;
import vn.sokhop.confirmation.Period;

/**
 * Issues the forms of estimates: the first version when rows of a form have come, the next one
 * whenever it is otherwise than its last version. Rows come when each office and unit sends them,
 * so a night goes on with what a confirmation run was asked for. What is issued is never changed.
 */
final class Estimates {
  private static final List<String> TEMPORARY = List.of("form_to_issue", "office_due", "fresh");

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final ConfirmationProperties settings;
  private final EstimateFigures figures;

  Estimates(JdbcClient db, WorkingCalendar calendar, ConfirmationProperties settings) {
    this.db = db;
    this.calendar = calendar;
    this.settings = settings;
    this.figures = new EstimateFigures(db);
  }

  /**
   * Issues what a confirmation run is asked for, as of the night it is based on; of months and
   * spans there is nothing.
   */
  void issue(PeriodRun asked) {
    PeriodRequest request = asked.request();
    Period period = Period.of(db, request);
    if (!EstimateFigures.areOf(period)) {
      return;
    }
    AsOf asOf = AsOf.night(db, asked.run().baseRunId());
    figures.forget(TEMPORARY);
    db.sql(EstimateIssueSql.ASKED)
        .param("label", period.label())
        .param("period", period.id())
        .param("date", asOf.date())
        .param("watermark", asOf.watermark())
        .param("office", request.officeCode(), Types.VARCHAR)
        .param("unit", request.unitCode(), Types.VARCHAR)
        .update();
    db.sql(EstimateIssueSql.SCOPE)
        .param("period", period.id())
        .param("office", request.officeCode(), Types.VARCHAR)
        .param("unit", request.unitCode(), Types.VARCHAR)
        .update();
    issue(period, asked.run(), asOf, false);
  }

  /** Issues what a night finds new or otherwise: forms of units of which rows came or went. */
  void issueAgain(Run night) {
    AsOf asOf = AsOf.night(db, night.runId());
    Seen base = Seen.before(db, night.baseRunId());
    for (Period period : Period.followed(db)) {
      if (!EstimateFigures.areOf(period) || period.to().isAfter(asOf.date())) {
        continue;
      }
      figures.forget(TEMPORARY);
      int units =
          db.sql(EstimateIssueSql.TOUCHED)
              .param("label", period.label())
              .param("date", asOf.date())
              .param("watermark", asOf.watermark())
              .param("baseMark", base.watermark())
              .param("baseDate", base.date())
              .update();
      if (units > 0) {
        issue(period, night, asOf, true);
      }
    }
  }

  /** The night that is carried on: its date and the deliveries it had seen. */
  record Seen(LocalDate date, int watermark) {
    static Seen before(JdbcClient db, long baseRunId) {
      if (baseRunId == 0) {
        return new Seen(LocalDate.EPOCH, 0);
      }
      AsOf night = AsOf.night(db, baseRunId);
      return new Seen(night.date(), night.watermark());
    }
  }

  private void issue(Period period, Run run, AsOf asOf, boolean night) {
    db.sql("set local work_mem = '128MB'").update();
    figures.sides(period, asOf);
    db.sql(EstimateIssueSql.LAST_VERSIONS).param("period", period.id()).update();
    figures.forms();
    db.sql(EstimateIssueSql.CHANGED_FORMS)
        .param("period", period.id())
        .param("night", night)
        .update();
    figures.analyze("form_to_issue");
    OfficeDue.list(db, calendar, settings, period, asOf.date());
    db.sql(EstimateIssueSql.STATEMENTS)
        .param("period", period.id())
        .param("label", period.label())
        .param("run", run.runId())
        .param("night_run", asOf.nightRunId())
        .param("date", asOf.date())
        .param("watermark", asOf.watermark())
        .param("columns", settings.treasuryColumns().name())
        .update();
    db.sql(EstimateIssueSql.FRESH).param("period", period.id()).update();
    figures.analyze("fresh");
    db.sql(EstimateIssueSql.SHEETS).update();
    db.sql(EstimateIssueSql.ROWS).update();
    db.sql(EstimateIssueSql.TIES).update();
    db.sql(EstimateIssueSql.CHANGES).update();
    figures.analyze("confirmation.statement", "confirmation.estimate_row");
  }
}
