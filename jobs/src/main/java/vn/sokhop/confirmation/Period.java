package vn.sokhop.confirmation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.period.PeriodRequest;

/** A period that statements were made for. */
public record Period(int id, String label, PeriodRequest.Kind kind, LocalDate from, LocalDate to) {
  private static final String COLUMNS =
      "select period_id, label, kind, from_date, to_date from confirmation.period ";

  /** The period of a request; a new one where nobody has asked for it before. */
  public static Period of(JdbcClient db, PeriodRequest request) {
    db.sql(IssueSql.PERIOD)
        .param("label", request.label())
        .param("kind", request.kind().name())
        .param("from", request.from())
        .param("to", request.to())
        .update();
    return list(db.sql(COLUMNS + "where label = :label").param("label", request.label())).get(0);
  }

  /** Periods whose confirmation nights follow: all but spans on request. */
  public static List<Period> followed(JdbcClient db) {
    return list(db.sql(COLUMNS + "where kind <> 'SPAN' order by to_date, label"));
  }

  private static List<Period> list(JdbcClient.StatementSpec statement) {
    return statement
        .query(
            (row, n) ->
                new Period(
                    row.getInt("period_id"),
                    row.getString("label"),
                    PeriodRequest.Kind.valueOf(row.getString("kind")),
                    row.getObject("from_date", LocalDate.class),
                    row.getObject("to_date", LocalDate.class)))
        .list();
  }
}
