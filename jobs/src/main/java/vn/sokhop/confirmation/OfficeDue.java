package vn.sokhop.confirmation;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.OfficeCalendar;
import vn.sokhop.calendar.WorkingCalendar;

/** The last days for an answer, by office, because its days of rest may differ. */
public final class OfficeDue {
  private OfficeDue() {}

  /**
   * Makes the temporary table {@code office_due} for the offices in {@code form_to_issue}: when an
   * answer is due ({@code due_on}; null: none), and the day a version that is issued again leaves
   * the unit at least ({@code again_on}).
   */
  public static void list(
      JdbcClient db,
      WorkingCalendar calendar,
      ConfirmationProperties settings,
      Period period,
      LocalDate night) {
    db.sql(
            """
            create temporary table office_due (office_code text, due_on date, again_on date)
            on commit drop
            """)
        .update();
    List<String> offices =
        db.sql("select distinct office_code from form_to_issue order by office_code")
            .query(String.class)
            .list();
    for (String office : offices) {
      OfficeCalendar days = calendar.of(office);
      UnaryOperator<LocalDate> moved =
          settings.dueOnWorkingDays() ? days::workingDayFrom : UnaryOperator.identity();
      db.sql(
              "insert into office_due (office_code, due_on, again_on) values (:office, :due, :again)")
          .param("office", office)
          .param("due", settings.dueDates().of(period.kind(), period.to(), moved), Types.DATE)
          .param("again", days.plusWorkingDays(night, settings.resubmitWorkingDays()))
          .update();
    }
  }
}
