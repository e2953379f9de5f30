package vn.sokhop.reports.audit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.audit.AuditReport.Outside;
import vn.sokhop.reports.audit.AuditReport.Sample;
import vn.sokhop.reports.audit.AuditReport.Step;
import vn.sokhop.reports.audit.AuditReport.Test;
import vn.sokhop.reports.audit.AuditWorkbook.TestSheet;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Link;
import vn.sokhop.reports.workbook.Column.Look;
import vn.sokhop.reports.workbook.Sheet;

/**
 * The first sheet: whom, what was left out, what each test looked at and found, how to repeat it.
 */
final class AuditSummarySheet {
  private static final int LAST_COLUMN = 8;
  private static final int DIGITS = 12;

  private final AuditReport report;
  private final Texts texts;
  private final Figures figures;

  AuditSummarySheet(AuditReport report, Texts texts, Figures figures) {
    this.report = report;
    this.texts = texts;
    this.figures = figures;
  }

  /** Parameters of a test as one line; empty where it has none. */
  String parameters(Test test) {
    return test.parameters().stream()
        .map(p -> texts.text("parameter." + p.name()) + ": " + p.value())
        .collect(Collectors.joining("; "));
  }

  void write(Sheet sheet, List<TestSheet> tests, @Nullable Sheet drawn) {
    sheet.widths(34, 14, 22, 14, 22, 12, 12, 22, 60);
    sheet.title(texts.text("title"));
    sheet.subtitle(
        texts.text("span", figures.date(report.from()), figures.date(report.to()))
            + " · "
            + scope());
    sheet.subtitle(
        texts.text(
            "basis",
            report.asOf() == null ? texts.text("no.night") : figures.date(report.asOf()),
            figures.count(report.watermark()),
            report.version(),
            report.configDigest().substring(0, Math.min(DIGITS, report.configDigest().length()))));
    population(sheet);
    tests(sheet, tests);
    sample(sheet, drawn);
    sheet.section(texts.text("section.method"), LAST_COLUMN + 1);
    for (String key : List.of("amounts", "groups", "judgement", "benford", "repeat")) {
      sheet.entry(texts.text("method." + key), texts.text("method." + key + ".text"), LAST_COLUMN);
    }
    sheet.printing(
        texts.text(
            "book.footer",
            texts.text("span", figures.date(report.from()), figures.date(report.to())),
            report.version()),
        texts.text("book.page"));
  }

  private String scope() {
    String unit = report.unitCode();
    String office = report.officeCode();
    if (unit == null && office == null) {
      return texts.text("scope.all");
    }
    return (office == null ? "" : texts.text("scope.office", office))
        + (unit != null && office != null ? ", " : "")
        + (unit == null ? "" : texts.text("scope.unit", unit));
  }

  private void population(Sheet sheet) {
    sheet.section(texts.text("section.population"), LAST_COLUMN + 1);
    List<Column<Step>> columns =
        List.of(
            new Column<>(
                texts.text("population.what"),
                34,
                Look.WRAPPED,
                step ->
                    (step.takenOff() ? "\u2212 " : "= ") + texts.text("population." + step.what())),
            new Column<>(texts.text("population.entries"), 14, Look.COUNT, Step::entries),
            new Column<>(texts.text("population.sum"), 22, Look.AMOUNT, Step::sum),
            new Column<>(texts.text("population.currency"), 14, Look.CODE, Step::currency));
    sheet.table(columns, report.population(), texts.text("none.rows"));
    for (Outside outside : report.outside()) {
      sheet.subtitle(texts.text("outside." + outside.what(), figures.count(outside.count())));
    }
  }

  private void tests(Sheet sheet, List<TestSheet> tests) {
    sheet.section(texts.text("section.tests"), LAST_COLUMN + 1);
    List<Column<TestSheet>> columns =
        List.of(
            new Column<>(
                texts.text("test.name"),
                34,
                Look.WRAPPED,
                row -> new Link(texts.text(row.test().code() + ".title"), row.sheet().name())),
            count("test.entries", Test::entries),
            amount("test.sum", Test::sum),
            count("test.leftOut", Test::leftOut),
            amount("test.leftOutSum", Test::leftOutSum),
            count("test.groups", Test::groups),
            count("test.found", Test::found),
            amount("test.foundSum", Test::foundSum),
            new Column<>(
                texts.text("test.parameters"), 60, Look.WRAPPED, row -> remarks(row.test())));
    sheet.table(columns, tests, texts.text("none.rows"));
  }

  private String remarks(Test test) {
    String parameters = parameters(test);
    if (test.history() == null) {
      return parameters;
    }
    String history = texts.text("test.history", figures.date(test.history()));
    return parameters.isEmpty() ? history : parameters + "; " + history;
  }

  private Column<TestSheet> count(String key, Function<Test, @Nullable Object> value) {
    return new Column<>(texts.text(key), 14, Look.COUNT, row -> value.apply(row.test()));
  }

  private Column<TestSheet> amount(String key, Function<Test, @Nullable Object> value) {
    return new Column<>(texts.text(key), 22, Look.AMOUNT, row -> value.apply(row.test()));
  }

  private void sample(Sheet sheet, @Nullable Sheet drawn) {
    Sample sample = report.sample();
    if (sample == null || drawn == null) {
      return;
    }
    sheet.section(texts.text("section.sample"), LAST_COLUMN + 1);
    sheet.entry(
        texts.text("sample.title"),
        texts.text("sample.how", figures.count(sample.size()), sample.seed()),
        LAST_COLUMN);
    sheet.link(texts.text("sample.go"), drawn.name());
  }
}
