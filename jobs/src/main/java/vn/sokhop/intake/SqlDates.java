package vn.sokhop.intake;

import java.util.Arrays;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Dates as one parameter of type {@code date[]}. A cast in the statement would be worked out again
 * for every row, and hide from the planner which days are meant.
 */
final class SqlDates {
  private SqlDates() {}

  static SqlArrayValue of(String[] dates) {
    return new SqlArrayValue("date", Arrays.copyOf(dates, dates.length, Object[].class));
  }
}
