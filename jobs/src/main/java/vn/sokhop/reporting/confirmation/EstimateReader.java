package vn.sokhop.reporting.confirmation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Change;
import vn.sokhop.reports.confirmation.EstimateForm.Figure;
import vn.sokhop.reports.confirmation.EstimateForm.Keys;
import vn.sokhop.reports.confirmation.EstimateForm.Kind;
import vn.sokhop.reports.confirmation.EstimateForm.Proof;
import vn.sokhop.reports.confirmation.EstimateForm.Row;

/** Reads versions of the forms of estimates, a few hundred at a time. */
final class EstimateReader {
  private static final String CURRENCY = "VND";

  private final JdbcClient db;
  private final OfficeDirectory offices;
  private final Language language;
  private final FindingTexts texts;

  EstimateReader(JdbcClient db, OfficeDirectory offices, Language language) {
    this.db = db;
    this.offices = offices;
    this.language = language;
    this.texts = new FindingTexts(language);
  }

  /** A row as the table has it. */
  private record Line(
      String chapter,
      String level,
      Keys keys,
      List<BigDecimal> treasury,
      List<BigDecimal> unit,
      String source,
      String unitSource) {}

  /** The forms of the heads, in their order. */
  List<EstimateForm> read(List<FormHead> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    SqlArray ids = SqlArray.longs(heads.stream().map(FormHead::statementId).toList());
    Set<Long> stated = new HashSet<>();
    db.sql(EstimateSql.FORMS)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              if (row.getBoolean("unit_stated")) {
                stated.add(row.getLong("statement_id"));
              }
            });
    Map<Long, List<Line>> lines = lines(ids);
    Map<Long, List<Proof>> proofs = proofs(ids);
    Map<Long, List<Change>> changes = changes(ids);
    return heads.stream()
        .map(
            head ->
                form(
                    head,
                    stated.contains(head.statementId()),
                    lines.getOrDefault(head.statementId(), List.of()),
                    proofs.getOrDefault(head.statementId(), List.of()),
                    changes.getOrDefault(head.statementId(), List.of())))
        .toList();
  }

  private EstimateForm form(
      FormHead head, boolean stated, List<Line> lines, List<Proof> proofs, List<Change> changes) {
    Kind kind = kind(head.form());
    Set<String> chapters = new TreeSet<>();
    Set<String> levels = new TreeSet<>();
    for (Line line : lines) {
      chapters.add(line.chapter());
      levels.add(line.level());
    }
    boolean severalHeads = chapters.size() > 1 || levels.size() > 1;
    List<Row> rows = lines.stream().map(line -> row(kind, line, stated, severalHeads)).toList();
    return new EstimateForm(
        kind,
        head.period(),
        head.officeCode(),
        offices.office(head.officeCode()).name(),
        head.unitCode(),
        head.unitName(),
        String.join("; ", chapters),
        String.join("; ", levels),
        head.dossierNo().isEmpty() ? null : head.dossierNo(),
        head.version(),
        head.digest(),
        head.asOf(),
        head.dueOn(),
        head.treasuryColumns(),
        language.locale(),
        stated ? UnitSource.STATED : UnitSource.NONE,
        rows,
        Row.total(kind, rows),
        "",
        proofs,
        changes);
  }

  static Kind kind(String form) {
    return form.equals("01a") ? Kind.ESTIMATE_01A : Kind.USE_02A;
  }

  /** Of a form with several chapters or levels each row names its own before the source. */
  private Row row(Kind kind, Line line, boolean stated, boolean severalHeads) {
    Keys keys = line.keys();
    if (severalHeads) {
      keys =
          new Keys(
              line.chapter() + "/" + line.level() + "/" + keys.source(),
              keys.sector(),
              keys.programme(),
              keys.economicContent(),
              keys.content());
    }
    String cause =
        line.unit().isEmpty()
            ? texts.text("confirmation.estimate.unitLacks")
            : line.treasury().isEmpty() ? texts.text("confirmation.estimate.treasuryLacks") : "";
    List<Figure> figures = new ArrayList<>();
    for (int n = 0; n < kind.columns(); n++) {
      BigDecimal unit = line.unit().isEmpty() ? null : line.unit().get(n);
      BigDecimal treasury = line.treasury().isEmpty() ? null : line.treasury().get(n);
      Figure figure = stated ? Figure.of(unit, treasury, cause) : Figure.unanswered(treasury);
      figures.add(
          figure.differs()
              ? figure
              : new Figure(figure.unit(), figure.treasury(), figure.difference(), ""));
    }
    return new Row(keys, figures, line.unitSource(), line.source());
  }

  private Map<Long, List<Line>> lines(SqlArray ids) {
    Map<Long, List<Line>> lines = new HashMap<>();
    db.sql(EstimateSql.ROWS)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              lines
                  .computeIfAbsent(row.getLong("statement_id"), id -> new ArrayList<>())
                  .add(
                      new Line(
                          row.getString("chapter_code"),
                          row.getString("budget_level"),
                          keys(row),
                          figures(row.getArray("treasury_figures")),
                          figures(row.getArray("unit_figures")),
                          row.getString("source"),
                          row.getString("unit_source_place")));
            });
    return lines;
  }

  private static Keys keys(ResultSet row) throws SQLException {
    return new Keys(
        row.getString("source_code"),
        row.getString("sector_code"),
        row.getString("programme_code"),
        row.getString("economic_code"),
        row.getString("content"));
  }

  /** The figures of one side; empty where it has none. */
  static List<BigDecimal> figures(@Nullable Array array) throws SQLException {
    if (array == null) {
      return List.of();
    }
    List<BigDecimal> figures = new ArrayList<>();
    for (BigDecimal figure : (BigDecimal[]) array.getArray()) {
      figures.add(FindingTexts.scaled(figure, CURRENCY));
    }
    return figures;
  }

  /** The sums over the whole form, then every group of codes that does not tie. */
  private Map<Long, List<Proof>> proofs(SqlArray ids) {
    Map<Long, BigDecimal[]> sums = new HashMap<>();
    Map<Long, List<Proof>> failing = new HashMap<>();
    db.sql(EstimateSql.PROOFS)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              long id = row.getLong("statement_id");
              BigDecimal[] figures = {
                amount(row, "estimate_in_period"),
                amount(row, "use_in_period"),
                amount(row, "estimate_to_date"),
                amount(row, "use_to_date")
              };
              sums.merge(
                  id,
                  figures,
                  (left, right) -> {
                    BigDecimal[] sum = new BigDecimal[left.length];
                    for (int n = 0; n < left.length; n++) {
                      sum[n] = left[n].add(right[n]);
                    }
                    return sum;
                  });
              if (!row.getBoolean("holds")) {
                String codes =
                    String.join(
                        "/",
                        row.getString("chapter_code"),
                        row.getString("budget_level"),
                        row.getString("source_code"),
                        row.getString("sector_code"),
                        row.getString("programme_code"));
                failing.computeIfAbsent(id, key -> new ArrayList<>()).addAll(pair(codes, figures));
              }
            });
    Map<Long, List<Proof>> proofs = new HashMap<>();
    sums.forEach(
        (id, sum) -> {
          List<Proof> all = new ArrayList<>(pair(texts.text("confirmation.estimate.whole"), sum));
          failing.getOrDefault(id, List.of()).stream()
              .filter(proof -> !proof.holds())
              .forEach(all::add);
          proofs.put(id, all);
        });
    return proofs;
  }

  private List<Proof> pair(String codes, BigDecimal[] figures) {
    return List.of(
        Proof.of(texts.text("confirmation.estimate.proof.period", codes), figures[0], figures[1]),
        Proof.of(texts.text("confirmation.estimate.proof.soFar", codes), figures[2], figures[3]));
  }

  private static BigDecimal amount(ResultSet row, String column) throws SQLException {
    return FindingTexts.scaled(row.getBigDecimal(column), CURRENCY);
  }

  private Map<Long, List<Change>> changes(SqlArray ids) {
    Map<Long, List<Change>> changes = new HashMap<>();
    db.sql(EstimateSql.CHANGES)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              changes
                  .computeIfAbsent(row.getLong("statement_id"), id -> new ArrayList<>())
                  .add(
                      new Change(
                          keys(row),
                          texts.text(
                              "confirmation.estimate.change." + row.getString("what"),
                              row.getString("column_no")),
                          perhaps(row, "before"),
                          perhaps(row, "after"),
                          row.getString("source")));
            });
    return changes;
  }

  private static @Nullable BigDecimal perhaps(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : FindingTexts.scaled(amount, CURRENCY);
  }
}
