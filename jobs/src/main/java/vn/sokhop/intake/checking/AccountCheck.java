package vn.sokhop.intake.checking;

import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountNumber;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.line.Moments;
import vn.sokhop.intake.reading.RejectReason;

/** Lines of feed accounts. */
final class AccountCheck implements LineCheck {
  private static final Feed FEED = Feed.ACCOUNTS;
  private static final int ACCOUNT_NO = FEED.index("account_no");
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int OFFICE_CODE = FEED.index("office_code");
  private static final int ACCOUNT_NAME = FEED.index("account_name");
  private static final int CURRENCY = FEED.index("currency");
  private static final int BALANCE_SIDE = FEED.index("balance_side");
  private static final int OPENED_ON = FEED.index("opened_on");
  private static final int CLOSED_ON = FEED.index("closed_on");
  private static final int STATUS = FEED.index("status");
  private static final String HOME_CURRENCY = "VND";

  @Override
  public String copy() {
    return """
        copy intake.account_line (
          delivery_id, line_no, business_date, account_no, unit_code, office_code, account_name,
          currency, balance_side, opened_on, closed_on, status
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    int day = (int) facts.businessDate().toEpochDay();
    boolean isNumber = line.account(ACCOUNT_NO) != AccountNumber.NONE;
    String unit = line.unit(UNIT_CODE);
    if (isNumber) {
      refuseAnotherUnit(line, unit);
    }
    String office = line.office(OFFICE_CODE);
    row.begin(12)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(day)
        .text(line.asWritten(ACCOUNT_NO))
        .text(unit)
        .text(office)
        .text(line.text(ACCOUNT_NAME))
        .text(line.currency(CURRENCY, HOME_CURRENCY))
        .text(line.choice(BALANCE_SIDE))
        .date(line.date(OPENED_ON));
    int closedOn = line.date(CLOSED_ON);
    row.date(closedOn);
    String status = line.choice(STATUS);
    // An account with a closing date in the past is closed even where the column is left out.
    String silent = closedOn != Moments.NO_DATE && closedOn <= day ? "CLOSED" : "OPEN";
    row.text(status.isEmpty() ? silent : status);
    Senders.check(line, facts, office, unit);
    return day;
  }

  private static void refuseAnotherUnit(Line line, String unit) {
    String accountNo = line.asWritten(ACCOUNT_NO);
    String expected = AccountNumber.unitCode(accountNo);
    if (!expected.equals(unit)) {
      line.reject(RejectReason.UNIT_NOT_IN_ACCOUNT_NO, accountNo, expected, unit);
    }
  }
}
