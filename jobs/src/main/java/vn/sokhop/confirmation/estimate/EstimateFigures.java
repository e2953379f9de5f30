package vn.sokhop.confirmation.estimate;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.confirmation.AsOf;
import vn.sokhop.confirmation.Period;

/** Makes the temporary tables of both sides' rows, for the units in {@code asked}. */
final class EstimateFigures {
  private static final List<String> TEMPORARY =
      List.of("asked", "last_delivery", "side_row", "tie", "form", "both_sides", "last_version");

  private final JdbcClient db;

  EstimateFigures(JdbcClient db) {
    this.db = db;
  }

  /** Whether a form of estimates can be about the period. */
  static boolean areOf(Period period) {
    return switch (period.kind()) {
      case QUARTER, YEAR -> true;
      case MONTH, SPAN -> false;
    };
  }

  /** Drops them, and others by name: several periods may follow each other in one transaction. */
  void forget(List<String> others) {
    Stream.concat(TEMPORARY.stream(), others.stream())
        .forEach(table -> db.sql("drop table if exists pg_temp." + table).update());
  }

  /** The rows of each side. */
  void sides(Period period, AsOf asOf) {
    analyze("asked");
    db.sql(EstimateFigureSql.DELIVERIES)
        .param("label", period.label())
        .param("date", asOf.date())
        .param("watermark", asOf.watermark())
        .update();
    analyze("last_delivery");
    db.sql(EstimateFigureSql.SIDES)
        .param("label", period.label())
        .param("date", asOf.date())
        .update();
    analyze("side_row");
  }

  /** Forms, the treasury's proof, and both sides row by row; needs {@code last_version}. */
  void forms() {
    db.sql(EstimateFigureSql.TIES).update();
    analyze("tie", "last_version");
    db.sql(EstimateFigureSql.FORMS).update();
    analyze("form");
    db.sql(EstimateFigureSql.ROWS).update();
    db.sql("create index on both_sides (unit_code, office_code, form)").update();
    analyze("both_sides");
  }

  void analyze(String... tables) {
    for (String table : tables) {
      db.sql("analyze " + table).update();
    }
  }
}
