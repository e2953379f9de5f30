package vn.sokhop.confirmation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The night whose figures are taken.
 *
 * @param watermark the last delivery it could see
 */
public record AsOf(long nightRunId, LocalDate date, int watermark) {

  /** The night of a run, by {@code ledger.night}. */
  public static AsOf night(JdbcClient db, long nightRunId) {
    return db.sql("select run_id, business_date, watermark from ledger.night where run_id = :run")
        .param("run", nightRunId)
        .query(
            (row, n) ->
                new AsOf(
                    row.getLong("run_id"),
                    row.getObject("business_date", LocalDate.class),
                    row.getInt("watermark")))
        .single();
  }
}
