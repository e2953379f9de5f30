package vn.sokhop.intake.checking;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.line.Periods;
import vn.sokhop.intake.reading.RejectReason;

/**
 * Lines of feed confirmations: a unit's answer to the statement of one of its accounts. Who signed
 * it, and whether it is an answer to the statement of today, is not judged here.
 */
final class ConfirmationCheck implements LineCheck {
  private static final Feed FEED = Feed.CONFIRMATIONS;
  private static final int MONTH = FEED.index("month");
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int ACCOUNT_NO = FEED.index("account_no");
  private static final int VERSION = FEED.index("version");
  private static final int ANSWERED_AT = FEED.index("answered_at");
  private static final int AGREES = FEED.index("agrees");
  private static final int OPENING_BALANCE = FEED.index("opening_balance");
  private static final int INCREASES = FEED.index("increases");
  private static final int DECREASES = FEED.index("decreases");
  private static final int CLOSING_BALANCE = FEED.index("closing_balance");
  private static final int CAUSE_CODE = FEED.index("cause_code");
  private static final int EXPLANATION = FEED.index("explanation");
  private static final int FIRST_CERTIFICATE = FEED.index("first_certificate");
  private static final int SECOND_CERTIFICATE = FEED.index("second_certificate");

  private final Postings postings;

  ConfirmationCheck(AccountBook book) {
    this.postings = new Postings(book);
  }

  @Override
  public String copy() {
    return """
        copy intake.confirmation_line (
          delivery_id, line_no, business_date, period, unit_code, account_no, version, answered_at,
          agrees, opening_balance, increases, decreases, closing_balance, cause_code, explanation,
          first_certificate, second_certificate
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    int firstDay = Periods.monthOrYear(line, MONTH);
    String unit = line.unit(UNIT_CODE);
    int slot = postings.account(line, ACCOUNT_NO);
    int version = line.version(VERSION);
    long answeredAt = line.instant(ANSWERED_AT);
    int day = line.businessDateOf(answeredAt, ANSWERED_AT, facts);
    Periods.refuseNotBegun(line, MONTH, firstDay, day);
    row.begin(17)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(day)
        .text(line.asWritten(MONTH))
        .text(unit)
        .text(line.asWritten(ACCOUNT_NO))
        .int4(version)
        .instant(answeredAt)
        .bool(line.choice(AGREES).equals("Y"));
    figures(line, postings.currency(slot), row);
    row.text(line.code(CAUSE_CODE))
        .text(line.text(EXPLANATION))
        .text(line.code(FIRST_CERTIFICATE))
        .text(line.code(SECOND_CERTIFICATE));
    postings.unit(line, unit, ACCOUNT_NO, slot);
    postings.ownWord(line, FEED, facts, slot);
    return day;
  }

  /** All four figures, which must add up, or none: then the unit answers to those of the form. */
  private static void figures(Line line, String currency, RowBuffer row) {
    BigDecimal opening = line.signedAmount(OPENING_BALANCE, currency);
    BigDecimal increases = line.amount(INCREASES, currency);
    BigDecimal decreases = line.amount(DECREASES, currency);
    BigDecimal closing = line.signedAmount(CLOSING_BALANCE, currency);
    String missing =
        IntStream.of(OPENING_BALANCE, INCREASES, DECREASES, CLOSING_BALANCE)
            .filter(column -> !line.has(column))
            .mapToObj(line::name)
            .collect(Collectors.joining(", "));
    boolean none = missing.chars().filter(c -> c == ',').count() == 3;
    if (none) {
      row.none().none().none().none();
      return;
    }
    if (!missing.isEmpty()) {
      line.reject(RejectReason.FIGURES_INCOMPLETE, missing);
    } else if (line.isFine()
        && opening.add(increases).subtract(decreases).compareTo(closing) != 0) {
      line.reject(
          RejectReason.FIGURES_DO_NOT_ADD_UP,
          line.asWritten(OPENING_BALANCE),
          line.asWritten(INCREASES),
          line.asWritten(DECREASES),
          line.asWritten(CLOSING_BALANCE));
    }
    row.numeric(opening).numeric(increases).numeric(decreases).numeric(closing);
  }
}
