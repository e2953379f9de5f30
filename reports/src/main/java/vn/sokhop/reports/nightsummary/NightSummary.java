package vn.sokhop.reports.nightsummary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.dossierfigures.DossierSection;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.NightReport;
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
 * The night on one to three pages of A4, {@code summary.pdf}; more when there are many offices. Of
 * long lists it shows the beginning and says how many more are in {@code exceptions.xlsx}.
 * Differences are unit minus treasury, dates those of the business calendar. The same model gives
 * the same bytes.
 */
public final class NightSummary {
  private static final JasperReport PAGE = PdfRenderer.template(NightSummary.class, "nightsummary");
  private static final int MAX_TOP = 10;
  private static final int MAX_FILES = 10;

  private final NightReport report;
  private final Texts texts;
  private final Figures figures;
  private final Map<String, @Nullable Object> parameters;

  private NightSummary(NightReport report) {
    this.report = report;
    this.texts = Texts.of(NightSummary.class, report.locale());
    this.figures = Figures.of(texts.locale());
    this.parameters = PdfRenderer.parameters(texts);
  }

  /** Writes the PDF; the stream stays open. */
  public static void write(NightReport report, OutputStream out) throws IOException {
    new NightSummary(report).write(out);
  }

  private void write(OutputStream out) throws IOException {
    head();
    pictures();
    tables();
    warnings();
    dossiers();
    PdfRenderer.Document document =
        new PdfRenderer.Document(
            texts.text("document.title", date()),
            "summary "
                + report.businessDate()
                + " "
                + report.attempt()
                + " "
                + report.configDigest(),
            report.businessDate());
    PdfRenderer.write(document, PAGE, parameters, out);
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
    List<FileRow> files = first(report.filesNotTaken(), MAX_FILES);
    FeedFigures all = report.feedTotal();
    long otherFiles = (long) all.filesHeld() + all.filesRefused() - files.size();
    String moreFiles = more("files.more", otherFiles);
    table("files", FileRow.class, files, moreFiles == null ? Map.of() : Map.of("note", moreFiles));
    table(
        "codes",
        CodeLine.class,
        CodeLine.of(report.codes()),
        Map.of("texts", texts, "total", report.items()));
    List<ExceptionRow> top = first(report.top(), MAX_TOP);
    parameters.put("topMore", more("top.more", report.items().open() - top.size()));
    table("top", ExceptionRow.class, top, Map.of("texts", texts));
    table("offices", OfficeFigures.class, report.offices(), Map.of("total", report.officeTotal()));
  }

  private static <T> List<T> first(List<T> rows, int most) {
    return rows.subList(0, Math.min(most, rows.size()));
  }

  // What is not on the page is in the workbook, and the page says so.
  private @Nullable String more(String key, long others) {
    return others > 0 ? texts.text(key, figures.count(others)) : null;
  }

  private void warnings() {
    WarningFigures warnings = report.warnings();
    WarningSection section = warnings == null ? null : new WarningSection(warnings, texts.locale());
    parameters.put("warningsTable", WarningSection.template());
    parameters.put("warningsParameters", section == null ? null : section.parameters());
    parameters.put("warningsPage", section != null && !section.isQuiet());
  }

  private void dossiers() {
    DossierFigures dossiers = report.dossiers();
    parameters.put("dossiersTable", DossierSection.template());
    parameters.put(
        "dossiersParameters",
        dossiers == null
            ? null
            : new DossierSection(dossiers, report.businessDate(), texts.locale()).parameters());
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
