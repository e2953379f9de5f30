package vn.sokhop.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;
import vn.sokhop.feed.Feed;

/** Statements of the survey. */
final class SurveySql {
  private final JdbcClient jdbc;
  private final JdbcOperations batch;

  SurveySql(JdbcClient jdbc, JdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** What a feed's file was called and which day it was for. */
  record Taken(String fileName, LocalDate businessDate, int seq) {}

  /**
   * What makes a file the same as one taken before: its content within the feed. A file without
   * lines says nothing that could be taken in twice: units without movements all send the same
   * bytes, every day. It is the same only from the same sender for the same date. Estimates that a
   * unit sends back as its office has them are its own word: they are the same only from the same
   * sender.
   */
  static List<String> contentKeys(
      String feed, @Nullable String sha256, String sender, LocalDate businessDate) {
    String whose = feed.equals(Feed.ESTIMATES.feedName()) ? feed + "|" + sender : feed;
    return List.of(whose + "|" + sha256, feed + "|" + sha256 + "|" + sender + "|" + businessDate);
  }

  /** The first key for a file with lines, the second for one without. */
  static String contentKey(List<String> keys, long lines) {
    return keys.get(lines > 0 ? 0 : 1);
  }

  /** The file that has this content already. */
  static @Nullable Taken same(Map<String, Taken> byContent, List<String> keys) {
    return keys.stream().map(byContent::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Files taken before, by {@link #contentKeys}. */
  Map<String, Taken> takenByContent(Set<String> sha256) {
    Map<String, Taken> found = new HashMap<>();
    jdbc.sql(
            """
            select feed, sha256, sender, file_name, business_date, seq, lines_read
            from intake.delivery
            where sha256 = any(:sha256)
              and feed is not null
              and state in ('ACCEPTED', 'SUPERSEDED')
            order by delivery_id desc
            """)
        .param("sha256", sha256.toArray(String[]::new))
        .query(
            row -> {
              LocalDate date = row.getObject("business_date", LocalDate.class);
              List<String> keys =
                  contentKeys(
                      row.getString("feed"),
                      row.getString("sha256"),
                      row.getString("sender"),
                      date);
              found.put(
                  contentKey(keys, row.getLong("lines_read")),
                  new Taken(row.getString("file_name"), date, row.getInt("seq")));
            });
    return found;
  }

  /** The accepted delivery of each feed, sender and date. */
  Map<String, Taken> acceptedByPlace(Set<LocalDate> dates) {
    Map<String, Taken> found = new HashMap<>();
    jdbc.sql(
            """
            select feed, sender, business_date, seq, file_name
            from intake.delivery
            where business_date = any(:dates)
              and feed is not null
              and state = 'ACCEPTED'
            order by seq
            """)
        .param("dates", SqlArray.dates(dates))
        .query(
            row -> {
              LocalDate date = row.getObject("business_date", LocalDate.class);
              found.put(
                  row.getString("feed") + "|" + row.getString("sender") + "|" + date,
                  new Taken(row.getString("file_name"), date, row.getInt("seq")));
            });
    return found;
  }

  int insert(long runId, LocalDate nightDate, SurveyedFile file, Instant now) {
    Optional<SurveyedFile.Identity> identity = file.identity();
    ControlFile control = file.control();
    return jdbc.sql(
            """
            insert into intake.delivery (
              run_id, feed, sender, business_date, last_date, seq, file_name, layout, sha256, bytes, state,
              control_records, control_debit_total, control_credit_total, control_increase_total,
              control_decrease_total, finding_code, reason, arguments, taken_at
            ) values (
              :run, :feed, :sender, :date, :last, :seq, :name, :layout, :sha256, :bytes, :state,
              :records, :debit, :credit, :increase, :decrease, :code, :reason, :arguments, :now
            )
            returning delivery_id
            """)
        .param("run", runId)
        .param("feed", identity.map(i -> i.feed().feedName()).orElse(null))
        .param("sender", identity.map(SurveyedFile.Identity::sender).orElse(null))
        .param("date", identity.map(SurveyedFile.Identity::businessDate).orElse(nightDate))
        .param("last", identity.map(SurveyedFile.Identity::lastDate).orElse(nightDate))
        .param("seq", identity.map(SurveyedFile.Identity::seq).orElse(null))
        .param("name", file.name())
        .param("layout", identity.map(i -> orNull(i.layout())).orElse(null))
        .param("sha256", orNull(file.sha256()))
        .param("bytes", file.bytes())
        .param(
            "state",
            file.verdict().map(v -> v.reason().state()).orElse(DeliveryState.LOADING).name())
        .param("records", control.records().orElse(null))
        .param("debit", control.totals().get("debit_total"))
        .param("credit", control.totals().get("credit_total"))
        .param("increase", control.totals().get("increase_total"))
        .param("decrease", control.totals().get("decrease_total"))
        .param("code", file.verdict().map(v -> v.reason().code().name()).orElse(null))
        .param("reason", file.verdict().map(v -> v.reason().name()).orElse(null))
        .param(
            "arguments", file.verdict().map(v -> v.arguments().toArray(String[]::new)).orElse(null))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  void note(int deliveryId, FileNote note, List<String> arguments) {
    jdbc.sql(
            """
            insert into intake.delivery_note (delivery_id, note_no, reason, arguments)
            select :id, coalesce(max(note_no), 0) + 1, :reason, :arguments
            from intake.delivery_note
            where delivery_id = :id
            """)
        .param("id", deliveryId)
        .param("reason", note.name())
        .param("arguments", arguments.toArray(String[]::new))
        .update();
  }

  void left(long runId, List<Surveyor.LeftFile> files) {
    batch.batchUpdate(
        """
        insert into intake.left_file (run_id, file_name, reason)
        values (?, ?, ?)
        on conflict do nothing
        """,
        files.stream().map(file -> new Object[] {runId, file.name(), file.why().name()}).toList());
  }
}
