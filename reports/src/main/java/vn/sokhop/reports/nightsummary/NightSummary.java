package vn.sokhop.reports.nightsummary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.dossierfigures.DossierSection;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.NightReport.CodeFigures;
import vn.sokhop.reports.night.NightReport.Equation;
import vn.sokhop.reports.night.NightReport.FeedFigures;
import vn.sokhop.reports.night.NightReport.FileRow;
import vn.sokhop.reports.night.NightReport.OfficeFigures;
import vn.sokhop.reports.night.NightReport.Verdict;
import vn.sokhop.reports.night.WarningFigures;
import vn.sokhop.reports.pdf.Marks;
import vn.sokhop.reports.pdf.PdfRenderer;
import vn.sokhop.reports.pdf.RecordSource;
import vn.sokhop.reports.warnings.WarningSection;

/**
 * The night on one to three pages of A4, {@code summary.pdf}. Of long lists it shows the beginning,
 * of longer ones less, and says how many more are in {@code exceptions.xlsx}. Differences are unit
 * minus treasury, dates those of the business calendar. The same model gives the same bytes.
 */
public final class NightSummary {
  private static final JasperReport PAGE = PdfRenderer.template(NightSummary.class, "nightsummary");
  private static final int MAX_PAGES = 3;

  private final NightReport report;
  private final Extent extent;
  private final Texts texts;
  private final Figures figures;
  private final Map<String, @Nullable Object> parameters;

  private NightSummary(NightReport report, Extent extent) {
    this.report = report;
    this.extent = extent;
    this.texts = Texts.of(NightSummary.class, report.locale());
    this.figures = Figures.of(texts.locale());
    this.parameters = PdfRenderer.parameters(texts);
  }

  /** Writes the PDF; the stream stays open. */
  public static void write(NightReport report, OutputStream out) throws IOException {
    PdfRenderer.writeWithin(
        MAX_PAGES,
        document(report),
        PAGE,
        Stream.of(Extent.values()).map(extent -> new NightSummary(report, extent).filled()),
        out);
  }

  private static PdfRenderer.Document document(NightReport report) {
    Texts texts = Texts.of(NightSummary.class, report.locale());
    return new PdfRenderer.Document(
        texts.text("document.title", Figures.of(texts.locale()).date(report.businessDate())),
        "summary " + report.businessDate() + " " + report.attempt() + " " + report.configDigest(),
        report.businessDate());
  }

  private Map<String, @Nullable Object> filled() {
    head();
    pictures();
    tables();
    warnings();
    dossiers();
    return parameters;
  }

  private void head() {
    String attempt = Integer.toString(report.attempt());
    parameters.put("run", texts.text("run", report.version()));
    parameters.put("runShort", texts.text("run.short", date(), attempt));
    parameters.put("configuration", texts.text("configuration", report.shortDigest()));
    parameters.put("dateLine", texts.text("date.line", date(), attempt));
    parameters.put(
        "verdict",
        texts.text(
            "verdict." + report.verdict(),
            figures.count(report.items().openHigh()),
            figures.count(report.held())));
    parameters.put("good", report.verdict() == Verdict.DONE);
    parameters.put("items", report.items());
    parameters.put("feeds", report.feedTotal());
    parameters.put("legends", extent.hasLegends());
  }

  private void pictures() {
    NightCharts charts = new NightCharts(texts);
    parameters.put("families", charts.families(report.families()));
    parameters.put("ages", charts.ages(report.ages()));
  }

  private void tables() {
    table(
        "proofs",
        Equation.class,
        report.equations(),
        Map.of("tick", Marks.tick(), "cross", Marks.cross()));
    table("feeds", FeedFigures.class, report.feeds(), Map.of("total", report.feedTotal()));
    List<FileRow> files = first(report.filesNotTaken(), extent.files());
    FeedFigures all = report.feedTotal();
    long otherFiles = (long) all.filesHeld() + all.filesRefused() - files.size();
    table("files", FileRow.class, files, noted(Map.of(), "files.more", otherFiles));
    List<CodeFigures> codes = extent.codes(report.codes());
    table(
        "codes",
        CodeLine.class,
        CodeLine.of(codes),
        noted(
            Map.of("texts", texts, "total", report.items()),
            "codes.more",
            report.codes().size() - codes.size()));
    List<ExceptionRow> top = first(report.top(), extent.top());
    parameters.put("topMore", more("top.more", report.items().open() - top.size()));
    table("top", ExceptionRow.class, top, Map.of("texts", texts));
    List<OfficeFigures> offices = extent.offices(report.offices());
    table(
        "offices",
        OfficeFigures.class,
        offices,
        noted(
            Map.of("total", report.officeTotal()),
            "offices.more",
            report.offices().size() - offices.size()));
  }

  private static <T> List<T> first(List<T> rows, int most) {
    return rows.subList(0, Math.min(most, rows.size()));
  }

  // What is not on the page is in the workbook, and the page says so.
  private @Nullable String more(String key, long others) {
    return others > 0 ? texts.text(key, figures.count(others)) : null;
  }

  private Map<String, Object> noted(Map<String, Object> own, String key, long others) {
    String note = more(key, others);
    if (note == null) {
      return own;
    }
    Map<String, Object> noted = new HashMap<>(own);
    noted.put("note", note);
    return noted;
  }

  private void warnings() {
    WarningFigures warnings = report.warnings();
    WarningSection section =
        warnings == null
            ? null
            : new WarningSection(
                warnings, extent.units(), extent.findings(), extent.isLong(), texts.locale());
    parameters.put("warningsTable", WarningSection.template());
    parameters.put("warningsParameters", section == null ? null : inside(section.parameters()));
    parameters.put("warningsPage", extent.isLong() && section != null && !section.isQuiet());
  }

  private void dossiers() {
    DossierFigures dossiers = report.dossiers();
    parameters.put("dossiersTable", DossierSection.template());
    parameters.put(
        "dossiersParameters",
        dossiers == null
            ? null
            : inside(
                new DossierSection(dossiers, report.businessDate(), extent.scopes(), texts.locale())
                    .parameters()));
  }

  private Map<String, @Nullable Object> inside(Map<String, @Nullable Object> section) {
    section.put("legends", extent.hasLegends());
    return section;
  }

  private <T extends Record> void table(
      String name, Class<T> type, List<T> rows, Map<String, Object> more) {
    Map<String, @Nullable Object> own = new HashMap<>(PdfRenderer.parameters(texts));
    own.putAll(more);
    parameters.put(name + "Table", PdfRenderer.template(NightSummary.class, name));
    parameters.put(name + "Parameters", own);
    parameters.put(name + "Rows", new RecordSource<>(type, rows));
    parameters.put(name + "Empty", rows.isEmpty());
  }

  private String date() {
    return figures.date(report.businessDate());
  }
}
