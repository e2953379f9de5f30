package vn.sokhop.intake.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.storing.DayPartitions;

/**
 * What a run has loaded, counted again by the database: lines and sums by delivery, sums by
 * account, and which days and units a delivery is about.
 */
public final class LineCounts {
  private final JdbcClient jdbc;

  public LineCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the database counts of the accepted lines of a delivery. */
  public record Counted(int lines, BigDecimal first, BigDecimal second, String currency) {
    public static final Counted NOTHING = new Counted(0, BigDecimal.ZERO, BigDecimal.ZERO, "");
  }

  /** Adds up the lines of the deliveries by account, for feeds that are added up so. */
  public void total(Feed feed, Collection<Integer> deliveries, List<LocalDate> dates) {
    CountSql.totals(feed)
        .ifPresent(
            statement ->
                jdbc.sql(statement)
                    .param("deliveries", SqlArray.integers(deliveries))
                    .param("dates", SqlArray.dates(dates))
                    .update());
  }

  /** Lines were taken away again: what they had come to is added up anew. */
  public void totalAgain(int delivery, List<LocalDate> dates) {
    jdbc.sql(
            "delete from intake.transaction_total where delivery_id = :id and business_date = any(:dates)")
        .param("id", delivery)
        .param("dates", SqlArray.dates(dates))
        .update();
    total(Feed.TRANSACTIONS, List.of(delivery), dates);
  }

  /** Counts and sums of what the run has loaded of the feed, by delivery. */
  public Map<Integer, Counted> count(long runId, Feed feed) {
    Map<Integer, Counted> counted = new HashMap<>();
    jdbc.sql(CountSql.of(feed))
        .param("run", runId)
        .param("dates", SqlArray.dates(dates(runId, feed)))
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
  public List<LocalDate> dates(long runId, Feed feed) {
    return jdbc.sql(
            """
            select distinct y.business_date
            from intake.delivery d
            join intake.delivery_day y on y.delivery_id = d.delivery_id
            where d.run_id = :run
              and d.state = 'LOADING'
              and d.feed = :feed
            order by business_date
            """)
        .param("run", runId)
        .param("feed", feed.feedName())
        .query(LocalDate.class)
        .list();
  }

  /** Rejected lines of each delivery of the run, counted. */
  public Map<Integer, Integer> rejected(long runId) {
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

  /** Writes down the days and units of what the run has accepted of the feed. */
  public void describe(long runId, Feed feed, List<LocalDate> dates) {
    jdbc.sql(CountSql.days(feed))
        .param("run", runId)
        .param("dates", SqlArray.dates(dates))
        .update();
    jdbc.sql(CountSql.units(feed))
        .param("run", runId)
        .param("dates", SqlArray.dates(dates))
        .update();
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
    if (feed == Feed.UNIT_RECORDS || feed == Feed.UNIT_BALANCES) {
      rememberFirst(runId, feed);
    }
  }

  /** Since when a unit keeps books that can be compared. */
  private void rememberFirst(long runId, Feed feed) {
    jdbc.sql(
            """
            insert into intake.unit_first as kept (feed, unit_code, business_date)
            select d.feed, u.unit_code, min(d.business_date)
            from intake.delivery d
            join intake.delivery_unit u on u.delivery_id = d.delivery_id
            where d.run_id = :run
              and d.feed = :feed
              and d.state = 'ACCEPTED'
            group by d.feed, u.unit_code
            on conflict (feed, unit_code) do update
            set business_date = excluded.business_date
            where excluded.business_date < kept.business_date
            """)
        .param("run", runId)
        .param("feed", feed.feedName())
        .update();
  }

  /** Days seen while loading mean nothing where no line of theirs was accepted. */
  public void forgetEmptyDays(long runId) {
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
  public void analyze(Collection<Feed> filled) {
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
}
