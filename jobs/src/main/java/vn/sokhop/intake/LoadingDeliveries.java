package vn.sokhop.intake;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.checking.DeliveryFacts;
import vn.sokhop.intake.storing.Delivery;

/** The deliveries that a run still has to load, in their order; the same list at every restart. */
final class LoadingDeliveries {
  private final JdbcClient jdbc;
  private final DeliveryForms forms;
  private final IntakeProperties properties;

  LoadingDeliveries(JdbcClient jdbc, DeliveryForms forms, IntakeProperties properties) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.properties = properties;
  }

  List<Delivery> of(long runId, Path inbox, List<Feed> feeds) {
    return jdbc.sql(
            """
            select delivery_id, feed, file_name, coalesce(layout, '') as layout, sha256
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
                    row.getString("sha256")))
        .list();
  }

  private Delivery delivery(int id, Path path, String layout, String sha256) {
    SurveyedFile.Identity identity =
        forms
            .identity(path.getFileName().toString(), layout)
            .orElseThrow(() -> new IllegalStateException("layout " + layout + " is gone"));
    return new Delivery(
        id,
        path,
        sha256,
        identity.form(),
        identity.mapping(),
        new DeliveryFacts(
            id,
            identity.sender(),
            identity.businessDate(),
            identity.lastDate(),
            properties.oldestLineDate()));
  }
}
