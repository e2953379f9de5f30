package vn.sokhop.intake.checking;

import java.math.BigDecimal;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.reading.RejectReason;

/**
 * Lines of feed dossiers: what an office's register said of a dossier at an instant. A unit or a
 * procedure that nobody knows is no fault of the line: the dossier is there and must be dealt with.
 */
final class DossierCheck implements LineCheck {
  private static final Feed FEED = Feed.DOSSIERS;
  private static final int DOSSIER_NO = FEED.index("dossier_no");
  private static final int AS_OF = FEED.index("as_of");
  private static final int OFFICE_CODE = FEED.index("office_code");
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int PROCEDURE_CODE = FEED.index("procedure_code");
  private static final int CHANNEL = FEED.index("channel");
  private static final int SENT_AT = FEED.index("sent_at");
  private static final int VALID_RECEIVED_AT = FEED.index("valid_received_at");
  private static final int STAGE = FEED.index("stage");
  private static final int STAGE_SINCE = FEED.index("stage_since");
  private static final int HANDLER = FEED.index("handler");
  private static final int AMOUNT = FEED.index("amount");
  private static final int CURRENCY = FEED.index("currency");
  private static final int VOUCHER_NO = FEED.index("voucher_no");
  private static final int COMPLETION_REQUESTS = FEED.index("completion_requests");
  private static final int EXTENSION_NOTIFIED_AT = FEED.index("extension_notified_at");
  private static final int EXTENSION_UNTIL = FEED.index("extension_until");
  private static final int EXTENSION_REASON = FEED.index("extension_reason");
  private static final int FINISHED_AT = FEED.index("finished_at");
  private static final int OUTCOME_REASON = FEED.index("outcome_reason");
  private static final int BUDGET_YEAR = FEED.index("budget_year");
  private static final int PROMISED_AT = FEED.index("promised_at");
  private static final String HOME_CURRENCY = "VND";

  @Override
  public String copy() {
    return """
        copy intake.dossier_line (
          delivery_id, line_no, business_date, dossier_no, as_of, office_code, unit_code,
          procedure_code, channel, sent_at, valid_received_at, stage, stage_since, handler, amount,
          currency, voucher_no, completion_requests, extension_notified_at, extension_until,
          extension_until_date, extension_reason, finished_at, outcome_reason, budget_year,
          promised_at
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    String dossierNo = line.code(DOSSIER_NO).strip();
    if (dossierNo.isEmpty()) {
      line.reject(RejectReason.REQUIRED_EMPTY, line.name(DOSSIER_NO));
    }
    long asOf = line.instant(AS_OF);
    int day = line.businessDateOf(asOf, AS_OF, facts);
    String office = line.office(OFFICE_CODE);
    String unit = line.unit(UNIT_CODE);
    row.begin(26)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(day)
        .text(dossierNo)
        .instant(asOf)
        .text(office)
        .text(unit)
        .text(line.code(PROCEDURE_CODE))
        .text(line.choice(CHANNEL))
        .instant(Times.sent(line, SENT_AT, line.has(VALID_RECEIVED_AT), facts))
        .instant(Times.happened(line, VALID_RECEIVED_AT, facts))
        .text(line.choice(STAGE))
        .instant(Times.happened(line, STAGE_SINCE, facts))
        .text(line.text(HANDLER));
    amount(line, row);
    row.text(line.code(VOUCHER_NO));
    number(line.count(COMPLETION_REQUESTS), row);
    row.instant(Times.happened(line, EXTENSION_NOTIFIED_AT, facts))
        .instant(Times.promised(line, EXTENSION_UNTIL, facts))
        .date(Times.promisedDate(line, EXTENSION_UNTIL, facts))
        .text(line.text(EXTENSION_REASON))
        .instant(Times.happened(line, FINISHED_AT, facts))
        .text(line.text(OUTCOME_REASON));
    number(line.year(BUDGET_YEAR), row);
    row.instant(Times.promisedInstant(line, PROMISED_AT, facts));
    Senders.check(line, facts, office, unit);
    return day;
  }

  private static void amount(Line line, RowBuffer row) {
    String currency = line.currency(CURRENCY, HOME_CURRENCY);
    BigDecimal amount = line.amount(AMOUNT, currency);
    if (line.has(AMOUNT)) {
      row.numeric(amount);
    } else {
      row.none();
    }
    row.text(currency);
  }

  private static void number(int number, RowBuffer row) {
    if (number == Line.NO_NUMBER) {
      row.none();
    } else {
      row.int4(number);
    }
  }
}
