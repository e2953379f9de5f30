package vn.sokhop.intake.checking;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.Amounts;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.reading.Reject;

/**
 * Examines the lines of one delivery one after the other. Fill {@link #values()}, then call {@link
 * #examine}.
 */
public final class LineChecker {
  private final LineCheck check;
  private final DeliveryFacts facts;
  private final Line line;
  private final int[] sums;
  private int day;

  public LineChecker(Feed feed, DeliveryFacts facts, AccountBook book) {
    this.check = check(feed, book);
    this.facts = facts;
    this.line = new Line(feed);
    this.sums = sums(feed);
  }

  private static LineCheck check(Feed feed, AccountBook book) {
    return switch (feed) {
      case UNITS -> new UnitCheck();
      case ACCOUNTS -> new AccountCheck();
      case SIGNERS -> new SignerCheck(book);
      case TRANSACTIONS -> new TransactionCheck(book);
      case BALANCES -> new BalanceCheck(book);
      case UNIT_RECORDS -> new UnitRecordCheck(book);
      case UNIT_BALANCES -> new UnitBalanceCheck(book);
      case DOSSIERS -> new DossierCheck();
      case CONFIRMATIONS -> new ConfirmationCheck(book);
      case ESTIMATES -> new EstimateCheck(book);
    };
  }

  /** The COPY statement that takes the rows of the feed. */
  public static String copyStatement(Feed feed) {
    return check(feed, new AccountBook()).copy();
  }

  /** The columns whose sums a control file states: the first and the second, or none. */
  private static int[] sums(Feed feed) {
    return switch (feed) {
      case UNITS, ACCOUNTS, SIGNERS, DOSSIERS, CONFIRMATIONS, ESTIMATES -> new int[0];
      case TRANSACTIONS -> new int[] {feed.index("debit_amount"), feed.index("credit_amount")};
      case BALANCES -> new int[] {feed.index("debit_total"), feed.index("credit_total")};
      case UNIT_RECORDS -> new int[] {feed.index("increase_amount"), feed.index("decrease_amount")};
      case UNIT_BALANCES -> new int[] {feed.index("increases"), feed.index("decreases")};
    };
  }

  /** Where the values of the next line go, in the order of the feed's columns. */
  public String[] values() {
    return line.values();
  }

  /**
   * Puts the line's row into the buffer, or says why not. {@code known} is what is already wrong
   * with it.
   */
  public @Nullable Reject examine(int lineNo, @Nullable Reject known, RowBuffer row) {
    if (known != null) {
      return known;
    }
    line.begin();
    day = check.check(line, lineNo, facts, row);
    Reject reject = line.reject();
    if (reject != null) {
      row.takeBack();
    }
    return reject;
  }

  /** Business date of the line examined last, as days since 1970; only if it was fine. */
  public int day() {
    return day;
  }

  /**
   * The amounts of the line, fine or not, in the two columns that control files add up; empty if
   * one cannot be read for certain. Zero where the feed has none.
   */
  public Optional<BigDecimal[]> amounts() {
    BigDecimal[] result = {BigDecimal.ZERO, BigDecimal.ZERO};
    for (int i = 0; i < sums.length; i++) {
      Optional<BigDecimal> amount = Amounts.ofRejected(line.values()[sums[i]]);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      result[i] = amount.get();
    }
    return Optional.of(result);
  }
}
