package vn.sokhop.confirmation.life;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.period.PeriodRequest;

/**
 * The last days for the answers of units, Circular 157/2025/TT-BTC Art. 11: the 10th of the next
 * month, none for December but 10 February for the year; estimates the same by quarter. The text
 * says plain days; whether a day of rest moves them is a setting.
 *
 * @param monthDay day of the next month
 * @param quarterDay day of the first month of the next quarter
 * @param yearDay day of the next year
 * @param notNeededMonths months of the year without a confirmation, 1 to 12
 * @param notNeededQuarters quarters without one, 1 to 4
 */
public record DueDates(
    int monthDay,
    int quarterDay,
    MonthDay yearDay,
    Set<Integer> notNeededMonths,
    Set<Integer> notNeededQuarters) {

  public DueDates {
    notNeededMonths = Set.copyOf(notNeededMonths);
    notNeededQuarters = Set.copyOf(notNeededQuarters);
  }

  /**
   * The due date of a period; null: none is due.
   *
   * @param moved where a rest day goes; the identity where it stays
   */
  public @Nullable LocalDate of(
      PeriodRequest.Kind kind, LocalDate lastDay, UnaryOperator<LocalDate> moved) {
    LocalDate next = lastDay.plusDays(1);
    LocalDate due =
        switch (kind) {
          case MONTH ->
              notNeededMonths.contains(lastDay.getMonthValue())
                  ? null
                  : next.withDayOfMonth(monthDay);
          case QUARTER ->
              notNeededQuarters.contains((lastDay.getMonthValue() + 2) / 3)
                  ? null
                  : next.withDayOfMonth(quarterDay);
          case YEAR -> yearDay.atYear(lastDay.getYear() + 1);
          case SPAN -> null;
        };
    return due == null ? null : moved.apply(due);
  }
}
