package vn.sokhop.intake.storing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.checking.LineChecker;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.reading.Reject;
import vn.sokhop.intake.reading.Slice;
import vn.sokhop.intake.reading.Slices;

/**
 * Reads and checks a delivery as a night would, and stores nothing. Accounts and units of a
 * registry delivery are put into the book, so that the files behind it know them.
 */
public final class DryLoad implements LineObserver {
  private static final int FIRST_REJECTS = 5;

  private final Feed feed;
  private final AccountBook book;
  private final Map<Integer, Reject> firstRejects = new LinkedHashMap<>();
  private final List<Runnable> toBook = new ArrayList<>();
  private BigDecimal first = BigDecimal.ZERO;
  private BigDecimal second = BigDecimal.ZERO;
  private int accepted;

  private DryLoad(Feed feed, AccountBook book) {
    this.feed = feed;
    this.book = book;
  }

  /**
   * What was found.
   *
   * @param firstRejects the first rejected lines by number
   */
  public record Outcome(
      int read,
      int accepted,
      int rejected,
      int blank,
      BigDecimal first,
      BigDecimal second,
      BigDecimal rejectedFirst,
      BigDecimal rejectedSecond,
      int unreadable,
      Map<Integer, Reject> firstRejects) {}

  public static Outcome of(Delivery delivery, AccountBook book) throws IOException {
    DryLoad load = new DryLoad(delivery.feed(), book);
    RowBuffer rows = new RowBuffer(1 << 20);
    RowBuffer rejects = new RowBuffer(1 << 16);
    Tally tally = new Tally();
    try (Slices slices = delivery.form().open(delivery.path())) {
      PieceLoader loader =
          new PieceLoader(delivery, List.of(slices.header()), book, rows, rejects, load);
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        rows.clear();
        rejects.clear();
        loader.load(slice, tally);
      }
    }
    load.toBook.forEach(Runnable::run);
    return new Outcome(
        tally.read,
        load.accepted,
        tally.rejected,
        tally.blank,
        load.first,
        load.second,
        tally.first,
        tally.second,
        tally.unreadableAmounts,
        load.firstRejects);
  }

  @Override
  public void accepted(LineChecker checker) {
    accepted++;
    String[] values = checker.values();
    switch (feed) {
      case UNITS -> remember(unit(values[feed.index("unit_code")], values));
      case ACCOUNTS -> remember(account(values));
      default -> add(checker.amounts());
    }
  }

  private void add(Optional<BigDecimal[]> amounts) {
    amounts.ifPresent(
        both -> {
          first = first.add(both[0]);
          second = second.add(both[1]);
        });
  }

  private void remember(Runnable statement) {
    toBook.add(statement);
  }

  private Runnable unit(String unitCode, String[] values) {
    String office = values[feed.index("office_code")];
    return () -> book.putUnit(unitCode, office);
  }

  private Runnable account(String[] values) {
    String currency = values[feed.index("currency")];
    AccountBook.Account account =
        new AccountBook.Account(
            values[feed.index("account_no")],
            values[feed.index("unit_code")],
            values[feed.index("office_code")],
            currency.isEmpty() ? "VND" : currency,
            values[feed.index("balance_side")].equals("DEBIT"));
    return () -> book.put(account);
  }

  @Override
  public void rejected(int lineNo, Reject reject) {
    if (firstRejects.size() < FIRST_REJECTS) {
      firstRejects.put(lineNo, reject);
    }
  }
}
