package vn.sokhop.reports.confirmation.register;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.RegisterRow;
import vn.sokhop.reports.house.TreasuryTime;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;

/** The columns of the register, in the order a reviewer reads them. */
final class RegisterColumns {
  /** A column and its twin in {@code confirmation-register.csv}; none for what only people need. */
  record Described(String csvName, Column<RegisterRow> column) {}

  private static final int AMOUNT = 17;
  private static final List<String> STATES =
      List.of(
          "EXPECTED", "RECEIVED", "MATCHED", "MISMATCHED", "RESUBMIT_DUE", "CONFIRMED", "OVERDUE");

  private final Words words;

  RegisterColumns(Words words) {
    this.words = words;
  }

  List<Column<RegisterRow>> columns() {
    return described().stream().map(Described::column).toList();
  }

  List<Described> described() {
    List<Described> all = new ArrayList<>();
    Described state = plain("state", 17, Look.WRAPPED, row -> words.state(row.state()));
    all.add(new Described(state.csvName(), state.column().tinted(tints())));
    all.add(plain("account_no", 21, Look.TEXT, RegisterRow::accountNo));
    all.add(plain("office_code", 8, Look.CODE, RegisterRow::officeCode));
    all.add(plain("unit_code", 11, Look.CODE, RegisterRow::unitCode));
    all.add(own("unitName", 26, Look.WRAPPED, RegisterRow::unitName));
    all.add(plain("currency", 6, Look.CODE, RegisterRow::currency));
    all.add(plain("treasury_opening", AMOUNT, Look.AMOUNT, RegisterRow::treasuryOpening));
    all.add(plain("treasury_increases", AMOUNT, Look.AMOUNT, RegisterRow::treasuryIncreases));
    all.add(plain("treasury_decreases", AMOUNT, Look.AMOUNT, RegisterRow::treasuryDecreases));
    all.add(plain("treasury_closing", AMOUNT, Look.AMOUNT, RegisterRow::treasuryClosing));
    all.add(plain("unit_opening", AMOUNT, Look.AMOUNT, RegisterRow::unitOpening));
    all.add(plain("unit_increases", AMOUNT, Look.AMOUNT, RegisterRow::unitIncreases));
    all.add(plain("unit_decreases", AMOUNT, Look.AMOUNT, RegisterRow::unitDecreases));
    all.add(plain("unit_closing", AMOUNT, Look.AMOUNT, RegisterRow::unitClosing));
    all.add(plain("difference", AMOUNT, Look.DIFFERENCE, RegisterRow::difference));
    all.add(plain("explained", AMOUNT, Look.DIFFERENCE, RegisterRow::explained));
    all.add(plain("unexplained", AMOUNT, Look.DIFFERENCE, RegisterRow::unexplained));
    all.add(plain("due_date", 11, Look.DATE, RegisterRow::dueDate));
    all.add(plain("answered_at", 16, Look.DATE_TIME, row -> local(row.answeredAt())));
    all.add(plain("confirmed_at", 16, Look.DATE_TIME, row -> local(row.confirmedAt())));
    all.add(plain("month", 10, Look.WRAPPED, RegisterRow::period));
    all.add(plain("version", 6, Look.COUNT, RegisterRow::version));
    all.add(plain("file", 32, Look.WRAPPED, row -> new Column.FileLink(row.file())));
    all.add(
        new Described(
            "", Column.input(words.texts().text("column.remark"), 26, Look.INPUT, List.of())));
    return List.copyOf(all);
  }

  private List<Column.Tint> tints() {
    return STATES.stream()
        .flatMap(state -> Stream.of(state, state + "_DERIVED"))
        .map(
            state ->
                new Column.Tint(words.state(state), Words.ground(state.replace("_DERIVED", ""))))
        .toList();
  }

  private static @Nullable LocalDateTime local(@Nullable OffsetDateTime instant) {
    return instant == null ? null : instant.atZoneSameInstant(TreasuryTime.ZONE).toLocalDateTime();
  }

  private Described plain(
      String csvName, int width, Look look, Function<RegisterRow, @Nullable Object> value) {
    return new Described(
        csvName, new Column<>(words.texts().text("column." + csvName), width, look, value));
  }

  private Described own(
      String key, int width, Look look, Function<RegisterRow, @Nullable Object> value) {
    return new Described("", plain(key, width, look, value).column());
  }
}
