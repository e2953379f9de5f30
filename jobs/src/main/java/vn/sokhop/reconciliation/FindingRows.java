package vn.sokhop.reconciliation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.sokhop.finding.Finding;

/** Writes findings into the stage's own table. */
final class FindingRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FindingRows() {}

  static void insert(JdbcTemplate db, long runId, List<Finding> findings) {
    db.batchUpdate(
        MatchingSql.INSERT_FINDING, findings, 500, (row, finding) -> bind(row, runId, finding));
  }

  private static void bind(PreparedStatement row, long runId, Finding finding) throws SQLException {
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
  }
}
