package vn.sokhop.reporting.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.reports.confirmation.EstimateRegisterRow;
import vn.sokhop.reports.house.Rows;

/** The rows of the forms of a run, one at a time. */
final class EstimateRegisterRows {
  private static final int FETCH_SIZE = 2_000;

  private final JdbcTemplate db;
  private final long runId;

  EstimateRegisterRows(DataSource dataSource, long runId) {
    this.db = new JdbcTemplate(dataSource);
    this.db.setFetchSize(FETCH_SIZE);
    this.runId = runId;
  }

  Rows<EstimateRegisterRow> all() {
    return rows(EstimateSql.REGISTER);
  }

  Rows<EstimateRegisterRow> toChase() {
    return rows(EstimateSql.TO_CHASE);
  }

  private Rows<EstimateRegisterRow> rows(String statement) {
    return to -> db.query(statement, (RowCallbackHandler) row -> to.accept(row(row)), runId);
  }

  private static EstimateRegisterRow row(ResultSet row) throws SQLException {
    String office = row.getString("office_code");
    String unit = row.getString("unit_code");
    String form = row.getString("form");
    return new EstimateRegisterRow(
        row.getString("label"),
        row.getInt("version"),
        office,
        unit,
        row.getString("unit_name"),
        form,
        new EstimateRegisterRow.Codes(
            row.getString("chapter_code"),
            row.getString("budget_level"),
            row.getString("source_code"),
            row.getString("sector_code"),
            row.getString("programme_code"),
            row.getString("economic_code")),
        row.getString("content"),
        row.getString("state"),
        EstimateReader.figures(row.getArray("treasury_figures")),
        EstimateReader.figures(row.getArray("unit_figures")),
        EstimateReader.figures(row.getArray("differences")),
        row.getObject("due_on", LocalDate.class),
        instant(row, "answered_at"),
        instant(row, "confirmed_at"),
        "confirmations/" + office + "/" + FormHead.fileName(unit, form));
  }

  private static @Nullable OffsetDateTime instant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.atZoneSameInstant(TreasuryTime.ZONE).toOffsetDateTime();
  }
}
