package vn.sokhop.reports.stalleddossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.stalleddossiers.DossierLists.DueCount;
import vn.sokhop.reports.workbook.Book;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Listing;
import vn.sokhop.reports.workbook.Sheet;

/**
 * All dossiers to be chased or watched, {@code stalled-dossiers.xlsx}: the figures, those stalled
 * with the level that has to act, the lists of the regions and of the centre, those late with a
 * reason, those due next, those finished late. Times are local to Asia/Ho_Chi_Minh, days over are
 * working days. Rows are streamed; the same content gives the same bytes.
 */
public final class StalledWorkbook {
  private static final int FROZEN_COLUMNS = 4;
  private static final String DUE = "due";

  private final StalledDossiers report;
  private final Texts texts;
  private final Figures figures;
  private final LetterText words;
  private final int maxRows;

  private StalledWorkbook(StalledDossiers report, int maxRows) {
    this.report = report;
    this.texts = Texts.of(StalledWorkbook.class, report.locale());
    this.figures = Figures.of(texts.locale());
    this.words = new LetterText(report, texts, figures);
    this.maxRows = maxRows;
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(StalledDossiers report, DossierLists lists, OutputStream out)
      throws IOException {
    write(report, lists, out, Listing.MAX_ROWS);
  }

  static void write(StalledDossiers report, DossierLists lists, OutputStream out, int maxRows)
      throws IOException {
    new StalledWorkbook(report, maxRows).write(lists, out);
  }

  private record ListSheet(
      String key, List<Column<DossierRow>> columns, Rows<DossierRow> rows, int frozen) {}

  private void write(DossierLists lists, OutputStream out) throws IOException {
    String title = texts.text("book.title", figures.date(report.businessDate()));
    DossierColumns columns = new DossierColumns(report, texts);
    List<ListSheet> all =
        List.of(
            new ListSheet("stalled", columns.stalled(), lists.stalled(), FROZEN_COLUMNS),
            new ListSheet("region", columns.stalled(), lists.region(), FROZEN_COLUMNS),
            new ListSheet("centre", columns.stalled(), lists.centre(), FROZEN_COLUMNS),
            new ListSheet("lateWithReason", columns.withReason(), lists.lateWithReason(), 2),
            new ListSheet(DUE, columns.due(), lists.due(), 1),
            new ListSheet("finishedLate", columns.finishedLate(), lists.finishedLate(), 3));
    try (Book book = new Book(title, report.businessDate(), texts.locale())) {
      Sheet first = book.sheet(texts.text("sheet.figures"));
      List<Sheet> sheets =
          all.stream().map(list -> book.sheet(texts.text("sheet." + list.key()))).toList();
      List<String> notes = all.stream().map(list -> note(list.key(), lists.dueCount())).toList();
      figures(first, all, sheets, lists.dueCount());
      for (int i = 0; i < all.size(); i++) {
        ListSheet list = all.get(i);
        Frame frame = new Frame(list.key(), notes.get(i), first.name());
        new Listing<>(book, sheets.get(i), list.columns(), frame, list.frozen(), maxRows)
            .addAll(list.rows());
      }
      book.write(out);
    }
  }

  private void figures(Sheet sheet, List<ListSheet> lists, List<Sheet> sheets, DueCount dueCount) {
    FiguresSheet content = new FiguresSheet(report.figures(), texts);
    content.widths(sheet);
    sheet.title(texts.text("book.head"));
    sheet.subtitle(words.fine());
    sheet.subtitle(texts.text("book.asOf", words.asOf(report.asOf())));
    for (int i = 0; i < lists.size(); i++) {
      String key = lists.get(i).key();
      String title = texts.text("title." + key, levels());
      boolean cut = key.equals(DUE) && dueCount.more() > 0;
      sheet.link(cut ? title + ": " + dueCut(dueCount) : title, sheets.get(i).name());
    }
    content.write(sheet);
    sheet.printing(texts.text("book.footer", words.fine()), texts.text("book.page"));
  }

  private String note(String key, DueCount dueCount) {
    String note = texts.text("note." + key);
    return key.equals(DUE) && dueCount.more() > 0
        ? texts.text("note.dueCut", dueCut(dueCount))
        : note;
  }

  private String dueCut(DueCount dueCount) {
    return texts.text("due.cut", figures.count(dueCount.listed()), figures.count(dueCount.more()));
  }

  private Object[] levels() {
    return new Object[] {
      figures.count(report.regionFromDays()), figures.count(report.centreFromDays())
    };
  }

  /** What stands above a list and at the foot of its pages. */
  private final class Frame implements Listing.Frame {
    private final String key;
    private final String note;
    private final String back;

    Frame(String key, String note, String back) {
      this.key = key;
      this.note = note;
      this.back = back;
    }

    @Override
    public void head(Sheet sheet) {
      sheet.title(texts.text("title." + key, levels()));
      sheet.subtitle(words.fine());
      sheet.subtitle(texts.text("book.asOf", words.asOf(report.asOf())));
      sheet.subtitle(note);
      sheet.link(texts.text("back"), back);
    }

    @Override
    public String footer() {
      return texts.text("book.footer", words.fine());
    }

    @Override
    public String pageOf() {
      return texts.text("book.page");
    }

    @Override
    public String whenEmpty() {
      return texts.text("none.rows");
    }
  }
}
