package vn.sokhop.intake.checking;

import java.math.BigDecimal;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;

/** Lines of feed balances: the ledger's own balance list. Whether they add up is not asked here. */
final class BalanceCheck implements LineCheck {
  private static final Feed FEED = Feed.BALANCES;
  private static final int BUSINESS_DATE = FEED.index("business_date");
  private static final int OFFICE_CODE = FEED.index("office_code");
  private static final int ACCOUNT_NO = FEED.index("account_no");
  private static final int CURRENCY = FEED.index("currency");
  private static final int OPENING_BALANCE = FEED.index("opening_balance");
  private static final int DEBIT_TOTAL = FEED.index("debit_total");
  private static final int CREDIT_TOTAL = FEED.index("credit_total");
  private static final int CLOSING_BALANCE = FEED.index("closing_balance");

  private final Postings postings;

  BalanceCheck(AccountBook book) {
    this.postings = new Postings(book);
  }

  @Override
  public String copy() {
    return """
        copy intake.balance_line (
          delivery_id, line_no, business_date, office_code, unit_code, account_no, currency,
          opening_balance, increases, decreases, closing_balance, balance_side
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    int day = line.businessDate(BUSINESS_DATE, facts);
    String office = line.office(OFFICE_CODE);
    int slot = postings.account(line, ACCOUNT_NO);
    String currency = postings.currency(line, CURRENCY, ACCOUNT_NO, slot);
    BigDecimal opening = line.signedAmount(OPENING_BALANCE, currency);
    BigDecimal debits = line.amount(DEBIT_TOTAL, currency);
    BigDecimal credits = line.amount(CREDIT_TOTAL, currency);
    BigDecimal closing = line.signedAmount(CLOSING_BALANCE, currency);
    postings.office(line, office, ACCOUNT_NO, slot);
    postings.sender(line, facts, slot);
    boolean debitSide = postings.isDebitSide(slot);
    row.begin(12).int4(facts.deliveryId()).int4(lineNo).date(day).text(office);
    postings.putUnit(slot, row);
    row.text(line.asWritten(ACCOUNT_NO))
        .text(currency)
        .numeric(opening)
        .numeric(debitSide ? debits : credits)
        .numeric(debitSide ? credits : debits)
        .numeric(closing)
        .character(debitSide ? 'D' : 'C');
    return day;
  }
}
