package vn.sokhop.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.TakenBefore.Taken;

/** Statements of the survey. */
final class SurveySql {
  /**
   * Joins files {@code f} with the deliveries {@code d} that were taken with their contents. A
   * content without lines may have been taken millions of times: of it only the same sender and
   * date are looked for. Each file is looked up by the key, whatever the planner believes of their
   * number.
   */
  private static final String TAKEN_WITH_CONTENT =
      """
      cross join lateral (
        select a.lines_read
        from intake.delivery a
        where a.feed = f.feed
          and a.sha256 = f.sha256
          and a.state in ('ACCEPTED', 'SUPERSEDED')
        limit 1
      ) content
      cross join lateral (
        select a.*
        from intake.delivery a
        where content.lines_read > 0
          and a.feed = f.feed
          and a.sha256 = f.sha256
          and a.state in ('ACCEPTED', 'SUPERSEDED')
        union all
        select a.*
        from intake.delivery a
        where content.lines_read = 0
          and a.feed = f.feed
          and a.sha256 = f.sha256
          and a.sender = f.sender
          and a.business_date = f.business_date
          and a.state in ('ACCEPTED', 'SUPERSEDED')
      ) d
      """;

  private final JdbcClient jdbc;
  private final JdbcOperations batch;

  SurveySql(JdbcClient jdbc, JdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * What was taken on earlier nights with the contents of these files, and in their places. Whether
   * a registry said something else in between a night asks when all its files are decided.
   */
  TakenBefore takenBefore(List<SurveyedFile> files) {
    return takenBefore(files, Map.of());
  }

  /** The same for a preview, which decides nothing later. */
  TakenBefore takenBeforePreview(List<SurveyedFile> files) {
    return takenBefore(files, saidOtherwise(files));
  }

  private TakenBefore takenBefore(List<SurveyedFile> files, Map<String, Taken> saidOtherwise) {
    Map<String, Taken> byContent = takenByContent(files);
    Set<LocalDate> dates =
        Stream.concat(
                files.stream()
                    .flatMap(file -> file.identity().stream())
                    .map(SurveyedFile.Identity::businessDate),
                byContent.values().stream().map(Taken::businessDate))
            .collect(Collectors.toSet());
    return new TakenBefore(byContent, acceptedByPlace(dates), saidOtherwise);
  }

  /** Of files of a registry, by their names: the delivery that said something else in between. */
  private Map<String, Taken> saidOtherwise(List<SurveyedFile> files) {
    Map<String, Taken> found = new HashMap<>();
    for (SurveyedFile file : files) {
      file.identity()
          .filter(identity -> identity.feed().kind() == Feed.Kind.REGISTRY)
          .flatMap(identity -> saidOtherwise(file.sha256(), identity))
          .ifPresent(delivery -> found.put(file.name(), taken(delivery)));
    }
    return found;
  }

  private Optional<Integer> saidOtherwise(String sha256, SurveyedFile.Identity identity) {
    return jdbc.sql(
            """
            select intake.said_otherwise_since(first.feed, first.delivery_id, :date)
            from (
              select feed, delivery_id
              from intake.delivery
              where sha256 = :sha256
                and feed = :feed
                and state in ('ACCEPTED', 'SUPERSEDED')
              order by delivery_id
              limit 1
            ) first
            """)
        .param("sha256", sha256)
        .param("feed", identity.feed().feedName())
        .param("date", identity.businessDate())
        .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
        .optional()
        .flatMap(delivery -> delivery);
  }

  /** The first deliveries that were taken with the contents of these files. */
  private Map<String, Taken> takenByContent(List<SurveyedFile> files) {
    List<SurveyedFile> named = files.stream().filter(file -> file.identity().isPresent()).toList();
    List<SurveyedFile.Identity> identities =
        named.stream().map(file -> file.identity().orElseThrow()).toList();
    Map<String, Taken> found = new HashMap<>();
    jdbc.sql(
            """
            with file as (
              select distinct feed, sha256, sender, business_date
              from unnest(:feeds, :sha256, :senders, :dates) as file (feed, sha256, sender, business_date)
            )
            select d.feed, d.sender, d.business_date, d.seq, d.file_name, d.sha256, d.lines_read, d.lines_rejected
            from file f
            """
                + TAKEN_WITH_CONTENT
                + "order by d.delivery_id desc")
        .param("feeds", identities.stream().map(i -> i.feed().feedName()).toArray(String[]::new))
        .param("sha256", named.stream().map(SurveyedFile::sha256).toArray(String[]::new))
        .param(
            "senders",
            identities.stream().map(SurveyedFile.Identity::sender).toArray(String[]::new))
        .param(
            "dates",
            SqlArray.dates(identities.stream().map(SurveyedFile.Identity::businessDate).toList()))
        .query(
            row -> {
              Taken taken = taken(row);
              List<String> keys =
                  TakenBefore.contentKeys(
                      taken.feed(), row.getString("sha256"), taken.sender(), taken.businessDate());
              found.put(TakenBefore.contentKey(keys, taken.read()), taken);
            });
    return found;
  }

  private Map<String, Taken> acceptedByPlace(Set<LocalDate> dates) {
    Map<String, Taken> found = new HashMap<>();
    jdbc.sql(
            """
            select feed, sender, business_date, seq, file_name, lines_read, lines_rejected
            from intake.delivery
            where business_date = any(:dates)
              and feed is not null
              and state = 'ACCEPTED'
            order by seq
            """)
        .param("dates", SqlArray.dates(dates))
        .query(
            row -> {
              Taken taken = taken(row);
              found.put(taken.place(), taken);
            });
    return found;
  }

  private static Taken taken(ResultSet row) throws SQLException {
    return taken(row, "");
  }

  private static Taken taken(ResultSet row, String whose) throws SQLException {
    return new Taken(
        row.getString(whose + "feed"),
        row.getString(whose + "sender"),
        row.getObject(whose + "business_date", LocalDate.class),
        row.getInt(whose + "seq"),
        row.getString(whose + "file_name"),
        row.getInt(whose + "lines_read"),
        row.getInt(whose + "lines_rejected"));
  }

  /**
   * A duplicate of the run of which it is not known yet whether it is harmless.
   *
   * @param first the delivery that was taken with the same content, and what is known of it
   * @param instead another one that counts in the place of the first: decided before in its place,
   *     or for a registry the last word up to the date of the duplicate
   */
  record Duplicate(int id, int first, Taken taken, Optional<Taken> instead) {}

  /** Each with the first delivery of its content. */
  List<Duplicate> duplicates(long runId) {
    return jdbc.sql(
            """
            with again as materialized (
              select delivery_id, feed, sha256, sender, business_date
              from intake.delivery
              where run_id = :run
                and state = 'DUPLICATE'
                and same_as is null
            ),
            first as (
              select distinct on (f.delivery_id)
                f.delivery_id as again, f.business_date as again_on, d.delivery_id, d.feed, d.sender, d.business_date
              from again f
            """
                + TAKEN_WITH_CONTENT
                + """
                where d.feed <> 'estimates' or d.sender = f.sender
                order by f.delivery_id, d.delivery_id
              ),
              judged as (
                select first.again as delivery_id, first.delivery_id as first,
                  coalesce(
                    counts.delivery_id,
                    case
                      when first.feed in ('units', 'accounts', 'signers') then
                        intake.said_otherwise_since(first.feed, first.delivery_id, first.again_on)
                    end
                  ) as instead
                from first
                left join intake.delivery counts on counts.feed = first.feed
                  and counts.sender = first.sender
                  and counts.business_date = first.business_date
                  and counts.state = 'ACCEPTED'
                  and counts.delivery_id < first.again
                  and counts.delivery_id <> first.delivery_id
              )
            select j.delivery_id, j.first, f.feed, f.sender, f.business_date, f.seq, f.file_name, f.lines_read,
              f.lines_rejected, j.instead, i.feed as instead_feed, i.sender as instead_sender,
              i.business_date as instead_business_date, i.seq as instead_seq, i.file_name as instead_file_name,
              i.lines_read as instead_lines_read, i.lines_rejected as instead_lines_rejected
            from judged j
            join intake.delivery f on f.delivery_id = j.first
            left join intake.delivery i on i.delivery_id = j.instead
            order by j.delivery_id
            """)
        .param("run", runId)
        .query(
            (row, number) ->
                new Duplicate(
                    row.getInt("delivery_id"),
                    row.getInt("first"),
                    taken(row),
                    row.getObject("instead") == null
                        ? Optional.empty()
                        : Optional.of(taken(row, "instead_"))))
        .list();
  }

  private Taken taken(int deliveryId) {
    return jdbc.sql(
            """
            select feed, sender, business_date, seq, file_name, lines_read, lines_rejected
            from intake.delivery
            where delivery_id = :id
            """)
        .param("id", deliveryId)
        .query((row, number) -> taken(row))
        .single();
  }

  /**
   * Writes what is said of duplicates.
   *
   * @param together how many are written at once
   */
  void sameAs(List<Duplicate> duplicates, Function<Duplicate, FileVerdict> said, int together) {
    batch.batchUpdate(
        """
        update intake.delivery
        set same_as = ?,
          reason = ?,
          arguments = ?
        where delivery_id = ?
        """,
        duplicates,
        together,
        (row, duplicate) -> {
          FileVerdict verdict = said.apply(duplicate);
          row.setInt(1, duplicate.first());
          row.setString(2, verdict.reason().name());
          row.setObject(3, verdict.arguments().toArray(String[]::new));
          row.setInt(4, duplicate.id());
        });
  }

  /** Writes a row for each file; returns their numbers, which rise in this order. */
  List<Integer> insert(long runId, LocalDate nightDate, List<SurveyedFile> files, Instant now) {
    List<Integer> numbers =
        jdbc.sql(
                """
                select nextval(pg_get_serial_sequence('intake.delivery', 'delivery_id'))
                from generate_series(1, :files)
                """)
            .param("files", files.size())
            .query(Integer.class)
            .list();
    batch.batchUpdate(
        """
        insert into intake.delivery (
          delivery_id, run_id, feed, sender, business_date, last_date, seq, file_name, layout, sha256, bytes, state,
          control_records, control_debit_total, control_credit_total, control_increase_total,
          control_decrease_total, finding_code, reason, arguments, taken_at
        ) overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, files.size())
            .mapToObj(n -> row(numbers.get(n), runId, nightDate, files.get(n), now))
            .toList());
    return numbers;
  }

  private static Object[] row(
      int id, long runId, LocalDate nightDate, SurveyedFile file, Instant now) {
    Optional<SurveyedFile.Identity> identity = file.identity();
    ControlFile control = file.control();
    return new Object[] {
      id,
      runId,
      identity.map(i -> i.feed().feedName()).orElse(null),
      identity.map(SurveyedFile.Identity::sender).orElse(null),
      identity.map(SurveyedFile.Identity::businessDate).orElse(nightDate),
      identity.map(SurveyedFile.Identity::lastDate).orElse(nightDate),
      identity.map(SurveyedFile.Identity::seq).orElse(null),
      file.name(),
      identity.map(i -> orNull(i.layout())).orElse(null),
      orNull(file.sha256()),
      file.bytes(),
      file.verdict().map(v -> v.reason().state()).orElse(DeliveryState.LOADING).name(),
      control.records().orElse(null),
      control.totals().get("debit_total"),
      control.totals().get("credit_total"),
      control.totals().get("increase_total"),
      control.totals().get("decrease_total"),
      file.verdict().map(v -> v.reason().code().name()).orElse(null),
      file.verdict().map(v -> v.reason().name()).orElse(null),
      file.verdict().map(v -> v.arguments().toArray(String[]::new)).orElse(null),
      now.atOffset(ZoneOffset.UTC)
    };
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
