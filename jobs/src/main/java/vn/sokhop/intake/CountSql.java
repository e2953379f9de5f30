package vn.sokhop.intake;

import vn.sokhop.feed.Feed;

/** Statements that count the lines of a run, one a feed. */
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
              select l.delivery_id,
                count(*) as lines,
                coalesce(sum(abs(l.amount)) filter (where l.side = 'D'), 0) as first_total,
                coalesce(sum(abs(l.amount)) filter (where l.side = 'C'), 0) as second_total,
                min(l.currency) as lowest_currency,
                max(l.currency) as highest_currency
              from intake.transaction_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
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
              select l.delivery_id,
                count(*) as lines,
                coalesce(sum(l.amount) filter (where l.amount > 0), 0) as first_total,
                coalesce(-sum(l.amount) filter (where l.amount < 0), 0) as second_total,
                min(l.currency) as lowest_currency,
                max(l.currency) as highest_currency
              from intake.unit_record_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'LOADING'
                and l.business_date = any(:dates)
              group by l.delivery_id
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
}
