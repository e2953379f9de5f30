package vn.sokhop.reporting.confirmation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The night whose figures a confirmation run takes. */
record NightSeen(long runId, LocalDate date, int watermark) {
  static NightSeen of(JdbcClient db, long runId) {
    return db.sql("select business_date, watermark from ledger.night where run_id = :run")
        .param("run", runId)
        .query(
            (row, n) ->
                new NightSeen(
                    runId,
                    row.getObject("business_date", LocalDate.class),
                    row.getInt("watermark")))
        .single();
  }
}
