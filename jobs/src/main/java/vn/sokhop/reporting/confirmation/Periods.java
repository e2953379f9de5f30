package vn.sokhop.reporting.confirmation;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.reports.confirmation.ReportPeriod;

/** Periods as reports name them. */
final class Periods {
  private Periods() {}

  static ReportPeriod report(PeriodRequest request) {
    return new ReportPeriod(
        ReportPeriod.Kind.valueOf(request.kind().name()),
        request.from(),
        request.to(),
        request.label());
  }

  /** The number of an issued period; 0 for one that never was. */
  static int id(JdbcClient db, String label) {
    return db.sql(ReportSql.PERIOD).param("label", label).query(Integer.class).optional().orElse(0);
  }
}
