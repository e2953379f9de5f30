package vn.sokhop.command.period;

import java.time.YearMonth;
import java.util.List;

/**
 * Which confirmations are made by themselves once a month is over. The stage that knows the due
 * dates of the law contributes one bean; without it every month is confirmed by itself.
 */
@FunctionalInterface
public interface PeriodsDue {

  /**
   * The periods that end with the month and are confirmed, of everybody; empty: none. A December
   * has the year in its place (Circular 157/2025, article 11).
   */
  List<PeriodRequest> dueAfter(YearMonth month);
}
