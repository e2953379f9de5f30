package vn.sokhop.reporting.confirmation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Installation;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.ConfirmationSummary.AgeFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.CauseFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.DayFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Equation;
import vn.sokhop.reports.confirmation.ConfirmationSummary.OfficeFigures;
import vn.sokhop.reports.confirmation.ConfirmationSummary.StateFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Term;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Timeliness;
import vn.sokhop.reports.confirmation.ConfirmationSummary.TopDifference;

/**
 * The figures of a reconciliation of estimates in the model of the confirmation: a form stands
 * where an account does, a column where a cause does, and the forms the treasury has sent where the
 * nights of the period do.
 */
final class EstimateSummary {
  private static final String CURRENCY = "VND";
  private static final int AGES = 5;

  /** What is proved against the feed: columns the office states itself. */
  private static final List<Place> STATED =
      List.of(
          new Place("01a", 1),
          new Place("01a", 4),
          new Place("01a", 6),
          new Place("01a", 7),
          new Place("02a", 1),
          new Place("02a", 2),
          new Place("02a", 3),
          new Place("02a", 4));

  private final JdbcClient db;
  private final PeriodRun asked;
  private final NightSeen night;
  private final OfficeDirectory offices;
  private final Language language;
  private final FindingTexts texts;

  EstimateSummary(
      JdbcClient db, PeriodRun asked, NightSeen night, OfficeDirectory offices, Language language) {
    this.db = db;
    this.asked = asked;
    this.night = night;
    this.offices = offices;
    this.language = language;
    this.texts = new FindingTexts(language);
  }

  /** A column of a form. */
  private record Place(String form, int column) {
    static Place of(ResultSet row) throws SQLException {
      return new Place(row.getString("form"), row.getInt("column_no"));
    }
  }

  /** What came in for a column, and of it what a newer delivery has taken the place of. */
  private record Delivered(BigDecimal amount, BigDecimal replaced) {
    static final Delivered NOTHING = new Delivered(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** Counts of one run that stand for themselves. */
  record Facts(
      long forms,
      long reconciled,
      @Nullable Integer medianDays,
      @Nullable Integer lastDays,
      long inTime,
      long notEntitled,
      long notChecked,
      long reissued,
      long inDoubt,
      long treasuryStated,
      @Nullable LocalDate dueOn) {}

  ConfirmationSummary build(Installation installation) {
    Facts facts = facts();
    List<OfficeFigures> figures = offices();
    return new ConfirmationSummary(
        Periods.report(asked.request()),
        night.date(),
        asked.run().attempt(),
        installation.version(),
        installation.configDigest(),
        language.locale(),
        facts.dueOn(),
        states(),
        figures.subList(0, figures.size() - 1),
        figures.get(figures.size() - 1),
        equations(),
        new Timeliness(
            facts.forms(),
            facts.reconciled(),
            facts.medianDays(),
            facts.lastDays(),
            facts.inTime(),
            days()),
        ages(),
        columns(),
        top(),
        facts.reissued(),
        facts.notEntitled(),
        facts.notChecked(),
        Math.toIntExact(facts.forms()),
        Math.toIntExact(facts.treasuryStated()));
  }

  Facts facts() {
    return run(EstimateSql.FACTS)
        .param("to", request().to())
        .query(
            (row, n) ->
                new Facts(
                    row.getLong("forms"),
                    row.getLong("reconciled"),
                    number(row, "median_days"),
                    number(row, "last_days"),
                    row.getLong("in_time"),
                    row.getLong("not_entitled"),
                    row.getLong("not_checked"),
                    row.getLong("reissued"),
                    row.getLong("in_doubt"),
                    row.getLong("treasury_stated"),
                    row.getObject("due_on", LocalDate.class)))
        .single();
  }

  /** Forms by state, every state in the order of the life cycle. */
  List<StateFigure> states() {
    Map<String, Long> counted = new HashMap<>();
    run(EstimateSql.STATES)
        .query(
            (ResultSet row) -> {
              counted.put(row.getString("state"), row.getLong("forms"));
            });
    return SummaryModel.STATES.stream()
        .map(state -> new StateFigure(state, counted.getOrDefault(state, 0L)))
        .toList();
  }

  /** By office, all together last. */
  private List<OfficeFigures> offices() {
    return run(EstimateSql.OFFICES)
        .query(
            (row, n) -> {
              String code = Objects.requireNonNullElse(row.getString("office_code"), "");
              return new OfficeFigures(
                  code,
                  code.isEmpty() ? "" : offices.office(code).name(),
                  row.getLong("units"),
                  row.getLong("forms"),
                  row.getLong("confirmed"),
                  row.getLong("matched"),
                  row.getLong("disagreeing"),
                  row.getLong("received"),
                  row.getLong("expected"),
                  row.getLong("overdue"),
                  row.getLong("not_proved"),
                  row.getLong("moved"),
                  row.getLong("moved_not_confirmed"));
            })
        .list();
  }

  /** The register is what came in, column by column; and the treasury's two forms tie. */
  List<Equation> equations() {
    Map<Place, BigDecimal> register = new HashMap<>();
    run(EstimateSql.REGISTERED)
        .query(
            (ResultSet row) -> {
              register.put(Place.of(row), row.getBigDecimal("amount"));
            });
    Map<Place, Delivered> delivered = new HashMap<>();
    scoped(db.sql(EstimateSql.DELIVERED))
        .param("label", request().label())
        .param("date", night.date())
        .param("watermark", night.watermark())
        .query(
            (ResultSet row) -> {
              delivered.put(
                  Place.of(row),
                  new Delivered(row.getBigDecimal("amount"), row.getBigDecimal("replaced")));
            });
    return Stream.concat(
            STATED.stream()
                .map(
                    place ->
                        arrived(place, register, delivered.getOrDefault(place, Delivered.NOTHING))),
            Stream.of(
                tie(register, new Place("01a", 6), new Place("02a", 5)),
                tie(register, new Place("01a", 7), new Place("02a", 6))))
        .toList();
  }

  private Equation arrived(Place place, Map<Place, BigDecimal> register, Delivered delivered) {
    List<Term> right = new ArrayList<>();
    right.add(new Term(texts.text("confirmation.estimate.delivered"), scaled(delivered.amount())));
    if (delivered.replaced().signum() != 0) {
      right.add(
          new Term(
              texts.text("confirmation.estimate.replaced"), scaled(delivered.replaced().negate())));
    }
    return equation(
        texts.text("confirmation.estimate.equation", column(place), place.form()),
        texts.text("confirmation.estimate.register"),
        value(register, place),
        right);
  }

  private Equation tie(Map<Place, BigDecimal> register, Place estimate, Place use) {
    return equation(
        texts.text("confirmation.estimate.equation.tie", column(estimate), column(use)),
        texts.text("confirmation.estimate.column", column(estimate), estimate.form()),
        value(register, estimate),
        List.of(
            new Term(
                texts.text("confirmation.estimate.column", column(use), use.form()),
                value(register, use))));
  }

  private static String column(Place place) {
    return Integer.toString(place.column());
  }

  private static Equation equation(
      String name, String leftName, BigDecimal left, List<Term> right) {
    BigDecimal sum = right.stream().map(Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Equation(name, CURRENCY, leftName, left, right, left.compareTo(sum) == 0);
  }

  private static BigDecimal value(Map<Place, BigDecimal> amounts, Place place) {
    return scaled(amounts.getOrDefault(place, BigDecimal.ZERO));
  }

  private static BigDecimal scaled(BigDecimal amount) {
    return FindingTexts.scaled(amount, CURRENCY);
  }

  private List<DayFigure> days() {
    return run(EstimateSql.DAYS)
        .query(
            (row, n) ->
                new DayFigure(row.getObject("day", LocalDate.class), row.getLong("confirmed")))
        .list();
  }

  private List<AgeFigure> ages() {
    Map<Integer, AgeFigure> found = new HashMap<>();
    scoped(db.sql(EstimateSql.AGES))
        .param("date", night.date())
        .param("night", night.runId())
        .query(
            (ResultSet row) -> {
              int bucket = row.getInt("bucket");
              found.put(
                  bucket,
                  new AgeFigure(
                      texts.text("confirmation.age." + bucket),
                      row.getLong("items"),
                      scaled(row.getBigDecimal("amount"))));
            });
    List<AgeFigure> ages = new ArrayList<>();
    for (int bucket = 1; bucket <= AGES; bucket++) {
      ages.add(
          found.getOrDefault(
              bucket, new AgeFigure(texts.text("confirmation.age." + bucket), 0, BigDecimal.ZERO)));
    }
    return ages;
  }

  private List<CauseFigure> columns() {
    return scoped(db.sql(EstimateSql.COLUMNS))
        .param("date", night.date())
        .param("period", Periods.id(db, request().label()))
        .param("before", Periods.id(db, before()))
        .query(
            (row, n) -> {
              String code = row.getString("form") + " (" + row.getInt("column_no") + ")";
              return new CauseFigure(
                  code,
                  texts.text(
                      "confirmation.estimate.column."
                          + row.getString("form")
                          + "."
                          + row.getInt("column_no")),
                  row.getLong("forms"),
                  row.getLong("forms_before"),
                  row.getLong("returning"));
            })
        .list();
  }

  private String before() {
    PeriodRequest request = request();
    int year = request.from().getYear();
    if (request.kind() == PeriodRequest.Kind.YEAR) {
      return PeriodRequest.year(year - 1).label();
    }
    LocalDate before = request.from().minusDays(1);
    return PeriodRequest.quarter(before.getYear(), (before.getMonthValue() + 2) / 3).label();
  }

  private List<TopDifference> top() {
    return run(EstimateSql.TOP)
        .query(
            (row, n) ->
                new TopDifference(
                    row.getString("office_code"),
                    row.getString("unit_code"),
                    row.getString("unit_name"),
                    row.getString("codes"),
                    CURRENCY,
                    scaled(row.getBigDecimal("difference")),
                    scaled(row.getBigDecimal("largest")),
                    row.getString("state")))
        .list();
  }

  private PeriodRequest request() {
    return asked.request();
  }

  private JdbcClient.StatementSpec run(String statement) {
    return db.sql(statement).param("run", asked.run().runId());
  }

  private JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec statement) {
    return statement
        .param("office", request().officeCode(), Types.VARCHAR)
        .param("unit", request().unitCode(), Types.VARCHAR);
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
