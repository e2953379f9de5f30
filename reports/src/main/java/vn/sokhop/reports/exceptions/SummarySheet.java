package vn.sokhop.reports.exceptions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.NightReport.AgeBucket;
import vn.sokhop.reports.night.NightReport.CodeFigures;
import vn.sokhop.reports.night.NightReport.Equation;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.FeedFigures;
import vn.sokhop.reports.night.NightReport.ItemFigures;
import vn.sokhop.reports.night.NightReport.OfficeFigures;
import vn.sokhop.reports.night.NightReport.Verdict;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.night.WarningFigures;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;
import vn.sokhop.reports.workbook.Sheet;

/** The first sheet: verdict, proofs, and the night counted in every direction. */
final class SummarySheet {
  /** Name of the sheet of a family, if it has one. */
  interface SheetNames {
    Optional<String> of(String family);
  }

  private static final int COLUMNS = 14;

  private final NightReport report;
  private final Texts texts;
  private final Figures figures;
  private final SheetNames names;

  SummarySheet(NightReport report, Texts texts, Figures figures, SheetNames names) {
    this.report = report;
    this.texts = texts;
    this.figures = figures;
    this.names = names;
  }

  void write(Sheet sheet, SheetFrame frame) {
    sheet.widths(56, 13, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);
    sheet.title(texts.text("head.title"));
    sheet.subtitle(frame.run());
    sheet.verdict(verdict(), report.verdict() == Verdict.DONE);
    proofs(sheet);
    families(sheet);
    codes(sheet);
    ages(sheet);
    feeds(sheet);
    offices(sheet);
    sheet.printing(frame.footer(), frame.pageOf());
  }

  private String verdict() {
    return texts.text(
        "verdict." + report.verdict(),
        figures.count(report.items().openHigh()),
        figures.count(report.held()));
  }

  private void proofs(Sheet sheet) {
    sheet.section(texts.text("summary.proofs"), COLUMNS);
    for (Equation equation : report.equations()) {
      String mark =
          equation.holds() ? "✓ " + texts.text("proof.holds") : "✗ " + texts.text("proof.fails");
      sheet.proof(equation.title(), mark, equation.holds(), equation.formula(), COLUMNS - 1);
    }
    if (report.equations().isEmpty()) {
      sheet.subtitle(texts.text("none.proofs"));
    }
  }

  private void families(Sheet sheet) {
    sheet.section(texts.text("summary.families"), COLUMNS);
    List<Column<FamilyFigures>> columns =
        List.of(
            column("family", Look.WRAPPED, family -> link(family.title(), family.family())),
            column("listed", Look.COUNT, FamilyFigures::listed),
            column("open", Look.COUNT, family -> family.items().open()),
            severity(Severity.HIGH, FamilyFigures::items),
            severity(Severity.MEDIUM, FamilyFigures::items),
            severity(Severity.LOW, FamilyFigures::items),
            severity(Severity.INFO, FamilyFigures::items),
            column("explained", Look.COUNT, family -> family.items().explained()),
            column("raised", Look.COUNT, family -> family.items().raised()),
            column("closed", Look.COUNT, family -> family.items().closed()));
    sheet.table(columns, report.families(), texts.text("none.codes"));
    ItemFigures items = report.items();
    FamilyFigures total = new FamilyFigures("", "", report.listed(), items, List.of());
    sheet.total(columns, texts.text("total"), total);
    WarningFigures warnings = report.warnings();
    if (warnings != null && warnings.silence() != null) {
      WarningFigures.Silence silence = warnings.silence();
      sheet.subtitle(
          texts.text(
              silence.firstEnd().equals(silence.lastEnd())
                  ? "summary.silenced"
                  : "summary.silenced.several",
              figures.count(silence.items()),
              figures.date(silence.firstEnd()),
              figures.date(silence.lastEnd())));
    }
  }

  private void codes(Sheet sheet) {
    sheet.section(texts.text("summary.codes"), COLUMNS);
    Column<CodeFigures> severity =
        column("severity", Look.CODE, code -> texts.severity(code.severity()));
    sheet.table(
        List.of(
            column(
                "codeTitle",
                Look.WRAPPED,
                code -> link(code.codeTitle() + " (" + code.code() + ")", code.family())),
            severity.tinted(new ListingColumns(texts).severityTints()),
            column("open", Look.COUNT, CodeFigures::open),
            column("explained", Look.COUNT, CodeFigures::explained),
            column("raised", Look.COUNT, CodeFigures::raised),
            column("closed", Look.COUNT, CodeFigures::closed)),
        report.codes(),
        texts.text("none.codes"));
  }

  private void ages(Sheet sheet) {
    sheet.section(texts.text("summary.ages"), COLUMNS);
    List<Column<AgeBucket>> columns =
        List.of(
            column("age", Look.WRAPPED, AgeBucket::label),
            column("open", Look.COUNT, age -> age.items().open()),
            severity(Severity.HIGH, AgeBucket::items),
            severity(Severity.MEDIUM, AgeBucket::items),
            severity(Severity.LOW, AgeBucket::items),
            severity(Severity.INFO, AgeBucket::items));
    sheet.table(columns, report.ages(), texts.text("none.codes"));
    sheet.total(columns, texts.text("total"), new AgeBucket("", report.items()));
  }

  private void feeds(Sheet sheet) {
    sheet.section(texts.text("summary.feeds"), COLUMNS);
    List<Column<FeedFigures>> columns =
        List.of(
            column("feed", Look.WRAPPED, FeedFigures::feed),
            column("filesTaken", Look.COUNT, FeedFigures::filesTaken),
            column("filesHeld", Look.COUNT, FeedFigures::filesHeld),
            column("filesRefused", Look.COUNT, FeedFigures::filesRefused),
            column("linesRead", Look.COUNT, FeedFigures::linesRead),
            column("accepted", Look.COUNT, FeedFigures::accepted),
            column("rejected", Look.COUNT, FeedFigures::rejected),
            column("blank", Look.COUNT, FeedFigures::blank));
    sheet.table(columns, report.feeds(), texts.text("none.feeds"));
    sheet.total(columns, texts.text("total"), report.feedTotal());
  }

  private void offices(Sheet sheet) {
    sheet.section(texts.text("summary.offices"), COLUMNS);
    List<Column<OfficeFigures>> columns =
        List.of(
            column("office", Look.WRAPPED, OfficeFigures::officeCode),
            column("entries", Look.COUNT, OfficeFigures::entries),
            column("unitRecords", Look.COUNT, OfficeFigures::unitRecords),
            column("matched", Look.COUNT, OfficeFigures::matched),
            column("waiting", Look.COUNT, OfficeFigures::waiting),
            column("breaks", Look.COUNT, OfficeFigures::breaks),
            column("notCompared", Look.COUNT, OfficeFigures::notCompared),
            column("balancesAgreed", Look.COUNT, OfficeFigures::balancesAgreed),
            column("balancesDiffer", Look.COUNT, OfficeFigures::balancesDiffer),
            column("balancesExpected", Look.COUNT, OfficeFigures::balancesExpected),
            column("balancesMissing", Look.COUNT, OfficeFigures::balancesMissing),
            column("balancesUnproved", Look.COUNT, OfficeFigures::balancesUnproved),
            column("openHigh", Look.COUNT, OfficeFigures::openHigh),
            column("open", Look.COUNT, OfficeFigures::open));
    sheet.table(columns, report.offices(), texts.text("none.offices"));
    sheet.total(columns, texts.text("total"), report.officeTotal());
  }

  private Object link(String text, String family) {
    return names.of(family).<Object>map(sheet -> new Column.Link(text, sheet)).orElse(text);
  }

  private <T> Column<T> severity(Severity severity, Function<T, ItemFigures> items) {
    return new Column<>(
        texts.severity(severity), 0, Look.COUNT, row -> items.apply(row).open(severity));
  }

  private <T> Column<T> column(String key, Look look, Function<T, @Nullable Object> value) {
    return new Column<>(texts.text("column." + key), 0, look, value);
  }
}
