package vn.sokhop.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.TakenBefore.Taken;
import vn.sokhop.intake.counting.LineCounts;

/** Statements of the proof: deliveries whose lines are in, and what is decided of them. */
final class ProveSql {
  /** Lines of each kind that are kept of a replacement: enough to find them in the files. */
  private static final int CHANGES_KEPT = 20;

  private static final int[] ENDING_TYPES = {
    Types.VARCHAR,
    Types.INTEGER,
    Types.INTEGER,
    Types.NUMERIC,
    Types.NUMERIC,
    Types.NUMERIC,
    Types.NUMERIC,
    Types.INTEGER
  };

  private final JdbcClient jdbc;
  private final JdbcOperations batch;

  ProveSql(JdbcClient jdbc, JdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** A delivery whose lines are in and not yet posted. */
  record Loaded(
      int id,
      Feed feed,
      String sender,
      LocalDate businessDate,
      int seq,
      String fileName,
      String layout,
      String sha256,
      int read,
      int rejected,
      int blank,
      BigDecimal rejectedFirst,
      BigDecimal rejectedSecond,
      int unreadable,
      ControlFile control,
      Optional<FileVerdict> failure) {}

  List<Loaded> loaded(long runId) {
    return jdbc.sql(
            """
            select delivery_id, feed, sender, business_date, seq, file_name,
              coalesce(layout, '') as layout, sha256, lines_read, lines_rejected, lines_blank, rejected_first_total,
              rejected_second_total, rejected_unreadable, control_records, control_debit_total,
              control_credit_total, control_increase_total, control_decrease_total,
              failed_reason, failed_arguments
            from intake.delivery
            where run_id = :run
              and state = 'LOADING'
            order by delivery_id
            """)
        .param("run", runId)
        .query((row, number) -> loaded(row))
        .list();
  }

  private static Loaded loaded(ResultSet row) throws SQLException {
    return new Loaded(
        row.getInt("delivery_id"),
        Feed.named(row.getString("feed")).orElseThrow(),
        row.getString("sender"),
        row.getObject("business_date", LocalDate.class),
        row.getInt("seq"),
        row.getString("file_name"),
        row.getString("layout"),
        row.getString("sha256"),
        row.getInt("lines_read"),
        row.getInt("lines_rejected"),
        row.getInt("lines_blank"),
        row.getBigDecimal("rejected_first_total"),
        row.getBigDecimal("rejected_second_total"),
        row.getInt("rejected_unreadable"),
        control(row),
        failure(row));
  }

  private static ControlFile control(ResultSet row) throws SQLException {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (String key : List.of("debit_total", "credit_total", "increase_total", "decrease_total")) {
      BigDecimal total = row.getBigDecimal("control_" + key);
      if (total != null) {
        totals.put(key, total);
      }
    }
    return new ControlFile(
        Optional.ofNullable(row.getObject("control_records", Long.class)),
        totals,
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<FileVerdict> failure(ResultSet row) throws SQLException {
    String reason = row.getString("failed_reason");
    return reason == null
        ? Optional.empty()
        : Optional.of(
            new FileVerdict(
                FileReason.valueOf(reason),
                List.of((String[]) row.getArray("failed_arguments").getArray())));
  }

  /**
   * Deliveries of the run that are not the only one of their content or in their place: of these
   * alone there is something to ask before they are decided.
   */
  Set<Integer> notAlone(long runId, Feed feed) {
    return Set.copyOf(
        jdbc.sql(
                """
                select d.delivery_id
                from intake.delivery d
                join intake.delivery a on a.feed = d.feed
                  and a.sender = d.sender
                  and a.business_date = d.business_date
                  and a.delivery_id <> d.delivery_id
                  and a.state in ('ACCEPTED', 'SUPERSEDED', 'LOADING')
                where d.run_id = :run
                  and d.feed = :feed
                  and d.state = 'LOADING'
                union
                select d.delivery_id
                from intake.delivery d
                join intake.delivery a on a.feed = d.feed
                  and a.sha256 = d.sha256
                  and a.delivery_id <> d.delivery_id
                  and a.state in ('ACCEPTED', 'SUPERSEDED', 'LOADING')
                where d.run_id = :run
                  and d.feed = :feed
                  and d.state = 'LOADING'
                  and d.lines_read > 0
                """)
            .param("run", runId)
            .param("feed", feed.feedName())
            .query(Integer.class)
            .list());
  }

  Optional<Taken> takenWithContent(Loaded delivery) {
    return jdbc.sql(
            """
            select feed, sender, business_date, seq, file_name, lines_read as read, lines_rejected as rejected
            from intake.delivery
            where feed = :feed
              and sha256 = :sha256
              and state in ('ACCEPTED', 'SUPERSEDED')
              and %s
            order by delivery_id
            limit 1
            """
                .formatted(
                    delivery.read() > 0
                        ? "lines_read > 0 and (feed <> 'estimates' or sender = :sender)"
                        : "sender = :sender and business_date = :date"))
        .param("feed", delivery.feed().feedName())
        .param("sha256", delivery.sha256())
        .param("sender", delivery.sender())
        .param("date", delivery.businessDate())
        .query(Taken.class)
        .optional();
  }

  /** The delivery that holds the place of this one. */
  record Accepted(int id, int seq, String fileName) {}

  Optional<Accepted> accepted(Loaded delivery) {
    return jdbc.sql(
            """
            select delivery_id as id, seq, file_name
            from intake.delivery
            where feed = :feed
              and sender = :sender
              and business_date = :date
              and state = 'ACCEPTED'
            """)
        .param("feed", delivery.feed().feedName())
        .param("sender", delivery.sender())
        .param("date", delivery.businessDate())
        .query(Accepted.class)
        .optional();
  }

  /** Decisions about deliveries of one feed that are written together: there may be very many. */
  final class Endings {
    private final int together;
    private final List<Object[]> ended = new ArrayList<>();

    private Endings(int together) {
      this.together = together;
    }

    void add(Loaded delivery, DeliveryState state, int rejected, LineCounts.Counted counted) {
      boolean treasury = delivery.feed().kind() == Feed.Kind.TREASURY;
      boolean unit = delivery.feed().kind() == Feed.Kind.UNIT;
      ended.add(
          new Object[] {
            state.name(),
            counted.lines(),
            rejected,
            treasury ? counted.first() : null,
            treasury ? counted.second() : null,
            unit ? counted.first() : null,
            unit ? counted.second() : null,
            delivery.id()
          });
      if (ended.size() >= together) {
        write();
      }
    }

    /** From here on the database knows what was decided. */
    void write() {
      batch.batchUpdate(
          """
          update intake.delivery
          set state = ?,
            lines_accepted = ?,
            lines_rejected = ?,
            debit_total = ?,
            credit_total = ?,
            increase_total = ?,
            decrease_total = ?
          where delivery_id = ?
          """,
          ended,
          ENDING_TYPES);
      ended.clear();
    }
  }

  /**
   * @param together how many are written at once
   */
  Endings endings(int together) {
    return new Endings(together);
  }

  void because(int deliveryId, FileVerdict verdict) {
    jdbc.sql(
            """
            update intake.delivery
            set finding_code = :code,
              reason = :reason,
              arguments = :arguments
            where delivery_id = :id
            """)
        .param("code", verdict.reason().code().name())
        .param("reason", verdict.reason().name())
        .param("arguments", verdict.arguments().toArray(String[]::new))
        .param("id", deliveryId)
        .update();
  }

  /**
   * The older delivery's lines stay; only its state says that they count no more. What differs
   * between the two is counted, and the first lines of each kind are kept for people.
   */
  void replace(Loaded delivery, int older) {
    jdbc.sql("update intake.delivery set state = 'SUPERSEDED' where delivery_id = :older")
        .param("older", older)
        .update();
    jdbc.sql(
            """
            with line as (
              select delivery_id, line_no, key, content,
                row_number() over (partition by delivery_id, key order by content) as place
              from intake.comparable_line
              where feed = :feed
                and delivery_id in (:newer, :older)
            ),
            change as materialized (
              select coalesce(n.key, o.key) as key, n.line_no as newer_line, o.line_no as older_line,
                case
                  when o.line_no is null then 'ADDED'
                  when n.line_no is null then 'REMOVED'
                  else 'CHANGED'
                end as kind
              from (select * from line where delivery_id = :newer) n
              full join (select * from line where delivery_id = :older) o
                on o.key = n.key and o.place = n.place
              where n.content is distinct from o.content
            ),
            first as (
              (select * from change where kind = 'ADDED' order by newer_line limit :most)
              union all
              (select * from change where kind = 'REMOVED' order by older_line limit :most)
              union all
              (select * from change where kind = 'CHANGED' order by newer_line limit :most)
            ),
            kept as (
              insert into intake.first_change (delivery_id, kind, place, key, newer_line, older_line)
              select :newer, kind,
                row_number() over (partition by kind order by coalesce(newer_line, older_line)),
                key, newer_line, older_line
              from first
            ),
            difference as (
              select
                count(*) filter (where kind = 'ADDED') as added,
                count(*) filter (where kind = 'REMOVED') as removed,
                count(*) filter (where kind = 'CHANGED') as changed
              from change
            )
            update intake.delivery d
            set replaces = :older,
              lines_added = x.added,
              lines_removed = x.removed,
              lines_changed = x.changed
            from difference x
            where d.delivery_id = :newer
            """)
        .param("feed", delivery.feed().feedName())
        .param("older", older)
        .param("newer", delivery.id())
        .param("most", CHANGES_KEPT)
        .update();
  }

  /** The first rejected line of the delivery, as line number and reason. */
  List<String> firstReject(int deliveryId) {
    return jdbc.sql(
            """
            select line_no::text || '|' || reason
            from intake.rejected_line
            where delivery_id = :id
            order by line_no
            limit 1
            """)
        .param("id", deliveryId)
        .query(String.class)
        .optional()
        .map(text -> List.of(text.split("\\|", -1)))
        .orElse(List.of("", ""));
  }

  /** Accepted lines of one delivery on one date. */
  record Day(int deliveryId, LocalDate businessDate, int lines) {}

  List<Day> acceptedDays(long runId, Feed feed) {
    return jdbc.sql(
            """
            select y.delivery_id, y.business_date, y.lines
            from intake.delivery d
            join intake.delivery_day y on y.delivery_id = d.delivery_id
            where d.run_id = :run
              and d.feed = :feed
              and d.state = 'ACCEPTED'
              and y.lines > 0
            order by y.delivery_id, y.business_date
            """)
        .param("run", runId)
        .param("feed", feed.feedName())
        .query(Day.class)
        .list();
  }
}
