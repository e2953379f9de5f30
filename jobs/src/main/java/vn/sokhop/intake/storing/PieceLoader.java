package vn.sokhop.intake.storing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.intake.checking.LineChecker;
import vn.sokhop.intake.layout.ColumnMap;
import vn.sokhop.intake.layout.Header;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.reading.RecordSink;
import vn.sokhop.intake.reading.Reject;
import vn.sokhop.intake.reading.SheetRow;
import vn.sokhop.intake.reading.Slice;
import vn.sokhop.intake.reading.TextParser;

/** Turns the pieces of one delivery into rows and rejects. */
final class PieceLoader implements RecordSink {
  private final Delivery delivery;
  private final ColumnMap columns;
  private final LineChecker checker;
  private final TextParser parser;
  private final RowBuffer rows;
  private final RowBuffer rejects;
  private final LineObserver observer;
  private final Set<Integer> days = new HashSet<>();
  private int lastDay = Integer.MIN_VALUE;
  private Tally tally = new Tally();

  PieceLoader(
      Delivery delivery,
      List<String> header,
      AccountBook book,
      RowBuffer rows,
      RowBuffer rejects,
      LineObserver observer) {
    this.observer = observer;
    this.delivery = delivery;
    this.columns = delivery.mapping().bind(Header.of(header));
    this.checker = new LineChecker(delivery.feed(), delivery.facts(), book);
    this.parser = new TextParser(delivery.form().text());
    this.rows = rows;
    this.rejects = rejects;
  }

  Delivery delivery() {
    return delivery;
  }

  /** Fills the row buffers; returns the business dates of the rows. */
  Set<Integer> load(Slice slice, Tally into) {
    tally = into;
    tally.read += slice.records();
    days.clear();
    lastDay = Integer.MIN_VALUE;
    if (slice instanceof Slice.Text text) {
      parser.parse(text, this);
    } else if (slice instanceof Slice.Broken broken) {
      unreadable(broken.line(), broken.reject(), broken::rawText);
    } else if (slice instanceof Slice.Rows sheet) {
      sheet.rows().forEach(this::row);
    }
    tally.days.addAll(days);
    return days;
  }

  private void row(SheetRow row) {
    String[] fields = row.fields().toArray(String[]::new);
    Supplier<String> raw = row::rawText;
    if (row.isBlank()) {
      blank(row.line());
    } else {
      take(row.line(), fields, fields.length, row.reject(), raw);
    }
  }

  @Override
  public void record(long line, String[] fields, int count, Supplier<String> raw) {
    take(line, fields, count, null, raw);
  }

  private void take(
      long line, String[] fields, int count, @Nullable Reject known, Supplier<String> raw) {
    Reject shape = columns.fill(fields, count, checker.values());
    int lineNo = Math.toIntExact(line);
    Reject reject = checker.examine(lineNo, known == null ? shape : known, rows);
    if (reject == null) {
      seen(checker.day());
      observer.accepted(checker);
      return;
    }
    if (shape == null) {
      checker.amounts().ifPresentOrElse(this::add, () -> tally.unreadableAmounts++);
    } else {
      tally.unreadableAmounts++;
    }
    put(lineNo, reject, raw);
  }

  @Override
  public void blank(long line) {
    tally.blank++;
  }

  @Override
  public void unreadable(long line, Reject reject, Supplier<String> raw) {
    tally.unreadableAmounts++;
    put(Math.toIntExact(line), reject, raw);
  }

  private void seen(int day) {
    if (day != lastDay) {
      lastDay = day;
      days.add(day);
    }
  }

  private void add(BigDecimal[] amounts) {
    tally.first = tally.first.add(amounts[0]);
    tally.second = tally.second.add(amounts[1]);
  }

  private void put(int lineNo, Reject reject, Supplier<String> raw) {
    tally.rejected++;
    observer.rejected(lineNo, reject);
    rejects
        .begin(5)
        .int4(delivery.id())
        .int4(lineNo)
        .text(reject.reason().name())
        .texts(reject.arguments())
        .textOrEmpty(raw.get());
  }
}
