package vn.sokhop.intake.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.reading.RejectReason;

/** Lines of feed unit-balances: what the unit says its accounts stood at. */
final class UnitBalanceCheck implements LineCheck {
  private static final Feed FEED = Feed.UNIT_BALANCES;
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int ACCOUNT_NO = FEED.index("account_no");
  private static final int FROM_DATE = FEED.index("from_date");
  private static final int TO_DATE = FEED.index("to_date");
  private static final int CURRENCY = FEED.index("currency");
  private static final int OPENING_BALANCE = FEED.index("opening_balance");
  private static final int INCREASES = FEED.index("increases");
  private static final int DECREASES = FEED.index("decreases");
  private static final int CLOSING_BALANCE = FEED.index("closing_balance");

  private final Postings postings;

  UnitBalanceCheck(AccountBook book) {
    this.postings = new Postings(book);
  }

  @Override
  public String copy() {
    return """
        copy intake.unit_balance_line (
          delivery_id, line_no, business_date, from_date, unit_code, account_no, currency,
          opening_balance, increases, decreases, closing_balance
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    String unit = line.unit(UNIT_CODE);
    int slot = postings.account(line, ACCOUNT_NO);
    int from = line.date(FROM_DATE);
    int to = line.businessDate(TO_DATE, facts);
    if (line.isFine() && from > to) {
      line.reject(
          RejectReason.SPAN_REVERSED,
          LocalDate.ofEpochDay(from).toString(),
          LocalDate.ofEpochDay(to).toString());
    }
    String currency = postings.currency(line, CURRENCY, ACCOUNT_NO, slot);
    BigDecimal opening = line.signedAmount(OPENING_BALANCE, currency);
    BigDecimal increases = line.amount(INCREASES, currency);
    BigDecimal decreases = line.amount(DECREASES, currency);
    BigDecimal closing = line.signedAmount(CLOSING_BALANCE, currency);
    postings.unit(line, unit, ACCOUNT_NO, slot);
    postings.ownWord(line, FEED, facts, slot);
    row.begin(11)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(to)
        .date(from)
        .text(unit)
        .text(line.asWritten(ACCOUNT_NO))
        .text(currency)
        .numeric(opening)
        .numeric(increases)
        .numeric(decreases)
        .numeric(closing);
    return to;
  }
}
