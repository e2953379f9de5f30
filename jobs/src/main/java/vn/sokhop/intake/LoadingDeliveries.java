package vn.sokhop.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.storing.Delivery;

/** The deliveries that a run still has to load, in their order; the same list at every restart. */
final class LoadingDeliveries {
  private final JdbcClient jdbc;
  private final DeliveryForms forms;
  private final IntakeProperties properties;
  private final WorkingCalendar calendar;

  LoadingDeliveries(
      JdbcClient jdbc, DeliveryForms forms, IntakeProperties properties, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.properties = properties;
    this.calendar = calendar;
  }

  List<Delivery> of(long runId, Path inbox, List<Feed> feeds) {
    return jdbc.sql(
            """
            select delivery_id, feed, file_name, coalesce(layout, '') as layout, sha256, bytes
            from intake.delivery
            where run_id = :run
              and state = 'LOADING'
              and feed = any(:feeds)
            order by delivery_id
            """)
        .param("run", runId)
        .param("feeds", feeds.stream().map(Feed::feedName).toArray(String[]::new))
        .query(
            (row, number) ->
                delivery(
                    row.getInt("delivery_id"),
                    inbox.resolve(row.getString("file_name")),
                    row.getString("layout"),
                    row.getString("sha256"),
                    row.getLong("bytes")))
        .list();
  }

  /** Whether the run has found a file at all, whatever became of it. */
  boolean isAny(long runId) {
    return jdbc.sql("select exists (select 1 from intake.delivery where run_id = :run)")
        .param("run", runId)
        .query(Boolean.class)
        .single();
  }

  /**
   * The share of one worker: the largest file goes to whoever has least so far. The same at every
   * restart, and again in the order of the deliveries.
   */
  static List<Delivery> dealtOut(List<Delivery> deliveries, int workers, int worker) {
    long[] bytes = new long[workers];
    List<Delivery> mine = new ArrayList<>();
    List<Delivery> largestFirst =
        deliveries.stream()
            .sorted(
                Comparator.comparingLong(Delivery::bytes).reversed().thenComparingInt(Delivery::id))
            .toList();
    for (Delivery delivery : largestFirst) {
      int least = 0;
      for (int i = 1; i < workers; i++) {
        least = bytes[i] < bytes[least] ? i : least;
      }
      // A small file costs too: opening it, and its row.
      bytes[least] += delivery.bytes() + 10_000;
      if (least == worker) {
        mine.add(delivery);
      }
    }
    mine.sort(Comparator.comparingInt(Delivery::id));
    return mine;
  }

  /** A file that is only looked at. */
  Delivery of(SurveyedFile file) {
    String layout = file.identity().map(SurveyedFile.Identity::layout).orElse("");
    return delivery(0, file.path(), layout, file.sha256(), file.bytes());
  }

  private Delivery delivery(int id, Path path, String layout, String sha256, long bytes) {
    SurveyedFile.Identity identity =
        forms
            .identity(path.getFileName().toString(), layout)
            .orElseThrow(() -> new IllegalStateException("layout " + layout + " is gone"));
    return new Delivery(
        id,
        path,
        sha256,
        bytes,
        identity.form(),
        identity.mapping(),
        new DeliveryFacts(
            id,
            identity.sender(),
            identity.businessDate(),
            identity.lastDate(),
            oldest(identity.businessDate()),
            calendar.knownUntil(identity.businessDate())));
  }

  /** A line of a year without a calendar has no age; it would stop the night of all offices. */
  private LocalDate oldest(LocalDate delivered) {
    LocalDate known = calendar.knownSince(delivered);
    return known.isAfter(properties.oldestLineDate()) ? known : properties.oldestLineDate();
  }
}
