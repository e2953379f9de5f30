package vn.sokhop.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;

/**
 * Ages in working days for statements: the temporary table {@code day_age} (business_date, age) of
 * the transaction. Which days are worked is the calendar's business, so each date that matters
 * brings its age along.
 */
public final class DayAges {
  private DayAges() {}

  /** Makes the table with the age of each date on the night. */
  public static void create(
      JdbcClient db, WorkingCalendar calendar, List<LocalDate> dates, LocalDate night) {
    db.sql("create temporary table day_age (business_date date, age integer) on commit drop")
        .update();
    if (dates.isEmpty()) {
      return;
    }
    // One statement: the open items of a long history are of as many dates as it has.
    db.sql(
            """
            insert into day_age (business_date, age)
            select a.business_date, a.age
            from unnest(cast(:dates as date[]), cast(:ages as integer[])) as a (business_date, age)
            """)
        .param("dates", SqlArray.dates(dates))
        .param(
            "ages",
            SqlArray.integers(
                dates.stream().map(date -> calendar.workingDaysBetween(date, night)).toList()))
        .update();
  }
}
