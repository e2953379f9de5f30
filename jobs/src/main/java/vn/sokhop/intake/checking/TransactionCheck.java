package vn.sokhop.intake.checking;

import java.math.BigDecimal;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.line.Vouchers;

/** Lines of feed transactions: entries of the treasury's ledger. */
final class TransactionCheck implements LineCheck {
  private static final Feed FEED = Feed.TRANSACTIONS;
  private static final int ENTRY_ID = FEED.index("entry_id");
  private static final int BUSINESS_DATE = FEED.index("business_date");
  private static final int POSTED_AT = FEED.index("posted_at");
  private static final int OFFICE_CODE = FEED.index("office_code");
  private static final int ACCOUNT_NO = FEED.index("account_no");
  private static final int DEBIT_AMOUNT = FEED.index("debit_amount");
  private static final int CREDIT_AMOUNT = FEED.index("credit_amount");
  private static final int CURRENCY = FEED.index("currency");
  private static final int VOUCHER_NO = FEED.index("voucher_no");
  private static final int VOUCHER_TYPE = FEED.index("voucher_type");
  private static final int VOUCHER_DATE = FEED.index("voucher_date");
  private static final int DOSSIER_NO = FEED.index("dossier_no");
  private static final int CHANNEL = FEED.index("channel");
  private static final int PAYEE_ACCOUNT = FEED.index("payee_account");
  private static final int PAYEE_NAME = FEED.index("payee_name");
  private static final int PAYEE_BANK = FEED.index("payee_bank");
  private static final int ECONOMIC_CONTENT = FEED.index("economic_content");
  private static final int DESCRIPTION = FEED.index("description");
  private static final int REVERSAL_OF = FEED.index("reversal_of");
  private static final int FIRST_CERTIFICATE = FEED.index("first_certificate");
  private static final int FIRST_SIGNED_AT = FEED.index("first_signed_at");
  private static final int SECOND_CERTIFICATE = FEED.index("second_certificate");
  private static final int SECOND_SIGNED_AT = FEED.index("second_signed_at");
  private static final int SIGNING_ADDRESS = FEED.index("signing_address");

  private final Postings postings;

  TransactionCheck(AccountBook book) {
    this.postings = new Postings(book);
  }

  @Override
  public String copy() {
    return """
        copy intake.transaction_line (
          delivery_id, line_no, business_date, entry_id, posted_at, office_code, unit_code,
          account_no, side, amount, currency, voucher_no, voucher_key, voucher_type, voucher_date,
          dossier_no, channel, payee_account, payee_name, payee_bank, economic_content,
          description, reversal_of, first_certificate, first_signed_at, second_certificate,
          second_signed_at, signing_address
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    String entryId = line.code(ENTRY_ID);
    int day = line.businessDate(BUSINESS_DATE, facts);
    long postedAt = line.instant(POSTED_AT);
    String office = line.office(OFFICE_CODE);
    int slot = postings.account(line, ACCOUNT_NO);
    String currency = postings.currency(line, CURRENCY, ACCOUNT_NO, slot);
    BigDecimal debit = line.exactlyOne(DEBIT_AMOUNT, CREDIT_AMOUNT, currency);
    postings.office(line, office, ACCOUNT_NO, slot);
    postings.sender(line, facts, slot);
    row.begin(28)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(day)
        .text(entryId)
        .instant(postedAt)
        .text(office);
    postings.putUnit(slot, row);
    row.text(line.asWritten(ACCOUNT_NO))
        .character(debit.signum() > 0 ? 'D' : 'C')
        .numeric(postings.isDebitSide(slot) ? debit : debit.negate())
        .text(currency);
    details(line, row);
    return day;
  }

  private static void details(Line line, RowBuffer row) {
    String voucherNo = line.code(VOUCHER_NO);
    row.text(voucherNo)
        .text(Vouchers.key(voucherNo))
        .text(line.code(VOUCHER_TYPE))
        .date(line.date(VOUCHER_DATE))
        .text(line.code(DOSSIER_NO).strip())
        .text(line.choice(CHANNEL))
        .text(line.code(PAYEE_ACCOUNT))
        .text(line.text(PAYEE_NAME))
        .text(line.text(PAYEE_BANK))
        .text(line.code(ECONOMIC_CONTENT))
        .text(line.text(DESCRIPTION))
        .text(line.code(REVERSAL_OF))
        .text(line.code(FIRST_CERTIFICATE))
        .instant(line.instant(FIRST_SIGNED_AT))
        .text(line.code(SECOND_CERTIFICATE))
        .instant(line.instant(SECOND_SIGNED_AT))
        .text(line.code(SIGNING_ADDRESS));
  }
}
