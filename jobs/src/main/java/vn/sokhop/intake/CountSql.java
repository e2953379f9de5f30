package vn.sokhop.intake;

import java.util.Optional;
import vn.sokhop.feed.Feed;

/**
 * Statements that count the lines of a run, one a feed. The two large feeds are added up by account
 * first and counted from there.
 */
final class CountSql {
  private CountSql() {}

  /** Lines and sums by delivery: debits and credits, or increases and decreases. */
  static String of(Feed feed) {
    return switch (feed) {
      case UNITS ->
          """
              select l.delivery_id,
                count(*) as lines,
                0::numeric as first_total,
                0::numeric as second_total,
                min(null::text) as lowest_currency,
                max(null::text) as highest_currency
              from intake.unit_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
      case ACCOUNTS ->
          """
              select l.delivery_id,
                count(*) as lines,
                0::numeric as first_total,
                0::numeric as second_total,
                min(null::text) as lowest_currency,
                max(null::text) as highest_currency
              from intake.account_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
      case SIGNERS ->
          """
              select l.delivery_id,
                count(*) as lines,
                0::numeric as first_total,
                0::numeric as second_total,
                min(null::text) as lowest_currency,
                max(null::text) as highest_currency
              from intake.signer_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
      case TRANSACTIONS ->
          """
              select t.delivery_id,
                sum(t.lines) as lines,
                sum(t.debits) as first_total,
                sum(t.credits) as second_total,
                min(t.currency) as lowest_currency,
                max(t.currency) as highest_currency
              from intake.transaction_total t
              join intake.delivery d on d.delivery_id = t.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and t.business_date = any(:dates)
              group by t.delivery_id
              """;
      case BALANCES ->
          """
              select l.delivery_id,
                count(*) as lines,
                sum(case when l.balance_side = 'D' then l.increases else l.decreases end) as first_total,
                sum(case when l.balance_side = 'D' then l.decreases else l.increases end) as second_total,
                min(l.currency) as lowest_currency,
                max(l.currency) as highest_currency
              from intake.balance_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
      case UNIT_RECORDS ->
          """
              select t.delivery_id,
                sum(t.lines) as lines,
                sum(t.increases) as first_total,
                sum(t.decreases) as second_total,
                min(t.currency) as lowest_currency,
                max(t.currency) as highest_currency
              from intake.unit_record_total t
              join intake.delivery d on d.delivery_id = t.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and t.business_date = any(:dates)
              group by t.delivery_id
              """;
      case UNIT_BALANCES ->
          """
              select l.delivery_id,
                count(*) as lines,
                sum(l.increases) as first_total,
                sum(l.decreases) as second_total,
                min(l.currency) as lowest_currency,
                max(l.currency) as highest_currency
              from intake.unit_balance_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
      case DOSSIERS ->
          """
              select l.delivery_id,
                count(*) as lines,
                0::numeric as first_total,
                0::numeric as second_total,
                min(null::text) as lowest_currency,
                max(null::text) as highest_currency
              from intake.dossier_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
      case CONFIRMATIONS ->
          """
              select l.delivery_id,
                count(*) as lines,
                0::numeric as first_total,
                0::numeric as second_total,
                min(null::text) as lowest_currency,
                max(null::text) as highest_currency
              from intake.confirmation_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
      case ESTIMATES ->
          """
              select l.delivery_id,
                count(*) as lines,
                0::numeric as first_total,
                0::numeric as second_total,
                min(null::text) as lowest_currency,
                max(null::text) as highest_currency
              from intake.estimate_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
              """;
    };
  }

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
}
