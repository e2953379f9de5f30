package vn.sokhop.reporting.audit;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.sokhop.command.audit.AuditRequest;
import vn.sokhop.command.audit.AuditTest;
import vn.sokhop.database.SqlArray;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.audit.AuditReport.Outside;
import vn.sokhop.reports.audit.AuditReport.Parameter;
import vn.sokhop.reports.audit.AuditReport.Step;
import vn.sokhop.reports.audit.AuditReport.Test;
import vn.sokhop.reports.audit.AuditWorkbook;
import vn.sokhop.reports.house.Figures;

/** The population of an audit and its tests, as temporary tables of one transaction. */
final class AuditTests {
  /** What the sample is called among the tests. */
  static final String SAMPLE = "SAMPLE";

  private static final String TIMES = "times";
  private static final String DAYS = "days";

  private final JdbcClient db;
  private final AuditRequest request;
  private final AuditProperties settings;
  private final Figures figures;
  private final SqlArray reversals;

  /**
   * @param reversals debits of the span that are no payments, see {@code TrueReversals}
   */
  AuditTests(
      JdbcClient db,
      AuditRequest request,
      AuditProperties settings,
      Figures figures,
      SqlArray reversals) {
    this.db = db;
    this.request = request;
    this.settings = settings;
    this.figures = figures;
    this.reversals = reversals;
  }

  /** A number of entries and their sum. */
  private record Amount(long entries, BigDecimal sum) {}

  /** The way from all accepted entries of the span to the population. */
  List<Step> steps() {
    List<Step> parts =
        scoped(AuditSql.STEPS)
            .param("reversals", reversals)
            .query(
                (row, n) ->
                    new Step(
                        row.getString("what"),
                        !row.getString("what").equals("population"),
                        row.getString("currency"),
                        row.getLong("entries"),
                        FindingTexts.scaled(row.getBigDecimal("sum"), row.getString("currency"))))
            .list();
    List<String> currencies = parts.stream().map(Step::currency).distinct().sorted().toList();
    List<Step> steps = new ArrayList<>();
    for (String currency : currencies) {
      List<Step> own = parts.stream().filter(part -> part.currency().equals(currency)).toList();
      steps.add(
          new Step(
              "accepted",
              false,
              currency,
              own.stream().mapToLong(Step::entries).sum(),
              own.stream().map(Step::sum).reduce(BigDecimal.ZERO, BigDecimal::add)));
      own.stream().filter(Step::takenOff).forEach(steps::add);
      own.stream().filter(part -> !part.takenOff()).forEach(steps::add);
    }
    return steps;
  }

  /** What was delivered and cannot be looked at. */
  List<Outside> outside() {
    return List.of(
        new Outside("rejectedLines", files(AuditSql.REJECTED_LINES)),
        new Outside("heldFiles", files(AuditSql.HELD_FILES)));
  }

  private long files(String statement) {
    return db.sql(statement)
        .param("from", request.from())
        .param("to", request.to())
        .param("office", request.officeCode(), Types.VARCHAR)
        .query(Long.class)
        .single();
  }

  /** Makes the population; the number of its entries. */
  int population() {
    db.sql("set local work_mem = '128MB'").update();
    int entries = scoped(AuditSql.POPULATION).param("reversals", reversals).update();
    db.sql("analyze population").update();
    db.sql(AuditSql.TABLES).update();
    return entries;
  }

  /** Runs the tests asked for. */
  List<Test> run() {
    if (request.tests().contains(AuditTest.FIRST_PAYEES)) {
      scoped(AuditSql.KNOWN_PAYEES).param("firstPaymentDays", settings.firstPaymentDays()).update();
      db.sql("analyze known_payee").update();
    }
    request.inOrder().forEach(this::fill);
    Map<String, Object> looked =
        db.sql(AuditSql.LOOKED_AT)
            .param("sameAmountFrom", settings.sameAmountFrom())
            .param("firstPaymentFrom", settings.firstPaymentFrom())
            .param("to", request.to())
            .query()
            .singleRow();
    return request.inOrder().stream().map(test -> result(test, looked)).toList();
  }

  /** Draws the sample. */
  void draw() {
    db.sql(AuditSql.SAMPLE)
        .param("test", SAMPLE)
        .param("seed", request.seed())
        .param("sample", request.sample())
        .update();
  }

  private void fill(AuditTest test) {
    StatementSpec statement =
        switch (test) {
          case DUPLICATES -> db.sql(AuditSql.DUPLICATES);
          case SAME_SAME_DIFFERENT ->
              db.sql(AuditSql.SAME_SAME_DIFFERENT)
                  .param("sameAmountFrom", settings.sameAmountFrom())
                  .param("sameAmountDays", settings.sameAmountDays());
          case SPLIT ->
              db.sql(AuditSql.SPLIT)
                  .param("splitFrom", settings.splitFrom())
                  .param("splitLimit", settings.splitLimit())
                  .param("splitTimes", settings.splitTimes())
                  .param("splitBefore", settings.splitDays() - 1);
          case FIRST_PAYEES ->
              db.sql(AuditSql.FIRST_PAYEES).param("firstPaymentFrom", settings.firstPaymentFrom());
          case ROUND_AMOUNTS ->
              db.sql(AuditSql.ROUND_AMOUNTS)
                  .param("roundMultiple", settings.roundMultiple())
                  .param("roundAtLeast", settings.roundAtLeast());
          case GAPS ->
              scoped(AuditSql.GAPS)
                  .param("byKind", settings.voucherSeries() == AuditProperties.Series.BY_KIND);
          case YEAR_END ->
              db.sql(AuditSql.YEAR_END)
                  .param("from", request.from())
                  .param("to", request.to())
                  .param("yearEndFromDay", settings.yearEndFromDay())
                  .param("yearEndTimes", settings.yearEndTimes());
          case BENFORD ->
              db.sql(AuditSql.BENFORD).param("benfordMinimum", settings.benfordMinimum());
        };
    statement.param("test", test.name()).update();
  }

  private Test result(AuditTest test, Map<String, Object> looked) {
    Amount all = amount(looked, "all");
    Amount seen =
        amount(
            looked,
            switch (test) {
              case DUPLICATES -> "voucher";
              case SAME_SAME_DIFFERENT -> "same";
              case SPLIT -> "payee";
              case FIRST_PAYEES -> "first";
              case ROUND_AMOUNTS -> "all";
              case GAPS -> "number";
              case YEAR_END -> "year";
              case BENFORD -> "digit";
            });
    String found =
        AuditWorkbook.FIGURES.contains(test.name()) ? AuditSql.FIGURES_FOUND : AuditSql.FOUND;
    return db.sql(found)
        .param("test", test.name())
        .query(
            (row, n) ->
                new Test(
                    test.name(),
                    parameters(test),
                    seen.entries(),
                    dong(seen.sum()),
                    all.entries() - seen.entries(),
                    dong(all.sum().subtract(seen.sum())),
                    row.getLong("groups"),
                    row.getLong("entries"),
                    dong(row.getBigDecimal("sum")),
                    test == AuditTest.FIRST_PAYEES ? history() : null))
        .single();
  }

  private static BigDecimal dong(BigDecimal sum) {
    return FindingTexts.scaled(sum, "VND");
  }

  private static Amount amount(Map<String, Object> looked, String kind) {
    Number entries = (Number) Objects.requireNonNull(looked.get(kind + "_entries"));
    BigDecimal sum = (BigDecimal) Objects.requireNonNull(looked.get(kind + "_sum"));
    return new Amount(entries.longValue(), sum);
  }

  private List<Parameter> parameters(AuditTest test) {
    return switch (test) {
      case DUPLICATES -> List.of();
      case SAME_SAME_DIFFERENT ->
          List.of(
              count("smallest", settings.sameAmountFrom()), count(DAYS, settings.sameAmountDays()));
      case SPLIT ->
          List.of(
              count("limit", settings.splitLimit()),
              count("fromShare", settings.splitFromPercent()),
              count(TIMES, settings.splitTimes()),
              count(DAYS, settings.splitDays()));
      case FIRST_PAYEES ->
          List.of(
              count("smallest", settings.firstPaymentFrom()),
              count(DAYS, settings.firstPaymentDays()));
      case ROUND_AMOUNTS ->
          List.of(
              count("multiple", settings.roundMultiple()),
              count("atLeast", settings.roundAtLeast()));
      case GAPS -> List.of(new Parameter("series", settings.voucherSeries().name()));
      case YEAR_END ->
          List.of(
              count("fromDay", settings.yearEndFromDay()), count(TIMES, settings.yearEndTimes()));
      case BENFORD -> List.of(count("minimum", settings.benfordMinimum()));
    };
  }

  private Parameter count(String name, long value) {
    return new Parameter(name, figures.count(value));
  }

  private @Nullable LocalDate history() {
    return db.sql(AuditSql.HISTORY).query(LocalDate.class).optional().orElse(null);
  }

  private StatementSpec scoped(String statement) {
    return db.sql(statement)
        .param("from", request.from())
        .param("to", request.to())
        .param("office", request.officeCode(), Types.VARCHAR)
        .param("unit", request.unitCode(), Types.VARCHAR);
  }
}
