package vn.sokhop.warning.spending.history;

/**
 * Statements that keep the counted amounts of accounts. Parameters: accounts, since and day (dates
 * from since until before day), width (of a class).
 */
final class WindowSql {
  private WindowSql() {}

  /**
   * Moves the windows of the accounts: adds the dates that come in at either end, takes off those
   * that drop out. A window that does not exist is an empty one. {@code offset 0}: account by
   * account through the key, and no other date.
   */
  static final String MOVE =
      """
      insert into warning.account_window (account_no, from_date, to_date, classes, debits)
      with asked as materialized (
        select
          a.account_no, coalesce(w.from_date, :since) as from_date, coalesce(w.to_date, :since) as to_date,
          w.classes, w.debits
        from unnest(cast(:accounts as text[])) as a (account_no)
        left join warning.account_window w on w.account_no = a.account_no
        where w.account_no is null
          or w.from_date <> :since
          or w.to_date <> :day
      ),
      part as (
        select a.account_no, counted.class_no, counted.debits
        from asked a
        cross join unnest(a.classes, a.debits) as counted (class_no, debits)
        union all
        select a.account_no, floor(ln(k.amount::float8) / :width)::smallint, moved.change
        from asked a
        cross join lateral (
          values
            (:since, least(a.from_date, :day), 1),
            (greatest(a.to_date, :since), :day, 1),
            (a.from_date, least(a.to_date, :since), -1),
            (greatest(a.from_date, :day), a.to_date, -1)
        ) as moved (first_date, until_date, change)
        cross join lateral (
          select amount
          from warning.kept_debit
          where account_no = a.account_no
            and business_date >= moved.first_date
            and business_date < moved.until_date
            and amount is not null
          offset 0
        ) as k
      ),
      class as (
        select account_no, class_no, sum(debits)::integer as debits
        from part
        group by account_no, class_no
        having sum(debits) <> 0
      )
      select account_no, :since, :day, array_agg(class_no), array_agg(debits)
      from class
      group by account_no
      on conflict (account_no) do update
      set
        from_date = excluded.from_date,
        to_date = excluded.to_date,
        classes = excluded.classes,
        debits = excluded.debits
      """;

  /** An account that paid nothing within the dates has no row of them. */
  static final String WINDOWS =
      """
      select account_no, classes, debits
      from warning.account_window
      where account_no = any (:accounts)
        and from_date = :since
        and to_date = :day
      """;

  /** The debits of a date that windows counted, before the date is read again. */
  static final String COUNTED =
      """
      create temporary table counted_debit on commit drop as
      select account_no, amount
      from warning.kept_debit
      where business_date = :day
        and exists (
          select 1
          from warning.account_window
          where from_date <= :day
            and to_date > :day
        )
      """;

  /** Windows that counted a date otherwise than it is read now. */
  static final String FORGET_CHANGED =
      """
      with now as (
        select account_no, amount
        from warning.kept_debit
        where business_date = :day
      )
      delete from warning.account_window w
      where w.from_date <= :day
        and w.to_date > :day
        and w.account_no in (
          (select account_no from (table counted_debit except all table now) as gone)
          union
          (select account_no from (table now except all table counted_debit) as added)
        )
      """;
}
