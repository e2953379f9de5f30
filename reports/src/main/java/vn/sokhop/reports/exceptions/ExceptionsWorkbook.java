package vn.sokhop.reports.exceptions;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.FeedFigures;
import vn.sokhop.reports.night.NightReport.FileRow;
import vn.sokhop.reports.night.RankedRow;
import vn.sokhop.reports.night.RejectedLineRow;
import vn.sokhop.reports.workbook.Book;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Listing;
import vn.sokhop.reports.workbook.Sheet;

/**
 * The exception listing for people, {@code exceptions.xlsx}: a summary, a sheet for each family,
 * the files, the rejected lines and a legend. Warnings stand by score, of a cause only the first
 * ones. Amounts are signed, seen from the account's owner; differences are unit minus treasury.
 * Rows are streamed; the same content gives the same bytes.
 */
public final class ExceptionsWorkbook {
  private static final Set<String> ALWAYS = Set.of("FILE", "LEDGER", "BALANCE", "MATCHING");
  private static final int FROZEN_COLUMNS = 2;

  private final NightReport report;
  private final Texts texts;
  private final Figures figures;
  private final int maxRows;

  private ExceptionsWorkbook(NightReport report, int maxRows) {
    this.report = report;
    this.texts = Texts.of(ExceptionsWorkbook.class, report.locale());
    this.figures = Figures.of(texts.locale());
    this.maxRows = maxRows;
  }

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param rows the rows of a family, in the order they are to be shown; asked once for each family
   *     that has a sheet: those of {@link NightReport#families()} with items listed, and FILE,
   *     LEDGER, BALANCE and MATCHING in any case
   * @param ranked the same of a family that is shown by score ({@link RankedRow#FAMILIES}): such a
   *     family is asked here instead
   * @param files what came in, by file
   * @param rejected all rejected lines in the order they are to be shown
   */
  public static void write(
      NightReport report,
      Function<String, Rows<ExceptionRow>> rows,
      Function<String, Rows<RankedRow>> ranked,
      Rows<FileRow> files,
      Rows<RejectedLineRow> rejected,
      OutputStream out)
      throws IOException {
    write(report, rows, ranked, files, rejected, out, Listing.MAX_ROWS);
  }

  static void write(
      NightReport report,
      Function<String, Rows<ExceptionRow>> rows,
      Function<String, Rows<RankedRow>> ranked,
      Rows<FileRow> files,
      Rows<RejectedLineRow> rejected,
      OutputStream out,
      int maxRows)
      throws IOException {
    new ExceptionsWorkbook(report, maxRows).write(rows, ranked, files, rejected, out);
  }

  private record FamilySheet(FamilyFigures family, Sheet sheet) {}

  private void write(
      Function<String, Rows<ExceptionRow>> rows,
      Function<String, Rows<RankedRow>> ranked,
      Rows<FileRow> files,
      Rows<RejectedLineRow> rejected,
      OutputStream out)
      throws IOException {
    String title = texts.text("book.title", figures.date(report.businessDate()));
    FeedFigures fed = report.feedTotal();
    long about =
        report.listed() + fed.rejected() + fed.filesTaken() + fed.filesHeld() + fed.filesRefused();
    try (Book book = new Book(title, report.businessDate(), texts.locale(), about)) {
      Sheet summary = book.sheet(texts.text("sheet.summary"));
      List<FamilySheet> sheets = familySheets(book);
      Sheet delivered = book.sheet(texts.text("sheet.files"));
      Sheet rejects = book.sheet(texts.text("sheet.rejected"));
      Sheet legend = book.sheet(texts.text("sheet.legend"));

      SheetFrame frame = new SheetFrame(report, texts, figures, summary.name());
      new SummarySheet(report, texts, figures, names(sheets)).write(summary, frame);
      ListingColumns columns = new ListingColumns(texts);
      RankedColumns rankedColumns = new RankedColumns(texts, figures, columns);
      for (FamilySheet family : sheets) {
        String name = family.family().family();
        if (RankedRow.FAMILIES.contains(name)) {
          listing(book, family, rankedColumns.all(), frame, rankedColumns.differenceColumn())
              .addAll(rankedColumns.lines(ranked.apply(name)));
        } else {
          listing(book, family, columns.exceptions(), frame, columns.differenceColumn())
              .addAll(rows.apply(name));
        }
      }
      new Listing<>(
              book, delivered, columns.files(), frame.of("sheet.files", "none.files"), 1, maxRows)
          .addAll(files);
      new Listing<>(
              book,
              rejects,
              columns.rejected(),
              frame.of("sheet.rejected", "none.rejected"),
              FROZEN_COLUMNS,
              maxRows)
          .addAll(rejected);
      new LegendSheet(report, texts, columns).write(legend, frame);
      book.write(out);
    }
  }

  private <T> Listing<T> listing(
      Book book,
      FamilySheet family,
      List<Column<T>> columns,
      SheetFrame frame,
      int differenceColumn) {
    return new Listing<>(
        book,
        family.sheet(),
        columns,
        frame.family(family.family(), differenceColumn),
        FROZEN_COLUMNS,
        maxRows);
  }

  private List<FamilySheet> familySheets(Book book) {
    List<FamilySheet> sheets = new ArrayList<>();
    for (FamilyFigures family : report.families()) {
      if (family.listed() > 0 || ALWAYS.contains(family.family())) {
        sheets.add(new FamilySheet(family, book.sheet(family.title())));
      }
    }
    return sheets;
  }

  private static SummarySheet.SheetNames names(List<FamilySheet> sheets) {
    return family ->
        sheets.stream()
            .filter(sheet -> sheet.family().family().equals(family))
            .map(sheet -> sheet.sheet().name())
            .findFirst();
  }
}
