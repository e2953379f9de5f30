package vn.sokhop.reports.confirmation.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.RegisterRow;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.workbook.Book;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Listing;
import vn.sokhop.reports.workbook.Sheet;

/**
 * The confirmation register for people, {@code confirmation-register.xlsx}: the period in figures,
 * the accounts to chase, and every account with its state and its form. Amounts are owner-side,
 * increase positive; differences are unit minus treasury, of the closing balance; times are those
 * of Vietnam. Rows are streamed; the same content gives the same bytes.
 */
public final class RegisterWorkbook {
  private static final int FROZEN_COLUMNS = 2;

  private final ConfirmationSummary summary;
  private final Words words;
  private final Texts texts;
  private final int maxRows;

  private RegisterWorkbook(ConfirmationSummary summary, int maxRows) {
    this.summary = summary;
    this.words = new Words(summary);
    this.texts = words.texts();
    this.maxRows = maxRows;
  }

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param toChase the accounts somebody has to do something about: overdue, mismatched, to be
   *     handed in again, answered by a signer not entitled; in the order they are to be shown
   * @param rows every account, in the order they are to be shown
   */
  public static void write(
      ConfirmationSummary summary,
      Rows<RegisterRow> toChase,
      Rows<RegisterRow> rows,
      OutputStream out)
      throws IOException {
    write(summary, toChase, rows, out, Listing.MAX_ROWS);
  }

  static void write(
      ConfirmationSummary summary,
      Rows<RegisterRow> toChase,
      Rows<RegisterRow> rows,
      OutputStream out,
      int maxRows)
      throws IOException {
    new RegisterWorkbook(summary, maxRows).write(toChase, rows, out);
  }

  private void write(Rows<RegisterRow> toChase, Rows<RegisterRow> rows, OutputStream out)
      throws IOException {
    String title = texts.text("book.title", words.period());
    try (Book book = new Book(title, summary.asOf(), texts.locale())) {
      Sheet figures = book.sheet(texts.text("sheet.figures"));
      Sheet chase = book.sheet(texts.text("sheet.chase"));
      Sheet register = book.sheet(texts.text("sheet.register"));
      new FiguresSheet(summary, words).write(figures, chase.name(), register.name());
      List<Column<RegisterRow>> columns = new RegisterColumns(words).columns();
      listing(book, chase, columns, new RegisterFrame(words, "chase", figures.name()))
          .addAll(toChase);
      listing(book, register, columns, new RegisterFrame(words, "register", figures.name()))
          .addAll(rows);
      book.write(out);
    }
  }

  private Listing<RegisterRow> listing(
      Book book, Sheet sheet, List<Column<RegisterRow>> columns, RegisterFrame frame) {
    return new Listing<>(book, sheet, columns, frame, FROZEN_COLUMNS, maxRows);
  }
}
