package vn.sokhop.reports.confirmation.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.ConfirmationSummary.AgeFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.CauseFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.DayFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Equation;
import vn.sokhop.reports.confirmation.ConfirmationSummary.OfficeFigures;
import vn.sokhop.reports.confirmation.ConfirmationSummary.StateFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Timeliness;
import vn.sokhop.reports.confirmation.ConfirmationSummary.TopDifference;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;
import vn.sokhop.reports.workbook.Sheet;

/** The first sheet: verdict, proofs, and the period counted in every direction. */
final class FiguresSheet {
  private static final int COLUMNS = 13;

  private final ConfirmationSummary summary;
  private final Words words;
  private final Texts texts;

  FiguresSheet(ConfirmationSummary summary, Words words) {
    this.summary = summary;
    this.words = words;
    this.texts = words.texts();
  }

  /** A figure with its name. */
  private record Fact(String title, @Nullable Object value) {}

  void write(Sheet sheet, String chase, String register) {
    sheet.widths(46, 15, 20, 20, 13, 13, 13, 13, 13, 13, 13, 13, 13);
    sheet.title(texts.text("head.title"));
    sheet.subtitle(words.period() + " · " + words.due());
    sheet.subtitle(words.run());
    sheet.verdict(words.verdict(), words.good());
    String missing = words.missingNights();
    if (missing != null) {
      sheet.verdict(missing, false);
    }
    sheet.link(texts.text("link.chase"), chase);
    sheet.link(texts.text("link.register"), register);
    equations(sheet);
    states(sheet);
    facts(sheet);
    offices(sheet);
    ages(sheet);
    causes(sheet);
    differences(sheet);
    days(sheet);
    sheet.printing(
        texts.text("footer.left", words.period(), words.run()), texts.text("footer.page"));
  }

  private void equations(Sheet sheet) {
    sheet.section(texts.text("section.equations"), COLUMNS);
    for (Equation equation : summary.equations()) {
      String mark =
          equation.holds() ? "✓ " + texts.text("proof.holds") : "✗ " + texts.text("proof.fails");
      sheet.proof(
          Words.title(equation), mark, equation.holds(), words.formula(equation), COLUMNS - 1);
    }
    if (summary.equations().isEmpty()) {
      sheet.subtitle(texts.text("none.equations"));
    }
  }

  private void states(Sheet sheet) {
    sheet.section(texts.text("section.states"), COLUMNS);
    long all = summary.total().accounts();
    Column<StateFigure> title = column("state", Look.WRAPPED, state -> words.state(state.state()));
    List<Column.Tint> tints =
        summary.states().stream()
            .map(state -> new Column.Tint(words.state(state.state()), Words.ground(state.state())))
            .toList();
    List<Column<StateFigure>> columns =
        List.of(
            title.tinted(tints),
            column("accounts", Look.COUNT, StateFigure::accounts),
            column("share", Look.AMOUNT, state -> Words.share(state.accounts(), all)));
    sheet.table(columns, summary.states(), texts.text("none.register"));
    sheet.total(columns, texts.text("total"), new StateFigure("", all));
  }

  private void facts(Sheet sheet) {
    Timeliness timeliness = summary.timeliness();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("reconciled", timeliness.reconciled()));
    facts.add(fact("reconciledShare", Words.share(timeliness.reconciled(), timeliness.accounts())));
    facts.add(fact("medianDays", timeliness.medianDays()));
    facts.add(fact("lastDays", timeliness.lastDays()));
    facts.add(fact("inTime", timeliness.inTime()));
    facts.add(fact("inTimeShare", Words.share(timeliness.inTime(), timeliness.accounts())));
    facts.add(fact("reissued", summary.reissued()));
    facts.add(fact("notEntitled", summary.notEntitled()));
    facts.add(fact("signersNotChecked", summary.signersNotChecked()));
    facts.add(fact("workingDays", summary.workingDays()));
    facts.add(fact("judgedDays", summary.judgedDays()));
    sheet.section(texts.text("section.facts"), COLUMNS);
    sheet.table(
        List.of(
            column("fact", Look.WRAPPED, Fact::title), column("figure", Look.AMOUNT, Fact::value)),
        facts,
        "");
  }

  private Fact fact(String key, @Nullable Object value) {
    return new Fact(texts.text("fact." + key), value);
  }

  private void offices(Sheet sheet) {
    sheet.section(texts.text("section.offices"), COLUMNS);
    List<Column<OfficeFigures>> columns =
        List.of(
            column("office", Look.WRAPPED, FiguresSheet::office),
            column("units", Look.COUNT, OfficeFigures::units),
            column("accounts", Look.COUNT, OfficeFigures::accounts),
            column("confirmed", Look.COUNT, OfficeFigures::confirmed),
            column("share", Look.AMOUNT, row -> Words.share(row.confirmed(), row.accounts())),
            column("matched", Look.COUNT, OfficeFigures::matched),
            column("received", Look.COUNT, OfficeFigures::received),
            column("expected", Look.COUNT, OfficeFigures::expected),
            column("disagreeing", Look.COUNT, OfficeFigures::disagreeing),
            column("unexplainedAccounts", Look.COUNT, OfficeFigures::unexplainedAccounts),
            column("overdue", Look.COUNT, OfficeFigures::overdue),
            column("moved", Look.COUNT, OfficeFigures::moved),
            column("movedNotConfirmed", Look.COUNT, OfficeFigures::movedNotConfirmed));
    sheet.table(columns, summary.offices(), texts.text("none.offices"));
    sheet.total(columns, texts.text("total"), summary.total());
  }

  private static String office(OfficeFigures office) {
    return (office.officeCode() + " " + office.officeName()).strip();
  }

  private void ages(Sheet sheet) {
    sheet.section(texts.text("section.ages"), COLUMNS);
    sheet.table(
        List.of(
            column("age", Look.WRAPPED, AgeFigure::title),
            column("items", Look.COUNT, AgeFigure::items),
            column("absolute", Look.AMOUNT, AgeFigure::amount)),
        summary.ages(),
        texts.text("none.ages"));
  }

  private void causes(Sheet sheet) {
    sheet.section(texts.text("section.causes"), COLUMNS);
    sheet.table(
        List.of(
            column(
                "cause",
                Look.WRAPPED,
                (CauseFigure cause) -> cause.title() + " (" + cause.code() + ")"),
            column("accounts", Look.COUNT, CauseFigure::accounts),
            column("accountsBefore", Look.COUNT, CauseFigure::accountsBefore),
            column("returning", Look.COUNT, CauseFigure::returning)),
        summary.causes(),
        texts.text("none.causes"));
  }

  private void differences(Sheet sheet) {
    sheet.section(texts.text("section.differences"), COLUMNS);
    sheet.table(
        List.of(
            column(
                "unit", Look.WRAPPED, (TopDifference top) -> top.unitCode() + " " + top.unitName()),
            column("office_code", Look.CODE, TopDifference::officeCode),
            column("difference", Look.DIFFERENCE, TopDifference::difference),
            column("unexplained", Look.DIFFERENCE, TopDifference::unexplained),
            column("currency", Look.CODE, TopDifference::currency),
            column("state", Look.WRAPPED, top -> words.state(top.state())),
            column("account_no", Look.TEXT, TopDifference::accountNo)),
        summary.differences(),
        texts.text("none.differences"));
  }

  private void days(Sheet sheet) {
    sheet.section(texts.text("section.days"), COLUMNS);
    long all = summary.timeliness().accounts();
    sheet.table(
        List.of(
            column("day", Look.DATE, DayFigure::day),
            column("confirmedSoFar", Look.COUNT, DayFigure::confirmedSoFar),
            column("share", Look.AMOUNT, day -> Words.share(day.confirmedSoFar(), all))),
        summary.timeliness().byDay(),
        texts.text("none.days"));
  }

  private <T> Column<T> column(String key, Look look, Function<T, @Nullable Object> value) {
    return new Column<>(texts.text("column." + key), 0, look, value);
  }
}
