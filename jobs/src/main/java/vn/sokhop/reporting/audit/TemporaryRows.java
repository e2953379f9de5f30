package vn.sokhop.reporting.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.audit.AuditFigure;
import vn.sokhop.reports.audit.AuditLine;
import vn.sokhop.reports.audit.AuditRows;
import vn.sokhop.reports.house.Rows;

/** Rows of the sheets out of the temporary tables of the transaction, one at a time. */
final class TemporaryRows implements AuditRows {
  private static final int FETCH_SIZE = 2_000;

  private final JdbcTemplate db;

  TemporaryRows(DataSource dataSource) {
    this.db = new JdbcTemplate(dataSource);
    this.db.setFetchSize(FETCH_SIZE);
  }

  @Override
  public Rows<AuditLine> lines(String code) {
    return to -> db.query(AuditSql.LINES, (RowCallbackHandler) row -> to.accept(line(row)), code);
  }

  @Override
  public Rows<AuditFigure> figures(String code) {
    return to ->
        db.query(AuditSql.FIGURES, (RowCallbackHandler) row -> to.accept(figure(row)), code);
  }

  @Override
  public Rows<AuditLine> sample() {
    return lines(AuditTests.SAMPLE);
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getLong("group_no"),
        row.getString("why"),
        row.getObject("business_date", LocalDate.class),
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getString("entry_id"),
        row.getString("voucher_no"),
        row.getString("payee_account"),
        row.getString("payee_name"),
        FindingTexts.scaled(row.getBigDecimal("amount"), "VND"),
        row.getString("description"),
        row.getString("source"));
  }

  private static AuditFigure figure(ResultSet row) throws SQLException {
    return new AuditFigure(
        row.getString("unit_code"),
        row.getString("what"),
        row.getLong("count"),
        FindingTexts.scaled(row.getBigDecimal("sum"), "VND"),
        row.getBigDecimal("share"),
        row.getBigDecimal("expected"),
        row.getString("remark"));
  }
}
