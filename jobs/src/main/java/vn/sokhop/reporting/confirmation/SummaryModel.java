package vn.sokhop.reporting.confirmation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.WorkingCalendar;
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

/** The figures of a confirmation run, complete: register and summary show the same ones. */
final class SummaryModel {
  static final List<String> STATES =
      List.of(
          "EXPECTED", "RECEIVED", "MATCHED", "MISMATCHED", "RESUBMIT_DUE", "CONFIRMED", "OVERDUE");
  private static final List<String> ITEMS = List.of("opening", "increases", "decreases", "closing");
  private static final int AGES = 5;

  private final JdbcClient db;
  private final PeriodRun asked;
  private final NightSeen night;
  private final OfficeDirectory offices;
  private final WorkingCalendar calendar;
  private final Language language;
  private final FindingTexts texts;

  SummaryModel(
      JdbcClient db,
      PeriodRun asked,
      NightSeen night,
      OfficeDirectory offices,
      WorkingCalendar calendar,
      Language language) {
    this.db = db;
    this.asked = asked;
    this.night = night;
    this.offices = offices;
    this.calendar = calendar;
    this.language = language;
    this.texts = new FindingTexts(language);
  }

  /** Counts of one run that stand for themselves. */
  record Facts(
      long accounts,
      long reconciled,
      @Nullable Integer medianDays,
      @Nullable Integer lastDays,
      long inTime,
      long notEntitled,
      long notChecked,
      long reissued,
      long inDoubt) {}

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
        dueOn(),
        states(),
        figures.subList(0, Math.max(0, figures.size() - 1)),
        figures.get(figures.size() - 1),
        equations(),
        new Timeliness(
            facts.accounts(),
            facts.reconciled(),
            facts.medianDays(),
            facts.lastDays(),
            facts.inTime(),
            days()),
        ages(),
        causes(),
        top(),
        facts.reissued(),
        facts.notEntitled(),
        facts.notChecked(),
        workingDays(),
        judgedDays());
  }

  Facts facts() {
    return run(ReportSql.FACTS)
        .param("to", request().to())
        .query(
            (row, n) ->
                new Facts(
                    row.getLong("accounts"),
                    row.getLong("reconciled"),
                    number(row, "median_days"),
                    number(row, "last_days"),
                    row.getLong("in_time"),
                    row.getLong("not_entitled"),
                    row.getLong("not_checked"),
                    row.getLong("reissued"),
                    row.getLong("in_doubt")))
        .single();
  }

  /** Accounts by state, every state in the order of the life cycle. */
  List<StateFigure> states() {
    Map<String, Long> counted = new HashMap<>();
    run(ReportSql.STATES)
        .query(
            (ResultSet row) -> {
              counted.put(row.getString("state"), row.getLong("accounts"));
            });
    return STATES.stream()
        .map(state -> new StateFigure(state, counted.getOrDefault(state, 0L)))
        .toList();
  }

  /** By office, all together last. */
  private List<OfficeFigures> offices() {
    return run(ReportSql.OFFICES)
        .query(
            (row, n) -> {
              String code = Objects.requireNonNullElse(row.getString("office_code"), "");
              return new OfficeFigures(
                  code,
                  code.isEmpty() ? "" : offices.office(code).name(),
                  row.getLong("units"),
                  row.getLong("accounts"),
                  row.getLong("confirmed"),
                  row.getLong("matched"),
                  row.getLong("disagreeing"),
                  row.getLong("received"),
                  row.getLong("expected"),
                  row.getLong("overdue"),
                  row.getLong("unexplained"),
                  row.getLong("moved"),
                  row.getLong("moved_not_confirmed"));
            })
        .list();
  }

  /** The register is the ledger, item by item; its movements are the entries; it adds up. */
  List<Equation> equations() {
    Map<String, Map<String, BigDecimal>> register = amounts(run(ReportSql.REGISTERED), ITEMS);
    List<String> ledgerColumns = new ArrayList<>(ITEMS);
    ITEMS.forEach(item -> ledgerColumns.add("other_" + item));
    Map<String, Map<String, BigDecimal>> ledger =
        amounts(
            scoped(run(ReportSql.LEDGER))
                .param("date", night.date())
                .param("from", request().from())
                .param("to", request().to()),
            ledgerColumns);
    Map<String, Map<String, BigDecimal>> entries =
        amounts(
            scoped(db.sql(ReportSql.ENTRIES))
                .param("from", request().from())
                .param("to", request().to())
                .param("watermark", night.watermark()),
            List.of("increases", "decreases"));
    List<Equation> equations = new ArrayList<>();
    ledger.forEach(
        (currency, whole) -> {
          Map<String, BigDecimal> ours = register.getOrDefault(currency, Map.of());
          for (String item : ITEMS) {
            equations.add(
                equation(
                    texts.text("confirmation.equation." + item),
                    currency,
                    texts.text("confirmation.register"),
                    value(ours, item, currency),
                    List.of(
                        new Term(texts.text("confirmation.ledger"), value(whole, item, currency)),
                        new Term(
                            texts.text("confirmation.others"),
                            value(whole, "other_" + item, currency).negate()))));
          }
          for (String item : List.of("increases", "decreases")) {
            equations.add(
                equation(
                    texts.text("confirmation.equation.entries." + item),
                    currency,
                    texts.text("confirmation.ledger"),
                    value(whole, item, currency),
                    List.of(
                        new Term(
                            texts.text("confirmation.entries"),
                            value(entries.getOrDefault(currency, Map.of()), item, currency)))));
          }
          equations.add(
              equation(
                  texts.text("confirmation.equation.adds"),
                  currency,
                  texts.text("confirmation.equation.closing"),
                  value(ours, "closing", currency),
                  List.of(
                      new Term(
                          texts.text("confirmation.equation.opening"),
                          value(ours, "opening", currency)),
                      new Term(
                          texts.text("confirmation.equation.increases"),
                          value(ours, "increases", currency)),
                      new Term(
                          texts.text("confirmation.equation.decreases"),
                          value(ours, "decreases", currency).negate()))));
        });
    return equations;
  }

  private static Equation equation(
      String name, String currency, String leftName, BigDecimal left, List<Term> right) {
    BigDecimal sum = right.stream().map(Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Equation(name, currency, leftName, left, right, left.compareTo(sum) == 0);
  }

  private static BigDecimal value(Map<String, BigDecimal> amounts, String item, String currency) {
    return FindingTexts.scaled(amounts.getOrDefault(item, BigDecimal.ZERO), currency);
  }

  private static Map<String, Map<String, BigDecimal>> amounts(
      JdbcClient.StatementSpec statement, List<String> columns) {
    Map<String, Map<String, BigDecimal>> amounts = new TreeMap<>();
    statement.query(
        (ResultSet row) -> {
          Map<String, BigDecimal> ofCurrency = new HashMap<>();
          for (String column : columns) {
            ofCurrency.put(column, row.getBigDecimal(column));
          }
          amounts.put(row.getString("currency"), ofCurrency);
        });
    return amounts;
  }

  /** Accounts that the registry calls closed although there is money on them. */
  List<String> closedWithMoney() {
    return run(ReportSql.CLOSED_WITH_MONEY)
        .param("date", night.date())
        .param("to", request().to())
        .query(String.class)
        .list();
  }

  private List<DayFigure> days() {
    return run(ReportSql.DAYS)
        .query(
            (row, n) ->
                new DayFigure(row.getObject("day", LocalDate.class), row.getLong("confirmed")))
        .list();
  }

  private List<AgeFigure> ages() {
    Map<Integer, AgeFigure> found = new HashMap<>();
    scoped(db.sql(ReportSql.AGES))
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
                      FindingTexts.scaled(row.getBigDecimal("amount"), "VND")));
            });
    List<AgeFigure> ages = new ArrayList<>();
    for (int bucket = 1; bucket <= AGES; bucket++) {
      ages.add(
          found.getOrDefault(
              bucket, new AgeFigure(texts.text("confirmation.age." + bucket), 0, BigDecimal.ZERO)));
    }
    return ages;
  }

  private List<CauseFigure> causes() {
    return scoped(db.sql(ReportSql.CAUSES))
        .param("date", night.date())
        .param("period", Periods.id(db, request().label()))
        .param("before", Periods.id(db, before()))
        .query(
            (row, n) ->
                new CauseFigure(
                    row.getString("code"),
                    texts.cause(row.getString("code")),
                    row.getLong("accounts"),
                    row.getLong("accounts_before"),
                    row.getLong("returning")))
        .list();
  }

  /** The period of the same kind before this one; of a span the one of the same length. */
  private String before() {
    PeriodRequest request = request();
    return switch (request.kind()) {
      case MONTH ->
          PeriodRequest.month(java.time.YearMonth.from(request.from()).minusMonths(1)).label();
      case YEAR -> PeriodRequest.year(request.from().getYear() - 1).label();
      case QUARTER, SPAN -> {
        long days = ChronoUnit.DAYS.between(request.from(), request.to()) + 1;
        yield PeriodRequest.span(request.from().minusDays(days), request.from().minusDays(1))
            .label();
      }
    };
  }

  private List<TopDifference> top() {
    return run(ReportSql.TOP)
        .query(
            (row, n) -> {
              String currency = row.getString("currency");
              return new TopDifference(
                  row.getString("office_code"),
                  row.getString("unit_code"),
                  row.getString("unit_name"),
                  row.getString("account_no"),
                  currency,
                  FindingTexts.scaled(row.getBigDecimal("difference"), currency),
                  FindingTexts.scaled(row.getBigDecimal("unexplained"), currency),
                  RegisterRows.state(row));
            })
        .list();
  }

  private @Nullable LocalDate dueOn() {
    return db
        .sql(
            """
            select min(i.due_on)
            from confirmation.state s
            join confirmation.issued i on i.statement_id = s.statement_id
            where s.run_id = :run and i.version = 1
            """)
        .param("run", asked.run().runId())
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private int workingDays() {
    return Math.toIntExact(
        request()
            .from()
            .datesUntil(request().to().plusDays(1))
            .filter(calendar::isWorkingDay)
            .count());
  }

  private int judgedDays() {
    return Math.toIntExact(
        db
            .sql(ReportSql.JUDGED_DAYS)
            .param("from", request().from())
            .param("to", request().to())
            .query(LocalDate.class)
            .list()
            .stream()
            .filter(calendar::isWorkingDay)
            .count());
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
