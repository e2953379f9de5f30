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
   * All proofs in their order.
   *
   * @param controlled files that came with control totals
   * @param held those of them whose totals differ
   */
  List<Equation> all(FeedFigures lines, int controlled, int held) {
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
            texts.text("equation.control", count(controlled)),
            texts.text(
                "equation.control.formula",
                count(controlled),
                count(controlled - held),
                count(held)),
            held == 0));
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
    return new Equation(
        texts.text("equation." + name, currency),
        texts.text("equation." + name + ".formula", formatted),
        row.getBoolean("holds"));
  }

  /** Unit minus treasury is exactly what is left open: nothing vanished between the books. */
  private Equation conservation(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    BigDecimal entries = row.getBigDecimal("entry_amount");
    BigDecimal records = row.getBigDecimal("record_amount");
    BigDecimal open = row.getBigDecimal("records_open").subtract(row.getBigDecimal("entries_open"));
    return new Equation(
        texts.text("equation.conserved", currency),
        texts.text(
            "equation.conserved.formula",
            texts.amount(records, currency),
            texts.amount(entries, currency),
            texts.amount(open, currency)),
        records.subtract(entries).compareTo(open) == 0);
  }

  private String count(long value) {
    return texts.figures().count(value);
  }
}
