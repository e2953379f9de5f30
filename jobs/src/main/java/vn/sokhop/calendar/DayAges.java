package vn.sokhop.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    for (LocalDate date : dates) {
      db.sql("insert into day_age (business_date, age) values (:date, :age)")
          .param("date", date)
          .param("age", calendar.workingDaysBetween(date, night))
          .update();
    }
  }
}
