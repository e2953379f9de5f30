package vn.sokhop.reconciliation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.FindingRows;

/** Stores what became of the lines that Java judged, in batches, and counts as it goes. */
final class MatchResults {
  private static final int BATCH = 2_000;

  /**
   * A line for the next night.
   *
   * @param twin whether an equal line is matched, on an earlier night or on this one
   */
  private record LeftLine(
      MatchLine line, String state, @Nullable String findingKey, boolean twin) {}

  private record NumberedMatch(int number, Match match) {}

  private record NumberedLine(int number, MatchLine line) {}

  private final JdbcTemplate db;
  private final long runId;
  private final List<LeftLine> leftLines = new ArrayList<>();
  private final List<NumberedMatch> matches = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int matchNumber;

  MatchResults(JdbcTemplate db, long runId) {
    this.db = db;
    this.runId = runId;
  }

  void add(MatchOutcome outcome) {
    for (MatchLine line : outcome.waiting()) {
      leftLines.add(new LeftLine(line, "WAITING", null, line.twin()));
    }
    for (Break found : outcome.breaks()) {
      Finding finding = BreakFindings.of(found);
      findings.add(finding);
      for (MatchLine line : found.lines()) {
        leftLines.add(
            new LeftLine(line, "BREAK", finding.key(), line.twin() || found.code().isDuplicate()));
      }
    }
    for (Match match : outcome.matches()) {
      matches.add(new NumberedMatch(++matchNumber, match));
      if (match.pass() == MatchPass.WITHOUT_VOUCHER) {
        findings.add(BreakFindings.noted(match));
      }
    }
    if (leftLines.size() + matches.size() + findings.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    db.batchUpdate(MatchingSql.INSERT_LEFT_LINE, leftLines, BATCH, this::bindLeftLine);
    db.batchUpdate(
        MatchingSql.INSERT_MATCH,
        matches,
        BATCH,
        (row, match) -> {
          MatchLine first = match.match().lines().get(0);
          row.setLong(1, runId);
          row.setInt(2, match.number());
          row.setString(3, match.match().pass().name());
          row.setString(4, first.unit());
          row.setString(5, first.account());
          row.setString(6, first.currency());
        });
    List<NumberedLine> lines = new ArrayList<>();
    for (NumberedMatch match : matches) {
      for (MatchLine line : match.match().lines()) {
        lines.add(new NumberedLine(match.number(), line));
      }
    }
    db.batchUpdate(
        MatchingSql.INSERT_MATCH_LINE,
        lines,
        BATCH,
        (row, line) -> {
          row.setLong(1, runId);
          row.setInt(2, line.number());
          row.setString(3, line.line().side().name());
          row.setInt(4, line.line().deliveryId());
          row.setInt(5, line.line().lineNo());
        });
    FindingRows.insert(db, MatchingSql.INSERT_FINDING, runId, findings);
    leftLines.clear();
    matches.clear();
    findings.clear();
  }

  private void bindLeftLine(PreparedStatement row, LeftLine left) throws SQLException {
    MatchLine line = left.line();
    int column = 0;
    row.setLong(++column, runId);
    row.setString(++column, line.side().name());
    row.setInt(++column, line.deliveryId());
    row.setInt(++column, line.lineNo());
    row.setObject(++column, line.date());
    row.setString(++column, line.office());
    row.setString(++column, line.unit());
    row.setString(++column, line.account());
    row.setString(++column, line.currency());
    row.setString(++column, line.voucherNo());
    row.setString(++column, line.voucherKey());
    row.setBigDecimal(++column, line.amount());
    row.setString(++column, line.id());
    row.setString(++column, line.reversalOf());
    row.setString(++column, line.channel());
    row.setString(++column, line.file());
    row.setString(++column, line.detail());
    row.setBoolean(++column, left.twin());
    row.setString(++column, left.state());
    row.setString(++column, left.findingKey());
  }
}
