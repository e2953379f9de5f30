package vn.sokhop.reports.exceptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.NightReport.FileRow;
import vn.sokhop.reports.night.RejectedLineRow;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;

/** The columns of the long tables, in the order a reviewer reads them. */
final class ListingColumns {
  /** A column of the listing and its twin in {@code exceptions.csv}; none for the reviewer's. */
  record Described(String key, String csvName, Column<ExceptionRow> column) {}

  private static final int REVIEW_CHOICES = 5;

  private final Texts texts;
  private final List<Described> described;

  ListingColumns(Texts texts) {
    this.texts = texts;
    this.described = describe();
  }

  List<Described> described() {
    return described;
  }

  List<Column<ExceptionRow>> exceptions() {
    return described.stream().map(Described::column).toList();
  }

  /** Index of the column that holds the difference, in a table without scores. */
  int differenceColumn() {
    return IntStream.range(0, described.size())
        .filter(i -> described.get(i).key().equals("difference"))
        .findFirst()
        .orElseThrow();
  }

  private List<Described> describe() {
    List<Described> all = new ArrayList<>();
    Column<ExceptionRow> severity =
        column("severity", 10, Look.CODE, row -> texts.severity(row.severity()));
    Column<ExceptionRow> status =
        column("status", 11, Look.CODE, row -> texts.status(row.status()));
    all.add(new Described("severity", "severity", severity.tinted(severityTints())));
    all.add(plain("code", "code", 27, Look.WRAPPED, ExceptionRow::code));
    all.add(plain("businessDate", "business_date", 11, Look.DATE, ExceptionRow::businessDate));
    all.add(plain("office", "office_code", 7, Look.CODE, ExceptionRow::officeCode));
    all.add(plain("unit", "unit_code", 9, Look.CODE, ExceptionRow::unitCode));
    all.add(plain("account", "account_no", 22, Look.TEXT, ExceptionRow::accountNo));
    all.add(plain("subject", "subject", 22, Look.WRAPPED, ExceptionRow::subject));
    all.add(plain("currency", "currency", 6, Look.CODE, ExceptionRow::currency));
    all.add(
        plain("treasuryAmount", "treasury_amount", 19, Look.AMOUNT, ExceptionRow::treasuryAmount));
    all.add(plain("unitAmount", "unit_amount", 19, Look.AMOUNT, ExceptionRow::unitAmount));
    all.add(plain("difference", "difference", 20, Look.DIFFERENCE, ExceptionRow::difference));
    all.add(plain("firstSeen", "first_seen", 11, Look.DATE, ExceptionRow::firstSeen));
    all.add(plain("ageDays", "age_working_days", 7, Look.COUNT, ExceptionRow::ageWorkingDays));
    all.add(new Described("status", "status", status.tinted(statusTints())));
    all.add(plain("message", "message", 56, Look.WRAPPED, ExceptionRow::message));
    all.add(plain("source", "source", 20, Look.WRAPPED, ExceptionRow::source));
    all.add(plain("otherSource", "other_source", 20, Look.WRAPPED, ExceptionRow::otherSource));
    all.add(input("review", 18, Look.INPUT, reviewChoices()));
    all.add(input("reviewer", 14, Look.INPUT, List.of()));
    all.add(input("reviewDate", 10, Look.INPUT_DATE, List.of()));
    all.add(plain("exceptionId", "exception_id", 11, Look.WRAPPED, ExceptionRow::exceptionId));
    all.add(plain("family", "family", 10, Look.CODE, ExceptionRow::family));
    return List.copyOf(all);
  }

  List<Column<FileRow>> files() {
    return List.of(
        column("fileName", 40, Look.WRAPPED, FileRow::fileName),
        column("feed", 20, Look.WRAPPED, FileRow::feed),
        column("state", 16, Look.WRAPPED, FileRow::state),
        column("linesRead", 12, Look.COUNT, FileRow::linesRead),
        column("accepted", 12, Look.COUNT, FileRow::accepted),
        column("rejected", 12, Look.COUNT, FileRow::rejected),
        column("blank", 10, Look.COUNT, FileRow::blank),
        column("plusTotal", 22, Look.AMOUNT, FileRow::plusTotal),
        column("minusTotal", 22, Look.AMOUNT, FileRow::minusTotal),
        column("note", 60, Look.WRAPPED, FileRow::note));
  }

  List<Column<RejectedLineRow>> rejected() {
    return List.of(
        column("fileName", 36, Look.WRAPPED, RejectedLineRow::fileName),
        column("lineNo", 9, Look.COUNT, RejectedLineRow::lineNo),
        column("reason", 28, Look.WRAPPED, RejectedLineRow::reason),
        column("message", 60, Look.WRAPPED, RejectedLineRow::message),
        column("rawText", 90, Look.WRAPPED, RejectedLineRow::rawText));
  }

  List<Column.Tint> severityTints() {
    return Arrays.stream(Severity.values())
        .map(severity -> new Column.Tint(texts.severity(severity), Palette.ground(severity)))
        .toList();
  }

  private List<Column.Tint> statusTints() {
    return List.of(
        new Column.Tint(texts.status(ExceptionRow.Status.OPEN), Palette.ground(Severity.MEDIUM)),
        new Column.Tint(texts.status(ExceptionRow.Status.EXPLAINED), Palette.ground(Severity.LOW)),
        new Column.Tint(texts.status(ExceptionRow.Status.CLOSED), Palette.SETTLED));
  }

  private List<String> reviewChoices() {
    return IntStream.rangeClosed(1, REVIEW_CHOICES)
        .mapToObj(i -> texts.text("review." + i))
        .toList();
  }

  private <T> Column<T> column(
      String key, int width, Look look, Function<T, @Nullable Object> value) {
    return new Column<>(texts.text("column." + key), width, look, value);
  }

  private Described plain(
      String key,
      String csvName,
      int width,
      Look look,
      Function<ExceptionRow, @Nullable Object> value) {
    return new Described(key, csvName, column(key, width, look, value));
  }

  private Described input(String key, int width, Look look, List<String> choices) {
    return new Described(key, "", Column.input(texts.text("column." + key), width, look, choices));
  }
}
