package vn.sokhop.reports.workbook;

import java.util.List;
import vn.sokhop.reports.house.Rows;

/**
 * One long table with a sheet of its own: frozen heading, filter, colours, choices, print titles.
 * What does not fit in one sheet goes on in the next, with the same heading.
 */
public final class Listing<T> {
  /** Rows that a sheet of a spreadsheet can hold. */
  public static final int MAX_ROWS = 1_048_576;

  /** Wider tables are printed on A3, so that they can be read. */
  private static final int A4_CHARACTERS = 250;

  // As many as can still be read when they are made to fit a page of A3.
  private static final int A3_CHARACTERS = 400;

  /** What stands above the table and at the foot of its printed pages. */
  public interface Frame {
    /** Writes the rows above the heading; called for each sheet the listing needs. */
    void head(Sheet sheet);

    /** Left part of the printed footer. */
    String footer();

    /** Page number of page count, with the spreadsheet's {@code &P} and {@code &N}. */
    String pageOf();

    /** Said instead of rows when there are none. */
    String whenEmpty();
  }

  private final Book book;
  private final List<Column<T>> columns;
  private final Frame frame;
  private final int frozenColumns;
  private final int maxRows;
  private final String name;
  private Sheet sheet;
  private int headerRow;

  /**
   * Begins the listing in a sheet of the book.
   *
   * @param maxRows rows of one sheet, heading and head included; {@link #MAX_ROWS} or less
   */
  public Listing(
      Book book,
      Sheet first,
      List<Column<T>> columns,
      Frame frame,
      int frozenColumns,
      int maxRows) {
    this.book = book;
    this.columns = List.copyOf(columns);
    this.frame = frame;
    this.frozenColumns = frozenColumns;
    this.maxRows = maxRows;
    this.name = first.name();
    this.sheet = first;
    this.headerRow = begin(first);
  }

  /** Adds one row below the last one. */
  public void add(T row) {
    if (sheet.written() >= maxRows) {
      end();
      sheet = book.sheetAfter(sheet, name);
      headerRow = begin(sheet);
    }
    sheet.body(columns, row);
  }

  /** Adds all rows and ends the listing. */
  public void addAll(Rows<T> rows) {
    rows.forEach(this::add);
    if (sheet.written() == headerRow + 1) {
      sheet.subtitle(frame.whenEmpty());
    }
    end();
  }

  private int begin(Sheet into) {
    into.widths(columns.stream().mapToInt(Column::width).toArray());
    frame.head(into);
    into.header(columns);
    return into.written() - 1;
  }

  private void end() {
    int first = headerRow + 1;
    int last = Math.max(first, sheet.written() - 1);
    TableDress.tint(sheet.raw(), columns, first, last);
    TableDress.choices(sheet.raw(), columns, first, last);
    TableDress.heading(sheet.raw(), headerRow, last, columns.size(), frozenColumns);
    int characters = columns.stream().mapToInt(Column::width).sum();
    TableDress.printing(sheet.raw(), frame.footer(), frame.pageOf(), characters > A4_CHARACTERS);
    TableDress.sideBySide(
        sheet.raw(), (characters + A3_CHARACTERS - 1) / A3_CHARACTERS, frozenColumns);
  }
}
