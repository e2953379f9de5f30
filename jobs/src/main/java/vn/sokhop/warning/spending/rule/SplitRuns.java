package vn.sokhop.warning.spending.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.calendar.OfficeCalendar;

/**
 * Runs of payments that follow each other closely. A set is a number of payments whose first and
 * last date lie within some working days, both counted; sets that share a payment are one run.
 *
 * @param payments least number in a set
 * @param workingDays most working days that a set spans
 */
public record SplitRuns(int payments, int workingDays) {
  /**
   * One run.
   *
   * @param from index of its first payment
   * @param to index after its last payment
   */
  public record Found(int from, int to) {}

  /**
   * The runs among payments.
   *
   * @param dates of the payments, in order
   */
  public List<Found> among(List<LocalDate> dates, OfficeCalendar calendar) {
    List<Found> runs = new ArrayList<>();
    int end = 0;
    for (int start = 0; start < dates.size(); start++) {
      end = Math.max(end, start);
      while (end < dates.size() && span(dates.get(start), dates.get(end), calendar)) {
        end++;
      }
      if (end - start >= payments) {
        Found last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && start < last.to()) {
          runs.set(runs.size() - 1, new Found(last.from(), Math.max(end, last.to())));
        } else {
          runs.add(new Found(start, end));
        }
      }
    }
    return runs;
  }

  private boolean span(LocalDate first, LocalDate last, OfficeCalendar calendar) {
    int days = calendar.workingDaysBetween(first, last) + (calendar.isWorkingDay(first) ? 1 : 0);
    return days <= workingDays;
  }
}
