package vn.sokhop.intake;

import vn.sokhop.feed.Feed;

/** Statements that write down which days and units the lines of a run are about, one a feed. */
final class SpreadSql {
  private SpreadSql() {}

  /** Writes the accepted lines by delivery and date. */
  static String days(Feed feed) {
    return switch (feed) {
      case UNITS ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.unit_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case ACCOUNTS ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.account_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case SIGNERS ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.signer_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case TRANSACTIONS ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, sum(l.lines)
              from intake.transaction_total l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case BALANCES ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.balance_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case UNIT_RECORDS ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, sum(l.lines)
              from intake.unit_record_total l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case UNIT_BALANCES ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.unit_balance_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case DOSSIERS ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.dossier_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case CONFIRMATIONS ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.confirmation_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
      case ESTIMATES ->
          """
              insert into intake.delivery_day (delivery_id, business_date, lines)
              select l.delivery_id, l.business_date, count(*)
              from intake.estimate_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              group by l.delivery_id, l.business_date
              on conflict (delivery_id, business_date) do update set lines = excluded.lines
              """;
    };
  }

  /** Writes the units of the accepted lines by delivery. */
  static String units(Feed feed) {
    return switch (feed) {
      case UNITS ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.unit_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case ACCOUNTS ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.account_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case SIGNERS ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.signer_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case TRANSACTIONS ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.transaction_total l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case BALANCES ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.balance_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case UNIT_RECORDS ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.unit_record_total l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case UNIT_BALANCES ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.unit_balance_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case DOSSIERS ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.dossier_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case CONFIRMATIONS ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.confirmation_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
      case ESTIMATES ->
          """
              insert into intake.delivery_unit (delivery_id, unit_code)
              select distinct l.delivery_id, l.unit_code
              from intake.estimate_line l
              join intake.delivery d on d.delivery_id = l.delivery_id
              where d.run_id = :run
                and d.state = 'ACCEPTED'
                and l.business_date = any(:dates)
              on conflict do nothing
              """;
    };
  }
}
