package vn.sokhop.reports.confirmation.form;

import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.confirmation.ConfirmationForm.Item;
import vn.sokhop.reports.confirmation.ConfirmationForm.Row;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Pages;
import vn.sokhop.reports.page.TableRow;

/** The table of the form: five columns, one block of five rows for each account. */
final class AccountTable {
  /** A longer cause is cut on the form and stands whole in the annex. */
  static final int LONGEST_CAUSE = 160;

  private static final float SIZE = 10;
  private static final float CAUSE_SIZE = 8.5f;
  private static final float ITEM = 114;
  private static final float AMOUNT = 88;
  private static final float DIFFERENCE = 80;
  private static final float ALL = Pages.RIGHT - Pages.LEFT;
  private static final float CAUSE = ALL - ITEM - 2 * AMOUNT - DIFFERENCE;

  private final ConfirmationForm form;
  private final FormWords words;

  AccountTable(ConfirmationForm form, FormWords words) {
    this.form = form;
    this.words = words;
  }

  /** The head that stands above the table on each page. */
  Block head() {
    TableRow row = new TableRow(Pages.LEFT, true);
    head(row, ITEM, "column.item");
    head(row, AMOUNT, "column.unit");
    head(row, AMOUNT, "column.treasury");
    head(row, DIFFERENCE, "column.difference");
    head(row, CAUSE, "column.cause");
    return row;
  }

  private void head(TableRow row, float width, String key) {
    row.text(Face.BOLD, SIZE, Side.CENTER, width, words.text(key));
  }

  /** The five rows of an account, never cut. */
  Block block(AccountBlock account) {
    List<Block> rows = new ArrayList<>();
    rows.add(wide(Face.BOLD, words.account(account)));
    boolean filled = form.treasuryColumns() == TreasuryColumns.ALWAYS || account.differs();
    for (Row row : account.rows()) {
      rows.add(row(row, filled));
    }
    return Block.of(rows);
  }

  /** Stands where the unit has no account. */
  Block empty() {
    return wide(Face.REGULAR, words.text("no.account"));
  }

  private static TableRow wide(Face face, String text) {
    return new TableRow(Pages.LEFT, false).text(face, SIZE, Side.LEFT, ALL, text);
  }

  private Block row(Row row, boolean filled) {
    boolean strong = row.item() == Item.OPENING || row.item() == Item.CLOSING;
    Face face = strong ? Face.BOLD : Face.REGULAR;
    String cause = filled ? CleanText.limit(row.cause(), LONGEST_CAUSE) : "";
    return new TableRow(Pages.LEFT, false)
        .text(face, SIZE, Side.LEFT, ITEM, words.text("item." + row.item()))
        .figure(face, SIZE, AMOUNT, words.amount(row.unit()))
        .figure(face, SIZE, AMOUNT, filled ? words.amount(row.treasury()) : "")
        .figure(face, SIZE, DIFFERENCE, filled ? words.difference(row.difference()) : "")
        .text(Face.REGULAR, CAUSE_SIZE, Side.LEFT, CAUSE, cause);
  }
}
