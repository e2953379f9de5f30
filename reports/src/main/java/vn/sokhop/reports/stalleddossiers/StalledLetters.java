package vn.sokhop.reports.stalleddossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.dossierfigures.DossierSection;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.pdf.PdfRenderer;
import vn.sokhop.reports.pdf.RecordSource;

/**
 * The letters of one night, {@code stalled-dossiers.pdf}: each begins on a new page, has page
 * numbers of its own and can be signed and sent without the others. Their look follows the rules of
 * official documents (Decree 30/2020, Annex I); the embedded font is Liberation Serif, which has
 * the widths of Times New Roman. A night without anything to chase is one page that says so. The
 * same model gives the same bytes.
 */
public final class StalledLetters {
  private static final JasperReport LETTER = PdfRenderer.template(StalledLetters.class, "letter");
  private static final JasperReport NOTHING = PdfRenderer.template(StalledLetters.class, "nothing");
  private static final int MAX_SCOPES = 8;

  private final StalledDossiers report;
  private final Texts texts;
  private final Figures figures;
  private final LetterText words;

  private StalledLetters(StalledDossiers report) {
    this.report = report;
    this.texts = Texts.of(StalledLetters.class, report.locale());
    this.figures = Figures.of(texts.locale());
    this.words = new LetterText(report, texts, figures);
  }

  /** Writes the PDF; the stream stays open. */
  public static void write(StalledDossiers report, OutputStream out) throws IOException {
    new StalledLetters(report).write(out);
  }

  private void write(OutputStream out) throws IOException {
    List<PdfRenderer.Part> parts = new ArrayList<>();
    for (Letter letter : report.letters()) {
      parts.add(part(letter));
    }
    if (parts.isEmpty()) {
      parts.add(nothing());
    }
    PdfRenderer.write(document(), parts, out);
  }

  private PdfRenderer.Document document() {
    return new PdfRenderer.Document(
        texts.text("document.title", figures.date(report.businessDate())),
        "stalled-dossiers "
            + report.businessDate()
            + " "
            + report.attempt()
            + " "
            + report.configDigest(),
        report.businessDate());
  }

  private PdfRenderer.Part part(Letter letter) {
    Map<String, @Nullable Object> parameters = PdfRenderer.parameters(texts);
    words.put(letter, parameters);
    return new PdfRenderer.Part(
        words.bookmark(letter),
        LETTER,
        parameters,
        new RecordSource<>(LetterLine.class, LetterLine.of(letter, texts, figures)));
  }

  private PdfRenderer.Part nothing() {
    Map<String, @Nullable Object> parameters = PdfRenderer.parameters(texts);
    parameters.put("subtitle", texts.text("nothing.subtitle", words.asOf(report.asOf())));
    long unjudged = report.figures().whole().stock().noRule();
    parameters.put("allJudged", unjudged == 0);
    parameters.put(
        "statement",
        unjudged == 0
            ? texts.text("nothing.statement")
            : texts.text("nothing.unjudged", figures.count(unjudged)));
    parameters.put("fine", words.fine());
    parameters.put("figuresTable", DossierSection.template());
    parameters.put(
        "figuresParameters",
        new DossierSection(report.figures(), report.businessDate(), MAX_SCOPES, texts.locale())
            .parameters());
    return new PdfRenderer.Part(
        texts.text("nothing.bookmark"), NOTHING, parameters, new JREmptyDataSource(1));
  }
}
