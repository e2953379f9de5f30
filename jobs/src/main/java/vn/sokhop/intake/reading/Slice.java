package vn.sokhop.intake.reading;

import java.util.List;

/**
 * A piece of one file: whole records with the line they start on, and the place behind them where
 * reading goes on.
 */
public sealed interface Slice {
  /** Physical line on which the first record starts; the header is line 1. */
  long line();

  /** Records in it, blank ones included. */
  int records();

  /** Where the next slice starts. */
  Place next();

  /** About how much memory it takes, in bytes. */
  int size();

  /**
   * A place in a file.
   *
   * @param position bytes of the unpacked, UTF-8 content (text) or rows (workbook) before it
   * @param line the physical line that starts there
   */
  record Place(long position, long line) {}

  /** Whole records of a text file as UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // a mebibyte handed on once is not copied again
  record Text(byte[] bytes, int from, int to, long line, int records, Place next) implements Slice {
    @Override
    public int size() {
      return to - from;
    }
  }

  /** One physical line that is not a record: a quote never closed, or far too long. */
  record Broken(long line, Reject reject, String rawText, Place next) implements Slice {
    @Override
    public int records() {
      return 1;
    }

    @Override
    public int size() {
      return rawText.length();
    }
  }

  /** Rows of a workbook. */
  record Rows(List<SheetRow> rows, long line, Place next, int size) implements Slice {
    @Override
    public int records() {
      return rows.size();
    }
  }
}
