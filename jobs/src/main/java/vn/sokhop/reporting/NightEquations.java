package vn.sokhop.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.reports.night.NightReport.Equation;
import vn.sokhop.reports.night.NightReport.FeedFigures;

/** The proofs of a night as equations with their figures. */
final class NightEquations {
  private final JdbcClient db;
  private final Run run;
  private final FindingTexts texts;

  NightEquations(JdbcClient db, Run run, FindingTexts texts) {
    this.db = db;
    this.run = run;
    this.texts = texts;
  }

  /**
   * Files by what their control totals came to.
   *
   * @param notProved files that were taken although amounts of rejected lines cannot be read
   */
  record ControlTotals(long agree, long differ, long notProved) {
    static ControlTotals plus(ControlTotals a, ControlTotals b) {
      return new ControlTotals(
          a.agree() + b.agree(), a.differ() + b.differ(), a.notProved() + b.notProved());
    }
  }

  /**
   * All proofs in their order.
   *
   * @param control files that came with control totals, taken or held
   */
  List<Equation> all(FeedFigures lines, ControlTotals control) {
    List<Equation> equations = new ArrayList<>();
    equations.add(
        new Equation(
            texts.text("equation.lines"),
            "%s = %s + %s + %s"
                .formatted(
                    count(lines.linesRead()),
                    count(lines.accepted()),
                    count(lines.rejected()),
                    count(lines.blank())),
            lines.linesRead() == lines.accepted() + lines.rejected() + lines.blank()));
    equations.add(
        new Equation(
            texts.text("equation.control"),
            texts.text(
                "equation.control.formula",
                count(control.agree() + control.differ() + control.notProved()),
                count(control.agree()),
                count(control.differ()),
                count(control.notProved())),
            control.differ() + control.notProved() == 0));
    db.sql(ReportingSql.EQUATIONS)
        .param("run", run.runId())
        .query(
            (ResultSet row) -> {
              equations.add(ledgerEquation(row));
            });
    db.sql(ReportingSql.CONSERVATION)
        .param("run", run.runId())
        .query(
            (ResultSet row) -> {
              equations.add(conservation(row));
            });
    return equations;
  }

  private Equation ledgerEquation(ResultSet row) throws SQLException {
    String name = row.getString("name");
    String currency = row.getString("currency");
    BigDecimal[] figures = (BigDecimal[]) row.getArray("figures").getArray();
    Object[] formatted = new Object[figures.length];
    for (int i = 0; i < figures.length; i++) {
      formatted[i] = texts.amount(figures[i], "VND");
    }
    boolean equal =
        switch (name) {
          case "BALANCES_ADD_UP" ->
              figures[0].add(figures[1]).subtract(figures[2]).compareTo(figures[3]) == 0;
          case "ENTRIES_ARE_THE_MOVEMENTS" -> figures[0].compareTo(figures[1]) == 0;
          default -> true;
        };
    return new Equation(
        texts.text("equation." + name, currency),
        shown(texts.text("equation." + name + ".formula", formatted), equal),
        row.getBoolean("holds"));
  }

  /** Unit minus treasury is exactly what is left open: nothing vanished between the books. */
  private Equation conservation(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    BigDecimal entries = row.getBigDecimal("entry_amount");
    BigDecimal records = row.getBigDecimal("record_amount");
    BigDecimal open = row.getBigDecimal("records_open").subtract(row.getBigDecimal("entries_open"));
    boolean conserved = records.subtract(entries).compareTo(open) == 0;
    return new Equation(
        texts.text("equation.conserved", currency),
        shown(
            texts.text(
                "equation.conserved.formula",
                texts.amount(records, currency),
                texts.amount(entries, currency),
                texts.amount(open, currency)),
            conserved),
        conserved);
  }

  /** Two sides that are not equal are not written as if they were. */
  private static String shown(String formula, boolean equal) {
    return equal ? formula : formula.replaceFirst(" = ", " ≠ ");
  }

  private String count(long value) {
    return texts.figures().count(value);
  }
}
