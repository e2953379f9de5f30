package vn.sokhop.reports.confirmation.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.ConfirmationSummary.OfficeFigures;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.pdf.Marks;
import vn.sokhop.reports.pdf.PdfRenderer;
import vn.sokhop.reports.pdf.RecordSource;

/**
 * The confirmation of a period for the director, {@code confirmation-summary.pdf}, on two pages of
 * A4, three when there are many offices: verdict, register against ledger, course of the
 * confirmation, offices, the figures that PEFA PI-27 and the US rule on Fund Balance With Treasury
 * ask for, causes, largest differences. Of long lists it shows a part and says how many more are in
 * {@code confirmation-register.xlsx}. Differences are unit minus treasury. The same model gives the
 * same bytes.
 */
public final class ConfirmationSummaryPdf {
  private static final JasperReport PAGE =
      PdfRenderer.template(ConfirmationSummaryPdf.class, "confirmationsummary");

  private final ConfirmationSummary summary;
  private final Words words;
  private final Texts texts;
  private final Figures figures;
  private final Map<String, @Nullable Object> parameters;

  private ConfirmationSummaryPdf(ConfirmationSummary summary, Words words) {
    this.summary = summary;
    this.words = words;
    this.texts = words.texts();
    this.figures = words.figures();
    this.parameters = PdfRenderer.parameters(texts);
  }

  /** Writes the PDF; the stream stays open. */
  public static void write(ConfirmationSummary summary, OutputStream out) throws IOException {
    write(summary, new Words(summary), out);
  }

  static void write(ConfirmationSummary summary, Words words, OutputStream out) throws IOException {
    new ConfirmationSummaryPdf(summary, words).write(out);
  }

  private void write(OutputStream out) throws IOException {
    head();
    tiles();
    tables();
    PdfRenderer.Document document =
        new PdfRenderer.Document(
            texts.text("pdf.document", words.period()),
            "confirmation-summary "
                + summary.period().label()
                + " "
                + summary.asOf()
                + " "
                + summary.attempt()
                + " "
                + summary.configDigest(),
            summary.asOf());
    PdfRenderer.write(document, PAGE, parameters, out);
  }

  private void head() {
    String attempt = Integer.toString(summary.attempt());
    parameters.put("run", texts.text("pdf.run", summary.version()));
    parameters.put("configuration", texts.text("pdf.configuration", words.shortDigest()));
    parameters.put(
        "runShort",
        texts.text("pdf.run.short", words.period(), figures.date(summary.asOf()), attempt));
    parameters.put("period", words.period());
    parameters.put(
        "asOf", texts.text("pdf.as.of", figures.date(summary.asOf()), attempt, words.due()));
    parameters.put("verdict", words.verdict());
    parameters.put("good", words.good());
    parameters.put("warning", words.missingNights());
    parameters.put("none", summary.total().accounts() == 0);
  }

  private void tiles() {
    OfficeFigures total = summary.total();
    long accounts = total.accounts();
    tile(
        "confirmed",
        words.percent(total.confirmed(), accounts),
        figures.count(total.confirmed()),
        figures.count(accounts));
    tile(
        "disagreeing",
        words.percent(total.disagreeing(), accounts),
        figures.count(total.disagreeing()),
        figures.count(total.unexplainedAccounts()));
    tile(
        "overdue",
        words.percent(total.overdue(), accounts),
        figures.count(total.overdue()),
        figures.count(total.movedNotConfirmed()));
    tile(
        "reconciled",
        words.percent(summary.timeliness().reconciled(), summary.timeliness().accounts()));
    tile("days", words.days(summary.timeliness().medianDays()));
  }

  private void tile(String name, String figure, Object... others) {
    parameters.put(name, figure);
    parameters.put(name + "Text", texts.text("pdf.tile." + name, others));
  }

  private void tables() {
    SummaryLines lines = new SummaryLines(summary, words);
    parameters.put("chart", new SummaryCharts(words).byDay(summary));
    table(
        "proofs",
        SummaryLines.Proof.class,
        lines.proofs(),
        Map.of("tick", Marks.tick(), "cross", Marks.cross()));
    table("states", SummaryLines.State.class, lines.states(), Map.of());
    table("offices", SummaryLines.Office.class, lines.offices(), Map.of("total", lines.total()));
    table("facts", SummaryLines.Fact.class, lines.facts(), Map.of());
    table("ages", SummaryLines.Age.class, lines.ages(), Map.of());
    table("causes", SummaryLines.Cause.class, lines.causes(), Map.of());
    table("differences", SummaryLines.Top.class, lines.differences(), Map.of());
    parameters.put(
        "officesMore", lines.more("offices", summary.offices().size(), SummaryLines.MAX_OFFICES));
    parameters.put(
        "causesMore", lines.more("causes", summary.causes().size(), SummaryLines.MAX_CAUSES));
  }

  private <T extends Record> void table(
      String name, Class<T> type, List<T> rows, Map<String, Object> more) {
    Map<String, @Nullable Object> own = new HashMap<>(PdfRenderer.parameters(texts));
    own.putAll(more);
    parameters.put(name + "Table", PdfRenderer.template(ConfirmationSummaryPdf.class, name));
    parameters.put(name + "Parameters", own);
    parameters.put(name + "Rows", new RecordSource<>(type, rows));
    parameters.put(name + "Empty", rows.isEmpty());
  }
}
