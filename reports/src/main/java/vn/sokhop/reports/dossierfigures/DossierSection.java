package vn.sokhop.reports.dossierfigures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.dossierfigures.ScopeLine.Kind;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.night.DossierFigures.Scope;
import vn.sokhop.reports.night.DossierFigures.Span;
import vn.sokhop.reports.pdf.PdfRenderer;
import vn.sokhop.reports.pdf.RecordSource;

/**
 * The part of a page that shows the figures of dossiers of a business date: tiles, charts, and a
 * table of the whole, of offices and of procedures. Of many it shows those with the most stalled
 * dossiers, then with the most received in the month, and says how many more there are.
 */
public final class DossierSection {
  private static final JasperReport SECTION =
      PdfRenderer.template(DossierSection.class, "dossiers");
  private static final JasperReport SCOPES = PdfRenderer.template(DossierSection.class, "scopes");
  private static final int MAX_BARS = 8;
  private static final Comparator<Scope> WORST_FIRST =
      Comparator.comparingLong((Scope scope) -> scope.stock().stalled())
          .thenComparingLong(scope -> scope.month().received())
          .reversed();

  private final DossierFigures dossiers;
  private final LocalDate date;
  private final int most;
  private final Texts texts;
  private final Figures figures;

  /**
   * The section in the language of the locale.
   *
   * @param most offices, and procedures, that the table shows at most
   */
  public DossierSection(DossierFigures dossiers, LocalDate date, int most, Locale locale) {
    this.dossiers = dossiers;
    this.date = date;
    this.most = most;
    this.texts = Texts.of(DossierSection.class, locale);
    this.figures = Figures.of(texts.locale());
  }

  /** The template of the section, 505 points wide. */
  public static JasperReport template() {
    return SECTION;
  }

  /** What the template takes besides an empty data source of one row. */
  public Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = PdfRenderer.parameters(texts);
    parameters.put(
        "asOf", texts.text("as.of", instant(dossiers.asOf()), figures.date(dossiers.monthFrom())));
    parameters.put("legends", true);
    tiles(parameters);
    DossierCharts charts = new DossierCharts(texts, figures);
    parameters.put("trendEmpty", dossiers.trend().isEmpty());
    parameters.put("officesChart", charts.offices(worst()));
    parameters.put("trendChart", charts.trend(dossiers.trend()));
    parameters.put("scopesTable", SCOPES);
    parameters.put("scopesParameters", PdfRenderer.parameters(texts));
    parameters.put("scopesRows", new RecordSource<>(ScopeLine.class, lines()));
    return parameters;
  }

  private void tiles(Map<String, @Nullable Object> parameters) {
    Span day = dossiers.whole().day();
    Span month = dossiers.whole().month();
    tile(parameters, "received", figures.count(day.received()), figures.count(month.received()));
    tile(parameters, "finished", figures.count(day.finished()), figures.count(month.finished()));
    tile(parameters, "inTime", percent(day.inTimePercent()), percent(month.inTimePercent()));
    tile(parameters, "late", figures.count(day.late()), figures.count(month.late()));
    tile(
        parameters,
        "stalled",
        figures.count(dossiers.whole().stock().stalled()),
        figures.count(dossiers.whole().stock().notTakenUp()));
    tile(parameters, "online", percent(day.onlinePercent()), percent(month.onlinePercent()));
  }

  private void tile(
      Map<String, @Nullable Object> parameters, String name, String figure, String other) {
    parameters.put(name, figure);
    parameters.put(name + "Text", texts.text("tile." + name, other));
  }

  private List<Scope> worst() {
    return dossiers.offices().stream()
        .filter(scope -> scope.stock().stalled() > 0)
        .sorted(WORST_FIRST)
        .limit(MAX_BARS)
        .toList();
  }

  private List<ScopeLine> lines() {
    List<ScopeLine> lines = new ArrayList<>();
    lines.add(ScopeLine.of(dossiers.whole(), texts.text("total"), Kind.TOTAL, figures));
    add(
        lines,
        "offices",
        dossiers.offices(),
        scope -> ScopeLine.placeName(scope, date, texts, figures));
    add(lines, "procedures", dossiers.procedures(), DossierSection::procedureName);
    return lines;
  }

  private void add(
      List<ScopeLine> lines, String name, List<Scope> scopes, Function<Scope, String> title) {
    if (scopes.isEmpty()) {
      return;
    }
    lines.add(ScopeLine.words(Kind.CAPTION, texts.text("heading." + name)));
    scopes.stream()
        .sorted(WORST_FIRST)
        .limit(most)
        .forEach(scope -> lines.add(ScopeLine.of(scope, title.apply(scope), Kind.PLACE, figures)));
    int more = scopes.size() - most;
    if (more > 0) {
      lines.add(ScopeLine.words(Kind.NOTE, texts.text("more." + name, figures.count(more))));
    }
  }

  private static String procedureName(Scope scope) {
    return CleanText.limit(CleanText.of(scope.name()), 120);
  }

  private String percent(@Nullable BigDecimal share) {
    return share == null ? "–" : figures.amount(share) + " %";
  }

  // Midnight is the end of the day before.
  private String instant(LocalDateTime asOf) {
    boolean midnight = asOf.getHour() == 0 && asOf.getMinute() == 0;
    LocalDate day = midnight ? asOf.toLocalDate().minusDays(1) : asOf.toLocalDate();
    return texts.text(
        "instant",
        midnight ? "24" : String.format(Locale.ROOT, "%02d", asOf.getHour()),
        String.format(Locale.ROOT, "%02d", asOf.getMinute()),
        figures.date(day));
  }
}
