package vn.sokhop.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.office.Region;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.night.DossierFigures.Scope;
import vn.sokhop.reports.night.DossierFigures.Span;
import vn.sokhop.reports.night.DossierFigures.Stock;
import vn.sokhop.reports.night.DossierFigures.TrendDay;

/** The dossier figures of one night, as the stage counted them. */
final class DossierModel {
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  private final JdbcClient db;
  private final Run run;
  private final OfficeDirectory offices;
  private final DossierRows rows;
  private final FindingTexts texts;

  DossierModel(
      JdbcClient db, Run run, OfficeDirectory offices, DossierRows rows, FindingTexts texts) {
    this.db = db;
    this.run = run;
    this.offices = offices;
    this.rows = rows;
    this.texts = texts;
  }

  /** Null where no office has ever delivered dossiers. */
  @Nullable DossierFigures figures() {
    boolean delivers =
        db.sql(DossierReportSql.DELIVERS).param("run", run.runId()).query(Boolean.class).single();
    if (!delivers) {
      return null;
    }
    Map<String, List<Scope>> scopes = scopes();
    return new DossierFigures(
        asOf(),
        run.businessDate().withDayOfMonth(1),
        scopes.getOrDefault("WHOLE", List.of()).get(0),
        scopes.getOrDefault("REGION", List.of()),
        scopes.getOrDefault("OFFICE", List.of()),
        scopes.getOrDefault("PROCEDURE", List.of()),
        trend());
  }

  private LocalDateTime asOf() {
    return db.sql(DossierReportSql.AS_OF)
        .param("run", run.runId())
        .query((row, n) -> row.getObject("as_of", LocalDateTime.class))
        .single();
  }

  /** A scope comes in two rows, its day first. */
  private Map<String, List<Scope>> scopes() {
    Map<String, List<Scope>> scopes = new TreeMap<>();
    Map<String, Span> days = new HashMap<>();
    db.sql(DossierReportSql.FIGURES)
        .param("run", run.runId())
        .query(
            (ResultSet row) -> {
              String kind = row.getString("scope");
              String code = row.getString("scope_code");
              if (row.getString("span").equals("DAY")) {
                days.put(kind + code, span(row));
                return;
              }
              Span day = days.get(kind + code);
              if (day != null) {
                scopes
                    .computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(scope(row, kind, code, day));
              }
            });
    return scopes;
  }

  private Scope scope(ResultSet row, String kind, String code, Span day) throws SQLException {
    return new Scope(
        code,
        name(kind, code),
        day,
        span(row),
        new Stock(
            row.getLong("open"),
            row.getLong("stalled"),
            row.getLong("late_with_reason"),
            row.getLong("not_taken_up"),
            row.getLong("waiting_unit"),
            row.getLong("no_rule"),
            row.getLong("due")),
        row.getLong("units"),
        row.getLong("units_joined"),
        row.getObject("last_delivery", LocalDate.class));
  }

  private String name(String kind, String code) {
    return switch (kind) {
      case "OFFICE" -> offices.office(code).name();
      case "REGION" ->
          offices.region(code).map(Region::name).orElseGet(() -> texts.text("region.none"));
      case "PROCEDURE" -> rows.procedureName(code);
      default -> "";
    };
  }

  private static Span span(ResultSet row) throws SQLException {
    return new Span(
        row.getLong("received"),
        row.getLong("online"),
        row.getLong("finished"),
        row.getLong("in_time"),
        row.getLong("late"),
        row.getLong("not_judged"),
        hours(row.getBigDecimal("median_minutes")),
        hours(row.getBigDecimal("p90_minutes")));
  }

  private static @Nullable BigDecimal hours(@Nullable BigDecimal minutes) {
    return minutes == null ? null : minutes.divide(MINUTES_AN_HOUR, 1, RoundingMode.HALF_UP);
  }

  private List<TrendDay> trend() {
    return db.sql(DossierReportSql.TREND)
        .param("run", run.runId())
        .query(
            (row, n) ->
                new TrendDay(
                    row.getObject("day", LocalDate.class),
                    row.getLong("received"),
                    row.getLong("finished"),
                    row.getLong("late"),
                    row.getObject("stalled", Long.class)))
        .list();
  }
}
