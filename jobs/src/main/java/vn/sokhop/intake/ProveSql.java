package vn.sokhop.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.storing.DayPartitions;

/** Statements of the proof: what was loaded is counted again, in the database. */
final class ProveSql {
  private final JdbcClient jdbc;

  ProveSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /** What the database counts of the accepted lines of a delivery. */
  record Counted(int lines, BigDecimal first, BigDecimal second, String currency) {
    static final Counted NOTHING = new Counted(0, BigDecimal.ZERO, BigDecimal.ZERO, "");
  }

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

  /** Adds up the lines of the deliveries by account, for feeds that are added up so. */
  void total(Feed feed, Collection<Integer> deliveries, String[] dates) {
    CountSql.totals(feed)
        .ifPresent(
            statement ->
                jdbc.sql(statement)
                    .param("deliveries", SqlArray.integers(deliveries))
                    .param("dates", SqlDates.of(dates))
                    .update());
  }

  /** Lines were taken away again: what they had come to is added up anew. */
  void totalAgain(int delivery, String[] dates) {
    jdbc.sql(
            "delete from intake.transaction_total where delivery_id = :id and business_date = any(:dates)")
        .param("id", delivery)
        .param("dates", SqlDates.of(dates))
        .update();
    total(Feed.TRANSACTIONS, List.of(delivery), dates);
  }

  /** Counts and sums of what the run has loaded of the feed, by delivery. */
  Map<Integer, Counted> count(long runId, Feed feed) {
    Map<Integer, Counted> counted = new HashMap<>();
    jdbc.sql(CountSql.of(feed))
        .param("run", runId)
        .param("dates", SqlDates.of(dates(runId, feed)))
        .query(
            row -> {
              String lowest = row.getString("lowest_currency");
              counted.put(
                  row.getInt("delivery_id"),
                  new Counted(
                      row.getInt("lines"),
                      row.getBigDecimal("first_total"),
                      row.getBigDecimal("second_total"),
                      lowest != null && lowest.equals(row.getString("highest_currency"))
                          ? lowest
                          : ""));
            });
    return counted;
  }

  /** Dates of which the run has loaded lines of the feed. */
  String[] dates(long runId, Feed feed) {
    return jdbc.sql(
            """
            select distinct y.business_date::text as business_date
            from intake.delivery d
            join intake.delivery_day y on y.delivery_id = d.delivery_id
            where d.run_id = :run
              and d.state = 'LOADING'
              and d.feed = :feed
            order by business_date
            """)
        .param("run", runId)
        .param("feed", feed.feedName())
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }

  /** Rejected lines of each delivery of the run, counted. */
  Map<Integer, Integer> rejected(long runId) {
    Map<Integer, Integer> counted = new HashMap<>();
    jdbc.sql(
            """
            select r.delivery_id, count(*) as lines
            from intake.rejected_line r
            join intake.delivery d on d.delivery_id = r.delivery_id
            where d.run_id = :run
              and d.state = 'LOADING'
            group by r.delivery_id
            """)
        .param("run", runId)
        .query(
            row -> {
              counted.put(row.getInt("delivery_id"), row.getInt("lines"));
            });
    return counted;
  }

  Optional<SurveySql.Taken> takenWithContent(Loaded delivery) {
    return jdbc.sql(
            """
            select file_name, business_date, seq
            from intake.delivery
            where feed = :feed
              and sha256 = :sha256
              and state in ('ACCEPTED', 'SUPERSEDED')
              and (lines_read > 0 or (sender = :sender and business_date = :date))
              and (feed <> 'estimates' or sender = :sender)
            order by delivery_id
            limit 1
            """)
        .param("feed", delivery.feed().feedName())
        .param("sha256", delivery.sha256())
        .param("sender", delivery.sender())
        .param("date", delivery.businessDate())
        .query(SurveySql.Taken.class)
        .optional();
  }

  /** The delivery that holds the place of this one. */
  record Accepted(int id, int seq, String fileName, LocalDate businessDate) {}

  Optional<Accepted> accepted(Loaded delivery) {
    return jdbc.sql(
            """
            select delivery_id as id, seq, file_name, business_date
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

  void end(Loaded delivery, DeliveryState state, int rejected, Counted counted) {
    boolean treasury = delivery.feed().kind() == Feed.Kind.TREASURY;
    boolean unit = delivery.feed().kind() == Feed.Kind.UNIT;
    jdbc.sql(
            """
            update intake.delivery
            set state = :state,
              lines_accepted = :accepted,
              lines_rejected = :rejected,
              debit_total = :debit,
              credit_total = :credit,
              increase_total = :increase,
              decrease_total = :decrease
            where delivery_id = :id
            """)
        .param("state", state.name())
        .param("accepted", counted.lines())
        .param("rejected", rejected)
        .param("debit", treasury ? counted.first() : null)
        .param("credit", treasury ? counted.second() : null)
        .param("increase", unit ? counted.first() : null)
        .param("decrease", unit ? counted.second() : null)
        .param("id", delivery.id())
        .update();
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
   * between the two is counted.
   */
  void replace(Loaded delivery, int older) {
    jdbc.sql("update intake.delivery set state = 'SUPERSEDED' where delivery_id = :older")
        .param("older", older)
        .update();
    jdbc.sql(
            """
            with line as (
              select delivery_id, key, content,
                row_number() over (partition by delivery_id, key order by content) as place
              from intake.comparable_line
              where feed = :feed
                and delivery_id in (:newer, :older)
            ),
            pair as (
              select n.content as now, o.content as before
              from (select * from line where delivery_id = :newer) n
              full join (select * from line where delivery_id = :older) o
                on o.key = n.key and o.place = n.place
            ),
            difference as (
              select
                count(*) filter (where before is null) as added,
                count(*) filter (where now is null) as removed,
                count(*) filter (where now <> before) as changed
              from pair
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

  /** Writes down the days and units of what the run has accepted of the feed. */
  void describe(long runId, Feed feed, String[] dates) {
    jdbc.sql(SpreadSql.days(feed)).param("run", runId).param("dates", SqlDates.of(dates)).update();
    jdbc.sql(SpreadSql.units(feed)).param("run", runId).param("dates", SqlDates.of(dates)).update();
    jdbc.sql(
            """
            insert into intake.delivery_unit (delivery_id, unit_code)
            select delivery_id, sender
            from intake.delivery
            where run_id = :run
              and feed = :feed
              and state = 'ACCEPTED'
              and length(sender) = 7
            on conflict do nothing
            """)
        .param("run", runId)
        .param("feed", feed.feedName())
        .update();
  }

  /** Days seen while loading mean nothing where no line of theirs was accepted. */
  void forgetEmptyDays(long runId) {
    jdbc.sql(
            """
            delete from intake.delivery_day y
            using intake.delivery d
            where d.delivery_id = y.delivery_id
              and d.run_id = :run
              and d.state <> 'LOADING'
              and (y.lines = 0 or d.state not in ('ACCEPTED', 'SUPERSEDED'))
            """)
        .param("run", runId)
        .update();
  }

  /**
   * A night may add thousands of deliveries and a million lines; whoever joins with them needs to
   * know that now, not when the server comes to it by itself.
   */
  void analyze(Collection<Feed> filled) {
    List<String> tables = new ArrayList<>(List.of("delivery", "delivery_day", "delivery_unit"));
    filled.forEach(feed -> tables.addAll(notByDay(feed)));
    jdbc.sql("analyze intake." + String.join(", intake.", tables)).update();
  }

  /**
   * Tables that a feed fills and joins read, beside those of the days, which are told elsewhere.
   */
  private static List<String> notByDay(Feed feed) {
    return switch (feed) {
      case UNITS, ACCOUNTS, SIGNERS -> List.of(DayPartitions.table(feed));
      case TRANSACTIONS -> List.of("transaction_total");
      case UNIT_RECORDS -> List.of("unit_record_total");
      case BALANCES, UNIT_BALANCES, DOSSIERS, CONFIRMATIONS, ESTIMATES -> List.of();
    };
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
