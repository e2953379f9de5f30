package vn.sokhop.intake.storing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import vn.sokhop.intake.reading.UnreadableFile;

/** Statements of a chunk beside its COPY: counters, dates seen, deliveries that broke. */
public final class LoadingSql {
  private final JdbcOperations jdbc;

  public LoadingSql(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  void add(Map<Integer, Tally> tallies) {
    List<Object[]> counters = new ArrayList<>();
    List<Object[]> days = new ArrayList<>();
    tallies.forEach(
        (id, tally) -> {
          counters.add(
              new Object[] {
                tally.read,
                tally.rejected,
                tally.blank,
                tally.first,
                tally.second,
                tally.unreadableAmounts,
                id
              });
          tally.days.forEach(day -> days.add(new Object[] {id, LocalDate.ofEpochDay(day)}));
        });
    jdbc.batchUpdate(
        """
        update intake.delivery
        set lines_read = lines_read + ?,
          lines_rejected = lines_rejected + ?,
          lines_blank = lines_blank + ?,
          rejected_first_total = rejected_first_total + ?,
          rejected_second_total = rejected_second_total + ?,
          rejected_unreadable = rejected_unreadable + ?
        where delivery_id = ?
          and state = 'LOADING'
        """,
        counters);
    jdbc.batchUpdate(
        """
        insert into intake.delivery_day (delivery_id, business_date, lines)
        values (?, ?, 0)
        on conflict do nothing
        """,
        days);
  }

  void refuse(Block.Failure failure) {
    String reason = failure.cause().map(cause -> cause.why().name()).orElse("CHANGED");
    String[] arguments =
        failure.cause().map(UnreadableFile::arguments).orElse(List.of()).toArray(String[]::new);
    jdbc.update(
        """
        update intake.delivery
        set failed_reason = ?,
          failed_arguments = ?
        where delivery_id = ?
          and state = 'LOADING'
        """,
        reason,
        arguments,
        failure.delivery().id());
  }
}
