package vn.sokhop.intake.counting;

import java.util.Optional;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.storing.DayPartitions;

/**
 * Statements that count the lines of a run and write down which days and units they are about. The
 * two large feeds are added up by account first and counted from there.
 */
final class CountSql {
  private static final String LINES =
      """
      from intake.%s l
      join intake.delivery d on d.delivery_id = l.delivery_id
      where d.run_id = :run
        and d.state = '%s'
        and l.business_date = any(:dates)
      """;

  private static final String TRANSACTION_TOTALS =
      """
      insert into intake.transaction_total (
        delivery_id, business_date, office_code, unit_code, account_no, currency, lines, increases, decreases, debits, credits)
      select
        delivery_id, business_date, office_code, unit_code, account_no, currency, count(*),
        coalesce(sum(amount) filter (where amount > 0), 0),
        coalesce(-sum(amount) filter (where amount < 0), 0),
        coalesce(sum(abs(amount)) filter (where side = 'D'), 0),
        coalesce(sum(abs(amount)) filter (where side = 'C'), 0)
      from intake.transaction_line
      where delivery_id = any(:deliveries)
        and business_date = any(:dates)
      group by delivery_id, business_date, office_code, unit_code, account_no, currency
      """;

  private static final String UNIT_RECORD_TOTALS =
      """
      insert into intake.unit_record_total (
        delivery_id, business_date, unit_code, account_no, currency, lines, increases, decreases)
      select
        delivery_id, business_date, unit_code, account_no, currency, count(*),
        coalesce(sum(amount) filter (where amount > 0), 0),
        coalesce(-sum(amount) filter (where amount < 0), 0)
      from intake.unit_record_line
      where delivery_id = any(:deliveries)
        and business_date = any(:dates)
      group by delivery_id, business_date, unit_code, account_no, currency
      """;

  private CountSql() {}

  /**
   * What the lines of deliveries come to by account, for the feeds that are added up so.
   * Parameters: deliveries, dates.
   */
  static Optional<String> totals(Feed feed) {
    return switch (feed) {
      case TRANSACTIONS -> Optional.of(TRANSACTION_TOTALS);
      case UNIT_RECORDS -> Optional.of(UNIT_RECORD_TOTALS);
      default -> Optional.empty();
    };
  }

  /**
   * Where the lines of a feed are counted.
   *
   * @param lines how many a row stands for
   * @param first debits or increases of a row
   * @param second credits or decreases of a row
   * @param currency of a row; null: the feed has no amounts
   */
  private record Source(String table, String lines, String first, String second, String currency) {
    static Source of(Feed feed) {
      String table = DayPartitions.table(feed);
      return switch (feed) {
        case TRANSACTIONS ->
            new Source("transaction_total", "l.lines", "l.debits", "l.credits", "l.currency");
        case UNIT_RECORDS ->
            new Source("unit_record_total", "l.lines", "l.increases", "l.decreases", "l.currency");
        case BALANCES ->
            new Source(
                table,
                "1",
                "case when l.balance_side = 'D' then l.increases else l.decreases end",
                "case when l.balance_side = 'D' then l.decreases else l.increases end",
                "l.currency");
        case UNIT_BALANCES -> new Source(table, "1", "l.increases", "l.decreases", "l.currency");
        case UNITS, ACCOUNTS, SIGNERS, DOSSIERS, CONFIRMATIONS, ESTIMATES ->
            new Source(table, "1", "0::numeric", "0::numeric", "null::text");
      };
    }
  }

  /** Lines and sums by delivery: debits and credits, or increases and decreases. */
  static String of(Feed feed) {
    Source source = Source.of(feed);
    return """
        select
          l.delivery_id,
          sum(%s) as lines,
          sum(%s) as first_total,
          sum(%s) as second_total,
          min(%s) as lowest_currency,
          max(%<s) as highest_currency
        """
            .formatted(source.lines(), source.first(), source.second(), source.currency())
        + LINES.formatted(source.table(), "LOADING")
        + "group by l.delivery_id";
  }

  /** Writes the accepted lines by delivery and date. */
  static String days(Feed feed) {
    Source source = Source.of(feed);
    return """
        insert into intake.delivery_day (delivery_id, business_date, lines)
        select l.delivery_id, l.business_date, sum(%s)
        """
            .formatted(source.lines())
        + LINES.formatted(source.table(), "ACCEPTED")
        + """
        group by l.delivery_id, l.business_date
        on conflict (delivery_id, business_date) do update set lines = excluded.lines
        """;
  }

  /** Writes the units of the accepted lines by delivery. */
  static String units(Feed feed) {
    return """
        insert into intake.delivery_unit (delivery_id, unit_code)
        select distinct l.delivery_id, l.unit_code
        """
        + LINES.formatted(Source.of(feed).table(), "ACCEPTED")
        + "on conflict do nothing";
  }
}
