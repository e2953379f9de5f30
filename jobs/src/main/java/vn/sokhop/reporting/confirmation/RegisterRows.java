package vn.sokhop.reporting.confirmation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.confirmation.RegisterRow;
import vn.sokhop.reports.house.Rows;

/** The accounts of a confirmation run, one at a time. */
final class RegisterRows {
  private static final int FETCH_SIZE = 2_000;

  private final JdbcTemplate db;
  private final long runId;

  RegisterRows(DataSource dataSource, long runId) {
    this.db = new JdbcTemplate(dataSource);
    this.db.setFetchSize(FETCH_SIZE);
    this.runId = runId;
  }

  Rows<RegisterRow> all() {
    return rows(ReportSql.REGISTER);
  }

  Rows<RegisterRow> toChase() {
    return rows(ReportSql.TO_CHASE);
  }

  private Rows<RegisterRow> rows(String statement) {
    return to -> db.query(statement, (RowCallbackHandler) row -> to.accept(row(row)), runId);
  }

  /** The state; it says so where the unit's figures come from its daily books. */
  static String state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return row.getString("unit_source").equals("DERIVED") ? state + "_DERIVED" : state;
  }

  private static RegisterRow row(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    String office = row.getString("office_code");
    String unit = row.getString("unit_code");
    return new RegisterRow(
        row.getString("label"),
        row.getInt("version"),
        office,
        unit,
        row.getString("unit_name"),
        row.getString("account_no"),
        currency,
        state(row),
        FindingTexts.scaled(row.getBigDecimal("treasury_opening"), currency),
        FindingTexts.scaled(row.getBigDecimal("treasury_increases"), currency),
        FindingTexts.scaled(row.getBigDecimal("treasury_decreases"), currency),
        FindingTexts.scaled(row.getBigDecimal("treasury_closing"), currency),
        perhaps(row, "unit_opening", currency),
        perhaps(row, "unit_increases", currency),
        perhaps(row, "unit_decreases", currency),
        perhaps(row, "unit_closing", currency),
        perhaps(row, "difference", currency),
        perhaps(row, "explained", currency),
        perhaps(row, "unexplained", currency),
        row.getObject("due_on", LocalDate.class),
        instant(row, "answered_at"),
        instant(row, "confirmed_at"),
        "confirmations/" + office + "/" + unit + ".pdf");
  }

  private static @Nullable BigDecimal perhaps(ResultSet row, String column, String currency)
      throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : FindingTexts.scaled(amount, currency);
  }

  private static @Nullable OffsetDateTime instant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.atZoneSameInstant(TreasuryTime.ZONE).toOffsetDateTime();
  }
}
