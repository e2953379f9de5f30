package vn.sokhop.reports.confirmation.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.confirmation.ConfirmationForm.Change;
import vn.sokhop.reports.confirmation.ConfirmationForm.DifferenceLine;
import vn.sokhop.reports.confirmation.ConfirmationForm.Item;
import vn.sokhop.reports.confirmation.ConfirmationForm.Row;
import vn.sokhop.reports.house.AmountInWords;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Lines;
import vn.sokhop.reports.page.Pages;
import vn.sokhop.reports.page.TableRow;

/** The pages behind the form: every difference with its lines, and what a new version changes. */
final class Annex {
  private static final float TITLE = 13;
  private static final float BODY = 11;
  private static final float SMALL = 8;
  private static final int LONGEST_DESCRIPTION = 600;

  private static final float ALL = Pages.RIGHT - Pages.LEFT;
  private static final float DATE = 47;
  private static final float BOOK = 38;
  private static final float VOUCHER = 54;
  private static final float AMOUNT = 72;
  private static final float CAUSE = 72;
  private static final float SOURCE = 88;
  private static final float DESCRIPTION = ALL - DATE - BOOK - VOUCHER - AMOUNT - CAUSE - SOURCE;
  private static final float ACCOUNT = 92;
  private static final float CHANGED = 76;
  private static final float WHAT = ALL - ACCOUNT - 2 * CHANGED - SOURCE;

  private final ConfirmationForm form;
  private final FormWords words;

  Annex(ConfirmationForm form, FormWords words) {
    this.form = form;
    this.words = words;
  }

  /** Adds the pages; none where there is nothing to tell. */
  void add(Pages pages) {
    List<AccountBlock> accounts = form.accounts().stream().filter(Annex::isListed).toList();
    if (accounts.isEmpty() && form.changes().isEmpty()) {
      return;
    }
    pages.next();
    pages.bookmark(words.text("annex"));
    pages.add(line(Face.BOLD, TITLE, Side.CENTER, 0, words.text("annex.title")));
    pages.add(
        line(
            Face.REGULAR,
            BODY,
            Side.CENTER,
            2,
            words.text("annex.of", words.period(), Integer.toString(form.version()))));
    pages.add(
        line(
            Face.REGULAR,
            BODY,
            Side.CENTER,
            0,
            words.text("annex.unit", words.unitName(), form.unitCode())));
    accounts.forEach(account -> account(pages, account));
    changes(pages);
  }

  private static boolean isListed(AccountBlock account) {
    return account.differs() || !account.proved();
  }

  private void account(Pages pages, AccountBlock account) {
    List<Block> head = new ArrayList<>();
    head.add(line(Face.BOLD, BODY, Side.LEFT, 14, words.account(account)));
    if (!account.proved()) {
      head.add(text(words.text("annex.not.proved")));
    }
    if (account.differs()) {
      figures(head, account);
    }
    pages.add(Block.of(head));
    causes(pages, account);
    if (!account.lines().isEmpty()) {
      pages.add(Block.space(4));
      lines(pages, account);
    } else if (account.differs()) {
      pages.add(text(words.text("annex.no.lines")));
    }
    if (!account.unitExplanation().isBlank()) {
      paragraph(pages, words.text("annex.explanation", account.unitExplanation()));
    }
  }

  private void figures(List<Block> head, AccountBlock account) {
    BigDecimal difference = closing(account).difference();
    if (difference == null) {
      return;
    }
    String currency =
        FormWords.isForeign(account) ? account.currency() : words.text("currency.VND");
    head.add(text(words.text("annex.difference", words.difference(difference), currency)));
    if (!FormWords.isForeign(account)) {
      head.add(
          line(
              Face.ITALIC,
              BODY,
              Side.LEFT,
              2,
              words.text("annex.words", AmountInWords.of(difference, words.locale()))));
    }
    BigDecimal explained = account.explained();
    BigDecimal unexplained = account.unexplained();
    if (explained != null && unexplained != null) {
      head.add(
          text(
              words.text(
                  "annex.equation",
                  words.difference(difference),
                  term(explained),
                  term(unexplained))));
    }
  }

  private static Row closing(AccountBlock account) {
    return account.rows().stream()
        .filter(row -> row.item() == Item.CLOSING)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(account.accountNo() + " has no closing"));
  }

  private String term(BigDecimal amount) {
    return amount.signum() < 0 ? "(" + words.amount(amount) + ")" : words.amount(amount);
  }

  // A cause that the form had no room for.
  private void causes(Pages pages, AccountBlock account) {
    for (Row row : account.rows()) {
      if (row.cause().length() > AccountTable.LONGEST_CAUSE) {
        paragraph(pages, words.text("annex.cause", words.text("item." + row.item()), row.cause()));
      }
    }
  }

  private void lines(Pages pages, AccountBlock account) {
    TableRow head = new TableRow(Pages.LEFT, true);
    head(head, DATE, "column.date");
    head(head, BOOK, "column.book");
    head(head, VOUCHER, "column.voucher");
    head(head, DESCRIPTION, "column.description");
    head(head, AMOUNT, "column.part");
    head(head, CAUSE, "column.cause.of.line");
    head(head, SOURCE, "column.source");
    pages.table(head);
    for (DifferenceLine line : account.lines()) {
      TableRow row = new TableRow(Pages.LEFT, false);
      cell(row, DATE, words.date(line.date()));
      cell(row, BOOK, words.text("side." + line.side()));
      cell(row, VOUCHER, line.voucherNo());
      cell(row, DESCRIPTION, line.description());
      row.figure(Face.REGULAR, SMALL, AMOUNT, words.difference(line.amount()));
      cell(row, CAUSE, line.cause());
      cell(row, SOURCE, line.source());
      pages.add(row);
    }
    pages.endTable();
  }

  private void changes(Pages pages) {
    if (form.changes().isEmpty()) {
      return;
    }
    pages.add(Block.space(14));
    TableRow head = new TableRow(Pages.LEFT, true);
    head(head, ACCOUNT, "column.account");
    head(head, WHAT, "column.what");
    head(head, CHANGED, "column.before");
    head(head, CHANGED, "column.after");
    head(head, SOURCE, "column.source");
    String title =
        words.text(
            "annex.changes",
            Integer.toString(form.version()),
            Integer.toString(form.version() - 1));
    pages.table(
        Block.of(List.of(line(Face.BOLD, BODY, Side.LEFT, 0, title), Block.space(3), head)));
    for (Change change : form.changes()) {
      TableRow row = new TableRow(Pages.LEFT, false);
      cell(row, ACCOUNT, change.accountNo());
      cell(row, WHAT, change.what());
      changed(row, change.before());
      changed(row, change.after());
      cell(row, SOURCE, change.source());
      pages.add(row);
    }
    pages.endTable();
  }

  private void changed(TableRow row, @Nullable BigDecimal amount) {
    row.figure(Face.REGULAR, SMALL, CHANGED, amount == null ? "–" : words.amount(amount));
  }

  private void head(TableRow row, float width, String key) {
    row.text(Face.BOLD, SMALL, Side.CENTER, width, words.text(key));
  }

  private static void cell(TableRow row, float width, String text) {
    row.text(Face.REGULAR, SMALL, Side.LEFT, width, CleanText.limit(text, LONGEST_DESCRIPTION));
  }

  private static Lines text(String text) {
    return line(Face.REGULAR, BODY, Side.LEFT, 2, text);
  }

  private static Lines line(Face face, float size, Side side, float above, String text) {
    return Lines.of(face, size, side, Pages.LEFT, Pages.RIGHT, above, text);
  }

  private static void paragraph(Pages pages, String text) {
    pages.add(Block.space(4));
    line(Face.REGULAR, BODY, Side.LEFT, 0, text).single().forEach(pages::add);
  }
}
