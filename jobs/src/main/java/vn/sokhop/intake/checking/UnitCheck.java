package vn.sokhop.intake.checking;

import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;

/** Lines of feed units. */
final class UnitCheck implements LineCheck {
  private static final Feed FEED = Feed.UNITS;
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int UNIT_NAME = FEED.index("unit_name");
  private static final int OFFICE_CODE = FEED.index("office_code");
  private static final int CHAPTER_CODE = FEED.index("chapter_code");
  private static final int BUDGET_LEVEL = FEED.index("budget_level");
  private static final int ACCOUNT_HOLDER = FEED.index("account_holder");
  private static final int CHIEF_ACCOUNTANT = FEED.index("chief_accountant");
  private static final int NOTICE_EMAIL = FEED.index("notice_email");
  private static final int NOTICE_PHONE = FEED.index("notice_phone");
  private static final int JOINED_DVCTT_ON = FEED.index("joined_dvctt_on");
  private static final int ACTIVE_FROM = FEED.index("active_from");
  private static final int ACTIVE_TO = FEED.index("active_to");

  @Override
  public String copy() {
    return """
        copy intake.unit_line (
          delivery_id, line_no, business_date, unit_code, unit_name, office_code, chapter_code,
          budget_level, account_holder, chief_accountant, notice_email, notice_phone,
          joined_dvctt_on, active_from, active_to
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    int day = (int) facts.businessDate().toEpochDay();
    String unit = line.unit(UNIT_CODE);
    row.begin(15).int4(facts.deliveryId()).int4(lineNo).date(day).text(unit);
    row.text(line.text(UNIT_NAME));
    String office = line.office(OFFICE_CODE);
    row.text(office)
        .text(line.code(CHAPTER_CODE))
        .text(line.code(BUDGET_LEVEL))
        .text(line.text(ACCOUNT_HOLDER))
        .text(line.text(CHIEF_ACCOUNTANT))
        .text(line.text(NOTICE_EMAIL))
        .text(line.text(NOTICE_PHONE))
        .date(line.date(JOINED_DVCTT_ON))
        .date(line.date(ACTIVE_FROM))
        .date(line.date(ACTIVE_TO));
    Senders.check(line, facts, office, unit);
    return day;
  }
}
