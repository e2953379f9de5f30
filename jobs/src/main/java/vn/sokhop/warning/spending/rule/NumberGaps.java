package vn.sokhop.warning.spending.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Numbers that a unit left out in the running numbers of its vouchers of one kind and year. */
public final class NumberGaps {
  private NumberGaps() {}

  /**
   * Numbers left out.
   *
   * @param below the number before the gap
   * @param above the number after the gap
   * @param passedOn when a number above the gap was first booked
   */
  public record Gap(long below, long above, LocalDate passedOn) {
    public long first() {
      return below + 1;
    }

    public long last() {
      return above - 1;
    }
  }

  /**
   * The gaps that a higher number passed before a day. Numbers below the first one known are none:
   * the ledger may begin within the year.
   *
   * @param booked first booking of each number
   * @param before a gap is one when its higher number was booked before this day
   */
  public static List<Gap> among(NavigableMap<Long, LocalDate> booked, LocalDate before) {
    List<Gap> gaps = new ArrayList<>();
    LocalDate earliestAbove = LocalDate.MAX;
    long above = 0;
    for (Map.Entry<Long, LocalDate> number : booked.descendingMap().entrySet()) {
      if (!earliestAbove.equals(LocalDate.MAX)
          && number.getKey() + 1 < above
          && earliestAbove.isBefore(before)) {
        gaps.add(new Gap(number.getKey(), above, earliestAbove));
      }
      above = number.getKey();
      if (number.getValue().isBefore(earliestAbove)) {
        earliestAbove = number.getValue();
      }
    }
    Collections.reverse(gaps);
    return gaps;
  }
}
