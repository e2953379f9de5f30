package vn.sokhop.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.command.Run;
import vn.sokhop.office.OfficeDirectory;

/** The figures of a night: of the day and of the month so far, per office, region and procedure. */
final class NightFigures {
  private static final int TREND_DAYS = 30;

  private final JdbcClient db;
  private final OfficeDirectory offices;

  NightFigures(JdbcClient db, OfficeDirectory offices) {
    this.db = db;
    this.offices = offices;
  }

  void count(Run run) {
    LocalDate date = run.businessDate();
    LocalDate month = date.withDayOfMonth(1);
    LocalDate trend = date.minusDays(TREND_DAYS - 1);
    OffsetDateTime since =
        (month.isBefore(trend) ? month : trend).atStartOfDay(TreasuryTime.ZONE).toOffsetDateTime();
    // the reports look findings up by dossier; without statistics they would read all of them each
    // time
    db.sql("analyze dossier.dossier_finding").update();
    db.sql(FigureSql.REGIONS).update();
    offices
        .offices()
        .forEach(
            office ->
                db.sql(FigureSql.REGION)
                    .param("office", office.code())
                    .param("region", office.regionCode())
                    .update());
    db.sql(FigureSql.FACTS).param("run", run.runId()).param("since", since).update();
    db.sql("analyze fact").update();
    db.sql(FigureSql.FIGURES)
        .param("run", run.runId())
        .param("date", date)
        .param("month", month)
        .update();
    db.sql(FigureSql.STOCK).param("run", run.runId()).param("date", date).update();
    db.sql(FigureSql.TREND).param("run", run.runId()).param("date", date).update();
  }
}
