package vn.sokhop.intake.checking;

import java.math.BigDecimal;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.line.Vouchers;

/** Lines of feed unit-records: the unit's own book. */
final class UnitRecordCheck implements LineCheck {
  private static final Feed FEED = Feed.UNIT_RECORDS;
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int ACCOUNT_NO = FEED.index("account_no");
  private static final int RECORD_ID = FEED.index("record_id");
  private static final int RECORD_DATE = FEED.index("record_date");
  private static final int VOUCHER_NO = FEED.index("voucher_no");
  private static final int INCREASE_AMOUNT = FEED.index("increase_amount");
  private static final int DECREASE_AMOUNT = FEED.index("decrease_amount");
  private static final int CURRENCY = FEED.index("currency");
  private static final int PAYEE_NAME = FEED.index("payee_name");
  private static final int DESCRIPTION = FEED.index("description");

  private final Postings postings;

  UnitRecordCheck(AccountBook book) {
    this.postings = new Postings(book);
  }

  @Override
  public String copy() {
    return """
        copy intake.unit_record_line (
          delivery_id, line_no, business_date, unit_code, account_no, record_id, voucher_no,
          voucher_key, amount, currency, payee_name, description
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    String unit = line.unit(UNIT_CODE);
    int slot = postings.account(line, ACCOUNT_NO);
    String recordId = line.code(RECORD_ID);
    int day = line.businessDate(RECORD_DATE, facts);
    String voucherNo = line.code(VOUCHER_NO);
    String currency = postings.currency(line, CURRENCY, ACCOUNT_NO, slot);
    BigDecimal amount = line.exactlyOne(INCREASE_AMOUNT, DECREASE_AMOUNT, currency);
    postings.unit(line, unit, ACCOUNT_NO, slot);
    postings.ownWord(line, FEED, facts, slot);
    row.begin(12)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(day)
        .text(unit)
        .text(line.asWritten(ACCOUNT_NO))
        .text(recordId)
        .text(voucherNo)
        .text(Vouchers.key(voucherNo))
        .numeric(amount)
        .text(currency)
        .text(line.text(PAYEE_NAME))
        .text(line.text(DESCRIPTION));
    return day;
  }
}
