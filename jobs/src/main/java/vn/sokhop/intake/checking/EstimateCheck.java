package vn.sokhop.intake.checking;

import java.util.List;
import java.util.stream.Stream;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.line.Periods;
import vn.sokhop.intake.reading.RejectReason;

/**
 * Lines of feed estimates: one row of form 01a-SDKP (the estimate) or 02a-SDKP (its use) of a
 * quarter or a year, as the office or as the unit has it, by the sender of the file. In đồng,
 * signed.
 */
final class EstimateCheck implements LineCheck {
  private static final Feed FEED = Feed.ESTIMATES;
  private static final int QUARTER = FEED.index("quarter");
  private static final int UNIT_CODE = FEED.index("unit_code");
  private static final int OFFICE_CODE = FEED.index("office_code");
  private static final int FORM = FEED.index("form");
  private static final int ECONOMIC_CODE = FEED.index("economic_code");
  private static final int ANSWERED_AT = FEED.index("answered_at");
  private static final String ESTIMATE = "01a";
  private static final String USE = "02a";
  private static final String CURRENCY = "VND";
  private static final int OFFICE_DIGITS = 4;

  private static final List<Integer> ESTIMATE_FIGURES =
      columns(
          "carried_over",
          "given_at_start",
          "given_in_period",
          "given_to_date",
          "used_in_period",
          "used_to_date",
          "retained");
  private static final List<Integer> USE_FIGURES =
      columns("advance_in_period", "advance_balance", "actual_in_period", "actual_balance");
  private static final List<Integer> FIGURES =
      Stream.concat(ESTIMATE_FIGURES.stream(), USE_FIGURES.stream()).toList();
  private static final List<Integer> CERTIFICATES =
      columns("first_certificate", "second_certificate");
  private static final List<Integer> CODES = columns("chapter_code", "budget_level");
  private static final List<Integer> LINE_CODES =
      columns("source_code", "sector_code", "programme_code", "economic_code");
  private static final int CONTENT = FEED.index("content");

  private final AccountBook book;

  EstimateCheck(AccountBook book) {
    this.book = book;
  }

  private static List<Integer> columns(String... names) {
    return Stream.of(names).map(FEED::index).toList();
  }

  @Override
  public String copy() {
    return """
        copy intake.estimate_line (
          delivery_id, line_no, business_date, side, quarter, unit_code, office_code, form,
          chapter_code, budget_level, source_code, sector_code, programme_code, economic_code,
          content, carried_over, given_at_start, given_in_period, given_to_date, used_in_period,
          used_to_date, retained, advance_in_period, advance_balance, actual_in_period,
          actual_balance, answered_at, first_certificate, second_certificate
        ) from stdin (format binary)
        """;
  }

  @Override
  public int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row) {
    int day = (int) facts.businessDate().toEpochDay();
    boolean treasury = facts.sender().length() == OFFICE_DIGITS;
    Periods.refuseNotBegun(line, QUARTER, Periods.quarterOrYear(line, QUARTER), day);
    String unit = line.unit(UNIT_CODE);
    String office = line.office(OFFICE_CODE);
    String form = line.choice(FORM);
    row.begin(29)
        .int4(facts.deliveryId())
        .int4(lineNo)
        .date(day)
        .text(treasury ? "TREASURY" : "UNIT")
        .text(line.asWritten(QUARTER))
        .text(unit)
        .text(office)
        .text(form);
    CODES.forEach(column -> row.text(line.code(column)));
    LINE_CODES.forEach(column -> row.text(line.code(column)));
    row.text(line.text(CONTENT));
    belongs(line, ECONOMIC_CODE, form, form.equals(USE));
    FIGURES.forEach(column -> figure(line, column, form, row));
    if (treasury) {
      refuseSignatures(line, facts.sender());
    }
    row.instant(Times.happened(line, ANSWERED_AT, facts));
    CERTIFICATES.forEach(column -> row.text(line.code(column)));
    known(line, unit, office);
    Senders.check(line, facts, office, unit);
    return day;
  }

  private static void figure(Line line, int column, String form, RowBuffer row) {
    boolean ofForm = (form.equals(ESTIMATE) ? ESTIMATE_FIGURES : USE_FIGURES).contains(column);
    belongs(line, column, form, ofForm);
    if (line.has(column)) {
      row.numeric(line.signedAmount(column, CURRENCY));
    } else {
      row.none();
    }
  }

  /** A column that the form has must be filled; one it has not must be empty. */
  private static void belongs(Line line, int column, String form, boolean ofForm) {
    if (line.isFine() && line.has(column) != ofForm) {
      if (ofForm) {
        line.reject(RejectReason.NEEDED_BY_FORM, line.name(column), form);
      } else {
        line.reject(RejectReason.NOT_OF_FORM, line.name(column), line.asWritten(column), form);
      }
    }
  }

  private static void refuseSignatures(Line line, String sender) {
    Stream.concat(Stream.of(ANSWERED_AT), CERTIFICATES.stream())
        .filter(line::has)
        .forEach(
            column ->
                line.reject(
                    RejectReason.NOT_OF_SENDER, line.name(column), line.asWritten(column), sender));
  }

  private void known(Line line, String unit, String office) {
    if (line.isFine() && !book.knowsUnit(unit)) {
      line.reject(RejectReason.UNKNOWN_UNIT, unit);
    }
    if (line.isFine() && !book.knowsOffice(office)) {
      line.reject(RejectReason.UNKNOWN_OFFICE, office);
    }
  }
}
