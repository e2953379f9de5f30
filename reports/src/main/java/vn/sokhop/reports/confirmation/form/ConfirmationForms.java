package vn.sokhop.reports.confirmation.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Pages;
import vn.sokhop.reports.page.Paper;
import vn.sokhop.reports.page.RunningFoot;
import vn.sokhop.reports.pdf.PdfRenderer;

/**
 * One confirmation as PDF: form 06-ĐCSDTK/KBNN on A4 and, where an account differs, is not proved
 * or the version is not the first, its annex. Amounts print with the decimals they come with;
 * differences are unit minus treasury. The same model gives the same bytes. For several threads.
 */
public final class ConfirmationForms {
  private static final int DIGITS = 12;

  private final ConfirmationForm form;
  private final FormWords words;

  private ConfirmationForms(ConfirmationForm form) {
    this.form = form;
    this.words = new FormWords(form);
  }

  /** Writes the PDF; the stream stays open. */
  public static void write(ConfirmationForm form, OutputStream out) throws IOException {
    new ConfirmationForms(form).write(out);
  }

  private void write(OutputStream out) throws IOException {
    Pages pages = new Pages();
    String title = words.text("document.title", words.period(), form.unitCode());
    pages.bookmark(title);
    FormHead.blocks(form, words).forEach(pages::add);
    table(pages);
    new Annex(form, words).add(pages);
    String identity = words.identity() + "|" + words.locale().toLanguageTag();
    pages.write(
        new PdfRenderer.Document(title, identity, form.asOf()), words.locale(), foot(), out);
  }

  // The signatures never stand alone: the last account goes with them.
  private void table(Pages pages) {
    AccountTable table = new AccountTable(form, words);
    pages.table(table.head());
    List<AccountBlock> accounts = form.accounts();
    for (AccountBlock account : accounts.subList(0, Math.max(0, accounts.size() - 1))) {
      pages.add(table.block(account));
    }
    Block end = FormEnd.block(form, words);
    Block last =
        accounts.isEmpty() ? table.empty() : table.block(accounts.get(accounts.size() - 1));
    List<Block> together = new ArrayList<>(List.of(last, end));
    if (pages.fitsPage(last.height() + end.height())) {
      pages.add(Block.of(together));
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
            form.period().label(),
            form.unitCode(),
            Integer.toString(form.version()),
            words.date(form.asOf()),
            form.digest().substring(0, Math.min(DIGITS, form.digest().length())));
    return new RunningFoot(
        Paper.PORTRAIT, what, (page, pages) -> words.text("foot.page", page, pages));
  }
}
