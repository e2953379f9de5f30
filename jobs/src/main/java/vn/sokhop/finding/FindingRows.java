package vn.sokhop.finding;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes findings into the table of a stage. Its statement takes run, key, lifecycle, code,
 * severity, business date, office, unit, account, subject, currency, the three amounts, source,
 * other source, arguments and evidence (as text of a jsonb), in this order.
 */
public final class FindingRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROWS_AT_ONCE = 500;

  private FindingRows() {}

  /** Inserts the findings of a run. */
  public static void insert(
      JdbcOperations db, String insertStatement, long runId, List<Finding> findings) {
    db.batchUpdate(
        insertStatement, findings, ROWS_AT_ONCE, (row, finding) -> bind(row, runId, finding));
  }

  /** Inserts the findings of a run with their patterns: the statement takes them last. */
  public static void insertWithPattern(
      JdbcOperations db, String insertStatement, long runId, List<Finding> findings) {
    db.batchUpdate(
        insertStatement,
        findings,
        ROWS_AT_ONCE,
        (row, finding) -> row.setString(bind(row, runId, finding) + 1, finding.pattern()));
  }

  /** The place of the last parameter bound. */
  private static int bind(PreparedStatement row, long runId, Finding finding) throws SQLException {
    int column = 0;
    row.setLong(++column, runId);
    row.setString(++column, finding.key());
    row.setString(++column, finding.lifecycle().name());
    row.setString(++column, finding.code());
    row.setString(++column, finding.severity().name());
    row.setObject(++column, finding.businessDate());
    row.setString(++column, finding.officeCode());
    row.setString(++column, finding.unitCode());
    row.setString(++column, finding.accountNo());
    row.setString(++column, finding.subject());
    row.setString(++column, finding.currency());
    row.setBigDecimal(++column, finding.treasuryAmount());
    row.setBigDecimal(++column, finding.unitAmount());
    row.setBigDecimal(++column, finding.difference());
    row.setString(++column, finding.source());
    row.setString(++column, finding.otherSource());
    row.setArray(
        ++column, row.getConnection().createArrayOf("text", finding.arguments().toArray()));
    row.setString(++column, JSON.writeValueAsString(finding.evidence()));
    return column;
  }
}
