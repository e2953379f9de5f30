package vn.sokhop.reports.confirmation.estimate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Pages;
import vn.sokhop.reports.page.Paper;
import vn.sokhop.reports.page.RunningFoot;
import vn.sokhop.reports.pdf.PdfRenderer;

/**
 * One form 01a-SDKP/ĐVDT or 02a-SDKP/ĐVDT as PDF on A4 across and, where a figure differs, a
 * cross-check fails, the unit explained or the version is not the first, its annex. Amounts print
 * with the decimals they come with; differences are unit minus treasury. The same model gives the
 * same bytes. For several threads.
 */
public final class EstimateForms {
  private static final int DIGITS = 12;

  private final EstimateForm form;
  private final EstimateWords words;

  private EstimateForms(EstimateForm form) {
    this.form = form;
    this.words = new EstimateWords(form);
  }

  /** Writes the PDF; the stream stays open. */
  public static void write(EstimateForm form, OutputStream out) throws IOException {
    new EstimateForms(form).write(out);
  }

  private void write(OutputStream out) throws IOException {
    Pages pages = new Pages(Paper.LANDSCAPE);
    String title =
        words.text("document.title", form.kind().symbol(), words.period(), form.unitCode());
    pages.bookmark(title);
    EstimateHead.blocks(form, words).forEach(pages::add);
    table(pages);
    new EstimateAnnex(form, words).add(pages);
    String identity = words.identity() + "|" + words.locale().toLanguageTag();
    pages.write(
        new PdfRenderer.Document(title, identity, form.asOf()), words.locale(), foot(), out);
  }

  // The signatures never stand alone: the last rows go with them.
  private void table(Pages pages) {
    EstimateTable table = new EstimateTable(form, words);
    pages.table(table.head());
    List<Block> blocks = table.blocks();
    blocks.subList(0, blocks.size() - 1).forEach(pages::add);
    Block last = blocks.get(blocks.size() - 1);
    Block end = EstimateEnd.block(form, words);
    if (pages.fitsPage(last.height() + end.height())) {
      pages.add(Block.of(List.of(last, end)));
      pages.endTable();
    } else {
      pages.add(last);
      pages.endTable();
      pages.add(end);
    }
  }

  private Pages.Foot foot() {
    String what =
        words.text(
            "foot",
            form.kind().symbol(),
            form.period().label(),
            form.unitCode(),
            Integer.toString(form.version()),
            words.date(form.asOf()),
            form.digest().substring(0, Math.min(DIGITS, form.digest().length())));
    return new RunningFoot(
        Paper.LANDSCAPE, what, (page, pages) -> words.text("foot.page", page, pages));
  }
}
