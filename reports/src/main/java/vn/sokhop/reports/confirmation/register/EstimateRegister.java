package vn.sokhop.reports.confirmation.register;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.EstimateRegisterRow;
import vn.sokhop.reports.confirmation.register.estimate.EstimateTexts;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.house.TreasuryTime;
import vn.sokhop.reports.workbook.Book;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;
import vn.sokhop.reports.workbook.Listing;
import vn.sokhop.reports.workbook.Sheet;

/**
 * The register of estimates for people, {@code estimate-register.xlsx}, and its summary for the
 * director, {@code estimate-summary.pdf}: made like those of the balances, with a form where they
 * have an account, and the columns that differ where they have causes. Rows are streamed; the same
 * content gives the same bytes.
 */
public final class EstimateRegister {
  private static final int FROZEN_COLUMNS = 2;
  private static final int AMOUNT = 15;

  private final ConfirmationSummary summary;
  private final Words words;
  private final Texts texts;

  private EstimateRegister(ConfirmationSummary summary) {
    this.summary = summary;
    this.texts = Texts.of(Words.class, EstimateTexts.class, summary.locale());
    this.words = new Words(summary, texts);
  }

  /** Writes the summary; the stream stays open. */
  public static void writePdf(ConfirmationSummary summary, OutputStream out) throws IOException {
    ConfirmationSummaryPdf.write(summary, new EstimateRegister(summary).words, out);
  }

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param toChase rows of forms somebody has to do something about
   * @param rows every row
   */
  public static void writeWorkbook(
      ConfirmationSummary summary,
      Rows<EstimateRegisterRow> toChase,
      Rows<EstimateRegisterRow> rows,
      OutputStream out)
      throws IOException {
    new EstimateRegister(summary).write(toChase, rows, out);
  }

  private void write(
      Rows<EstimateRegisterRow> toChase, Rows<EstimateRegisterRow> rows, OutputStream out)
      throws IOException {
    String title = texts.text("book.title", words.period());
    try (Book book = new Book(title, summary.asOf(), texts.locale())) {
      Sheet figures = book.sheet(texts.text("sheet.figures"));
      Sheet chase = book.sheet(texts.text("sheet.chase"));
      Sheet register = book.sheet(texts.text("sheet.register"));
      new FiguresSheet(summary, words).write(figures, chase.name(), register.name());
      listing(book, chase, "chase", figures.name()).addAll(toChase);
      listing(book, register, "register", figures.name()).addAll(rows);
      book.write(out);
    }
  }

  private Listing<EstimateRegisterRow> listing(Book book, Sheet sheet, String key, String back) {
    return new Listing<>(
        book,
        sheet,
        columns(),
        new RegisterFrame(words, key, back),
        FROZEN_COLUMNS,
        Listing.MAX_ROWS);
  }

  private List<Column<EstimateRegisterRow>> columns() {
    List<Column<EstimateRegisterRow>> all = new ArrayList<>();
    all.add(
        column("state", 17, Look.WRAPPED, row -> words.state(row.state()))
            .tinted(
                summary.states().stream()
                    .map(state -> new Column.Tint(words.state(state.state()), ground(state)))
                    .toList()));
    all.add(column("unit_code", 11, Look.CODE, EstimateRegisterRow::unitCode));
    all.add(column("unitName", 26, Look.WRAPPED, EstimateRegisterRow::unitName));
    all.add(column("office_code", 8, Look.CODE, EstimateRegisterRow::officeCode));
    all.add(column("form", 6, Look.CODE, EstimateRegisterRow::form));
    all.add(column("chapter", 8, Look.CODE, row -> row.codes().chapter()));
    all.add(column("level", 6, Look.CODE, row -> row.codes().level()));
    all.add(column("source", 8, Look.CODE, row -> row.codes().source()));
    all.add(column("sector", 8, Look.CODE, row -> row.codes().sector()));
    all.add(column("programme", 10, Look.CODE, row -> row.codes().programme()));
    all.add(column("economic", 8, Look.CODE, row -> row.codes().economic()));
    all.add(column("content", 26, Look.WRAPPED, EstimateRegisterRow::content));
    figures(all, "treasury", Look.AMOUNT, EstimateRegisterRow::treasury);
    figures(all, "unitFigure", Look.AMOUNT, EstimateRegisterRow::unit);
    figures(all, "differenceOf", Look.DIFFERENCE, EstimateRegisterRow::difference);
    all.add(column("due_date", 11, Look.DATE, EstimateRegisterRow::dueDate));
    all.add(column("answered_at", 16, Look.DATE_TIME, row -> local(row.answeredAt())));
    all.add(column("confirmed_at", 16, Look.DATE_TIME, row -> local(row.confirmedAt())));
    all.add(column("month", 10, Look.WRAPPED, EstimateRegisterRow::period));
    all.add(column("version", 6, Look.COUNT, EstimateRegisterRow::version));
    all.add(column("file", 34, Look.WRAPPED, row -> new Column.FileLink(row.file())));
    all.add(Column.input(texts.text("column.remark"), 26, Look.INPUT, List.of()));
    return List.copyOf(all);
  }

  private void figures(
      List<Column<EstimateRegisterRow>> all,
      String key,
      Look look,
      Function<EstimateRegisterRow, List<BigDecimal>> side) {
    for (int number = 1; number <= EstimateRegisterRow.COLUMNS; number++) {
      int column = number;
      all.add(
          new Column<>(
              texts.text("column." + key, number),
              AMOUNT,
              look,
              row -> EstimateRegisterRow.column(side.apply(row), column)));
    }
  }

  private static java.awt.Color ground(ConfirmationSummary.StateFigure state) {
    return Words.ground(state.state());
  }

  private static @Nullable LocalDateTime local(@Nullable OffsetDateTime instant) {
    return instant == null ? null : instant.atZoneSameInstant(TreasuryTime.ZONE).toLocalDateTime();
  }

  private Column<EstimateRegisterRow> column(
      String key, int width, Look look, Function<EstimateRegisterRow, @Nullable Object> value) {
    return new Column<>(texts.text("column." + key), width, look, value);
  }
}
