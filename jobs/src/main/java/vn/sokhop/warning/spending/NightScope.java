package vn.sokhop.warning.spending;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.warning.RuleSetting;

/**
 * What a night judges.
 *
 * @param days its dates, in order
 * @param watermark the last delivery that it sees
 */
record NightScope(long runId, LocalDate night, List<LocalDate> days, int watermark) {
  static NightScope of(JdbcClient db, Run run) {
    return new NightScope(
        run.runId(),
        run.businessDate(),
        db.sql(RuleSql.DAYS).param("run", run.runId()).query(LocalDate.class).list(),
        db.sql(RuleSql.WATERMARK).param("run", run.runId()).query(Integer.class).single());
  }

  SqlArray dayArray() {
    return SqlArray.dates(days);
  }

  /**
   * A statement of a rule, bound to where the rule looks; one that looks everywhere asks no line.
   */
  static StatementSpec within(JdbcClient db, String statement, RuleSetting rule) {
    if (rule.offices().isEmpty() && rule.units().isEmpty() && rule.accounts().isEmpty()) {
      return db.sql(statement.replace(RuleSql.IN_SCOPE, "\n"));
    }
    return db.sql(statement)
        .param("offices", patterns(rule.offices(), ""))
        .param("units", units(rule))
        .param("accounts", patterns(rule.accounts(), "%"));
  }

  /** Patterns of the units that a rule looks at. */
  static SqlArray units(RuleSetting rule) {
    return patterns(rule.units(), "%");
  }

  private static SqlArray patterns(List<String> beginnings, String rest) {
    return SqlArray.texts(
        beginnings.isEmpty()
            ? List.of("%")
            : beginnings.stream().map(beginning -> beginning + rest).toList());
  }
}
