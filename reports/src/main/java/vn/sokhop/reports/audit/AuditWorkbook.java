package vn.sokhop.reports.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.audit.AuditReport.Sample;
import vn.sokhop.reports.audit.AuditReport.Test;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.workbook.Book;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;
import vn.sokhop.reports.workbook.Listing;
import vn.sokhop.reports.workbook.Sheet;

/** Writes {@code audit.xlsx}. Rows are streamed; the same content gives the same bytes. */
public final class AuditWorkbook {
  /** Tests that have figures instead of entries. */
  public static final Set<String> FIGURES = Set.of("GAPS", "YEAR_END", "BENFORD");

  private static final int FROZEN_COLUMNS = 2;

  private final AuditReport report;
  private final Texts texts;
  private final Figures figures;
  private final int maxRows;

  private AuditWorkbook(AuditReport report, int maxRows) {
    this.report = report;
    this.texts = Texts.of(AuditWorkbook.class, report.locale());
    this.figures = Figures.of(texts.locale());
    this.maxRows = maxRows;
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(AuditReport report, AuditRows rows, OutputStream out)
      throws IOException {
    write(report, rows, out, Listing.MAX_ROWS);
  }

  static void write(AuditReport report, AuditRows rows, OutputStream out, int maxRows)
      throws IOException {
    new AuditWorkbook(report, maxRows).write(rows, out);
  }

  /** A test and the sheet of what it found. */
  record TestSheet(Test test, Sheet sheet) {}

  private void write(AuditRows rows, OutputStream out) throws IOException {
    try (Book book = new Book(texts.text("book.title", span()), report.to(), texts.locale())) {
      Sheet first = book.sheet(texts.text("sheet.summary"));
      List<TestSheet> tests =
          report.tests().stream()
              .map(test -> new TestSheet(test, book.sheet(texts.text(test.code() + ".sheet"))))
              .toList();
      Sample sample = report.sample();
      Sheet drawn = sample == null ? null : book.sheet(texts.text("sheet.sample"));
      AuditSummarySheet summary = new AuditSummarySheet(report, texts, figures);
      summary.write(first, tests, drawn);
      for (TestSheet sheet : tests) {
        String code = sheet.test().code();
        Frame frame =
            new Frame(
                texts.text(code + ".title"),
                texts.text(code + ".how"),
                summary.parameters(sheet.test()),
                first.name());
        if (FIGURES.contains(code)) {
          listing(book, sheet.sheet(), figureColumns(code), frame, rows.figures(code));
        } else {
          listing(book, sheet.sheet(), lineColumns(), frame, rows.lines(code));
        }
      }
      if (sample != null && drawn != null) {
        Frame frame =
            new Frame(
                texts.text("sample.title"),
                texts.text("sample.how", figures.count(sample.size()), sample.seed()),
                "",
                first.name());
        listing(book, drawn, lineColumns(), frame, rows.sample());
      }
      book.write(out);
    }
  }

  private <T> void listing(
      Book book, Sheet sheet, List<Column<T>> columns, Frame frame, Rows<T> rows) {
    new Listing<>(book, sheet, columns, frame, FROZEN_COLUMNS, maxRows).addAll(rows);
  }

  private String span() {
    return texts.text("span", figures.date(report.from()), figures.date(report.to()));
  }

  private List<Column<AuditLine>> lineColumns() {
    return List.of(
        line("group", 8, Look.COUNT, AuditLine::group),
        line("why", 34, Look.WRAPPED, AuditLine::why),
        line("date", 12, Look.DATE, AuditLine::date),
        line("office", 8, Look.CODE, AuditLine::officeCode),
        line("unit", 10, Look.CODE, AuditLine::unitCode),
        line("account", 24, Look.CODE, AuditLine::accountNo),
        line("amount", 20, Look.AMOUNT, AuditLine::amount),
        line("voucher", 18, Look.TEXT, AuditLine::voucherNo),
        line("payeeAccount", 20, Look.TEXT, AuditLine::payeeAccount),
        line("payeeName", 34, Look.WRAPPED, AuditLine::payeeName),
        line("description", 34, Look.WRAPPED, AuditLine::description),
        line("entry", 24, Look.TEXT, AuditLine::entryId),
        line("source", 44, Look.TEXT, AuditLine::source),
        Column.input(texts.text("column.remark"), 30, Look.INPUT, List.of()));
  }

  private Column<AuditLine> line(
      String key, int width, Look look, Function<AuditLine, @Nullable Object> value) {
    return new Column<>(texts.text("column." + key), width, look, value);
  }

  private List<Column<AuditFigure>> figureColumns(String code) {
    return List.of(
        figure(code, "unit", 12, Look.CODE, AuditFigure::unitCode),
        figure(code, "what", 26, Look.TEXT, AuditFigure::what),
        figure(code, "count", 12, Look.COUNT, AuditFigure::count),
        figure(code, "sum", 22, Look.AMOUNT, AuditFigure::sum),
        figure(code, "share", 14, Look.AMOUNT, AuditFigure::share),
        figure(code, "expected", 14, Look.AMOUNT, AuditFigure::expected),
        figure(code, "remark", 70, Look.WRAPPED, AuditFigure::remark));
  }

  private Column<AuditFigure> figure(
      String code,
      String key,
      int width,
      Look look,
      Function<AuditFigure, @Nullable Object> value) {
    String common = texts.text("figure." + key);
    return new Column<>(texts.textOr("figure." + code + "." + key, common), width, look, value);
  }

  /** What stands above a list and at the foot of its pages. */
  private final class Frame implements Listing.Frame {
    private final String title;
    private final String how;
    private final String parameters;
    private final String back;

    Frame(String title, String how, String parameters, String back) {
      this.title = title;
      this.how = how;
      this.parameters = parameters;
      this.back = back;
    }

    @Override
    public void head(Sheet sheet) {
      sheet.title(title);
      sheet.subtitle(span());
      sheet.subtitle(how);
      if (!parameters.isEmpty()) {
        sheet.subtitle(parameters);
      }
      sheet.link(texts.text("back"), back);
    }

    @Override
    public String footer() {
      return texts.text("book.footer", span(), report.version());
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
