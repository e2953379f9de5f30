package vn.sokhop.reports.stalleddossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.night.DossierFigures.Scope;
import vn.sokhop.reports.night.DossierFigures.Span;
import vn.sokhop.reports.night.DossierFigures.TrendDay;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;
import vn.sokhop.reports.workbook.Sheet;

/** The first sheet: dossiers of the day, of the month and open now, in every direction. */
final class FiguresSheet {
  private static final int COLUMNS = 13;

  private final DossierFigures figures;
  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();

  FiguresSheet(DossierFigures figures, Texts texts) {
    this.figures = figures;
    this.texts = texts;
    add("whole", List.of(figures.whole()));
    add("region", figures.regions());
    add("office", figures.offices());
    add("procedure", figures.procedures());
  }

  /** A scope and in which direction it counts. */
  private record Line(String kind, Scope scope) {}

  private void add(String kind, List<Scope> scopes) {
    scopes.forEach(scope -> lines.add(new Line(texts.text("kind." + kind), scope)));
  }

  void widths(Sheet sheet) {
    sheet.widths(14, 46, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 12);
  }

  void write(Sheet sheet) {
    table(sheet, "figures.day", span(Scope::day));
    table(sheet, "figures.month", span(Scope::month));
    table(sheet, "figures.stock", stock());
    sheet.section(texts.text("figures.trend"), COLUMNS);
    sheet.table(trend(), figures.trend(), texts.text("none.figures"));
  }

  private void table(Sheet sheet, String key, List<Column<Line>> columns) {
    List<Column<Line>> all = new ArrayList<>();
    all.add(column("kind", Look.CODE, Line::kind));
    all.add(
        column(
            "place",
            Look.WRAPPED,
            line -> (line.scope().code() + " " + line.scope().name()).strip()));
    all.addAll(columns);
    sheet.section(texts.text(key), COLUMNS);
    sheet.table(all, lines, texts.text("none.figures"));
  }

  private List<Column<Line>> span(Function<Scope, Span> which) {
    Function<Line, Span> span = line -> which.apply(line.scope());
    return List.of(
        column("received", Look.COUNT, line -> span.apply(line).received()),
        column("online", Look.COUNT, line -> span.apply(line).online()),
        column("onlinePercent", Look.AMOUNT, line -> span.apply(line).onlinePercent()),
        column("finished", Look.COUNT, line -> span.apply(line).finished()),
        column("inTime", Look.COUNT, line -> span.apply(line).inTime()),
        column("late", Look.COUNT, line -> span.apply(line).late()),
        column("notJudged", Look.COUNT, line -> span.apply(line).notJudged()),
        column("inTimePercent", Look.AMOUNT, line -> span.apply(line).inTimePercent()),
        column("medianHours", Look.AMOUNT, line -> span.apply(line).medianHours()),
        column("p90Hours", Look.AMOUNT, line -> span.apply(line).p90Hours()));
  }

  // A procedure has no units of its own.
  private List<Column<Line>> stock() {
    return List.of(
        column("open", Look.COUNT, line -> line.scope().stock().open()),
        column("stalled", Look.COUNT, line -> line.scope().stock().stalled()),
        column("notTakenUp", Look.COUNT, line -> line.scope().stock().notTakenUp()),
        column("lateWithReason", Look.COUNT, line -> line.scope().stock().lateWithReason()),
        column("waitingForUnit", Look.COUNT, line -> line.scope().stock().waitingForUnit()),
        column("noRule", Look.COUNT, line -> line.scope().stock().noRule()),
        column("due", Look.COUNT, line -> line.scope().stock().due()),
        column("units", Look.COUNT, line -> some(line, Scope::units)),
        column("unitsJoined", Look.COUNT, line -> some(line, Scope::unitsJoined)),
        column("joinedPercent", Look.AMOUNT, line -> line.scope().joinedPercent()),
        column("lastDelivery", Look.DATE, line -> line.scope().lastDelivery()));
  }

  private static @Nullable Long some(Line line, Function<Scope, Long> figure) {
    return line.scope().units() == 0 ? null : figure.apply(line.scope());
  }

  private List<Column<TrendDay>> trend() {
    return List.of(
        column("date", Look.DATE, TrendDay::date),
        column("weekday", Look.TEXT, day -> texts.text("weekday." + day.date().getDayOfWeek())),
        column("received", Look.COUNT, TrendDay::received),
        column("finished", Look.COUNT, TrendDay::finished),
        column("late", Look.COUNT, TrendDay::late),
        column("stalled", Look.COUNT, TrendDay::stalled));
  }

  private <T> Column<T> column(String key, Look look, Function<T, @Nullable Object> value) {
    return new Column<>(texts.text("column." + key), 0, look, value);
  }
}
