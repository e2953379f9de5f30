package vn.sokhop.warning;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.FindingRows;

/**
 * Writes what the rules of a night found. A rule that is off or does not cover a place is silent.
 */
@Component
public class WarningRows {
  private static final String INSERT =
      """
      insert into warning.warning_finding (
        run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject,
        currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence,
        pattern)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      """;

  private final JdbcClient db;
  private final JdbcTemplate jdbc;
  private final WarningProperties settings;

  WarningRows(JdbcClient db, JdbcTemplate jdbc, WarningProperties settings) {
    this.db = db;
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Forgets what an interrupted attempt of the run left of a family. */
  void forget(long runId, WarningCode.Family family) {
    List<String> codes =
        Arrays.stream(WarningCode.values())
            .filter(code -> code.family() == family)
            .map(Enum::name)
            .toList();
    db.sql("delete from warning.warning_finding where run_id = :run and code in (:codes)")
        .param("run", runId)
        .param("codes", codes)
        .update();
  }

  /** Inserts the findings that the configuration wants to hear of. */
  public void add(long runId, List<Finding> findings) {
    FindingRows.insertWithPattern(
        jdbc,
        INSERT,
        runId,
        findings.stream()
            .filter(
                finding ->
                    settings.covers(
                        WarningCode.valueOf(finding.code()),
                        finding.officeCode(),
                        finding.unitCode(),
                        finding.accountNo()))
            .toList());
  }
}
