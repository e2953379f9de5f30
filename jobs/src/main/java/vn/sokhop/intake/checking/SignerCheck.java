package vn.sokhop.intake.checking;

import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.reading.RejectReason;

/** Lines of feed signers. */
final class SignerCheck implements LineCheck {
  private static final Feed FEED = Feed.SIGNERS;
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int ACCOUNT_NO = FEED.index("account_no");
  private static final int ROLE = FEED.index("role");
  private static final int PERSON_ID = FEED.index("person_id");
  private static final int PERSON_NAME = FEED.index("person_name");
  private static final int TITLE = FEED.index("title");
  private static final int CERTIFICATE_SERIAL = FEED.index("certificate_serial");
  private static final int CERTIFICATE_FROM = FEED.index("certificate_from");
  private static final int CERTIFICATE_TO = FEED.index("certificate_to");
  private static final int REVOKED_AT = FEED.index("revoked_at");
  private static final int REGISTERED_FROM = FEED.index("registered_from");
  private static final int REGISTERED_TO = FEED.index("registered_to");
  private static final int EMAIL = FEED.index("email");
  private static final int PHONE = FEED.index("phone");

  private final AccountBook book;

  SignerCheck(AccountBook book) {
    this.book = book;
  }

  @Override
  public String copy() {
    return """
        copy intake.signer_line (
          delivery_id, line_no, business_date, unit_code, account_no, role, person_id, person_name,
          title, certificate_serial, certificate_from, certificate_to, revoked_at,
          registered_from, registered_to, email, phone
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    int day = (int) facts.businessDate().toEpochDay();
    String unit = line.unit(UNIT_CODE);
    line.account(ACCOUNT_NO);
    row.begin(17)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(day)
        .text(unit)
        .text(line.asWritten(ACCOUNT_NO))
        .text(line.choice(ROLE))
        .text(line.code(PERSON_ID))
        .text(line.text(PERSON_NAME))
        .text(line.text(TITLE))
        .text(line.code(CERTIFICATE_SERIAL))
        .instant(line.instant(CERTIFICATE_FROM))
        .instant(line.instant(CERTIFICATE_TO))
        .instant(line.instant(REVOKED_AT))
        .instant(line.instant(REGISTERED_FROM))
        .instant(line.instant(REGISTERED_TO))
        .text(line.text(EMAIL))
        .text(line.text(PHONE));
    if (line.isFine() && !book.knowsUnit(unit)) {
      line.reject(RejectReason.UNKNOWN_UNIT, unit);
    }
    if (line.isFine()) {
      Senders.check(line, facts, book.officeOfUnit(unit), unit);
    }
    return day;
  }
}
