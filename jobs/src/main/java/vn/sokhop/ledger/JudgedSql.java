package vn.sokhop.ledger;

/**
 * Statements that say what a night judges: its dates and their balances. Parameters: run, base,
 * date (business date of the night).
 */
final class JudgedSql {
  private JudgedSql() {}

  static final String FORGET_RUN =
      """
      with night as (delete from ledger.judged_night where run_id = :run),
        day as (delete from ledger.judged_day where run_id = :run),
        balance as (delete from ledger.judged_balance where run_id = :run),
        equation as (delete from ledger.proof_equation where run_id = :run)
      delete from ledger.proof_finding where run_id = :run
      """;

  static final String OPEN_NIGHT =
      """
      insert into ledger.judged_night (run_id, business_date, base_run_id, base_date, base_watermark, watermark)
      select
        :run,
        :date,
        :base,
        (select business_date from ledger.judged_night where run_id = :base),
        coalesce((select watermark from ledger.judged_night where run_id = :base), 0),
        coalesce((select max(delivery_id) from intake.delivered_file where state <> 'LOADING'), 0)
      """;

  /** New dates, and earlier ones that a delivery since the base night added to or replaced. */
  static final String JUDGED_DAYS =
      """
      insert into ledger.judged_day (business_date, run_id)
      select distinct d.business_date, n.run_id
      from ledger.judged_night n
      join intake.delivered_file f on f.feed in ('transactions', 'balances') and f.state in ('ACCEPTED', 'SUPERSEDED')
      join intake.file_day d on d.delivery_id = f.delivery_id
      where n.run_id = :run
        and d.business_date <= n.business_date
        and (
          d.business_date > coalesce(n.base_date, '-infinity')
          or f.delivery_id > n.base_watermark
          -- replaced since the base night: its dates lose lines
          or f.delivery_id in (
            select newer.replaces
            from ledger.judged_night b
            join intake.delivered_file newer on newer.delivery_id > b.base_watermark
            where b.run_id = :run
              and newer.replaces is not null
          )
        )
      """;

  /**
   * Lists of the 31 days after a date that is judged again: what they carry on from it is no more
   * proved than it is. Openings further away are found by {@link #NEXT_BALANCE_DAYS}.
   */
  static final String FOLLOWING_DAYS =
      """
      insert into ledger.judged_day (business_date, run_id)
      select distinct d.business_date, j.run_id
      from ledger.judged_day j
      join ledger.judged_night n on n.run_id = j.run_id
      join intake.file_day d
        on d.business_date > j.business_date
        and d.business_date <= least(j.business_date + 31, n.business_date)
      join intake.delivered_file f on f.delivery_id = d.delivery_id and f.feed = 'balances' and f.state = 'ACCEPTED'
      where j.run_id = :run
        and j.business_date <= n.base_date
      on conflict do nothing
      """;

  /**
   * Dates that a registry speaks of which came late or was replaced since the base night: who may
   * sign, whose account is frozen and where notices go was another thing when they were judged. The
   * last 31 days of them: a list that is dated far back must not have a whole year judged again.
   */
  static final String REGISTRY_DAYS =
      """
      insert into ledger.judged_day (business_date, run_id)
      select distinct d.business_date, n.run_id
      from ledger.judged_night n
      join intake.registry_word r on r.delivery_id > n.base_watermark and r.business_date <= n.base_date
      join intake.file_day d
        on d.business_date >= greatest(r.business_date, n.business_date - 31)
        and d.business_date <= n.business_date
      join intake.delivered_file f
        on f.delivery_id = d.delivery_id
        and f.feed in ('transactions', 'balances')
        and f.state = 'ACCEPTED'
      where n.run_id = :run
      on conflict do nothing
      """;

  static final String DAYS_OF_RUN =
      "select business_date from ledger.judged_day where run_id = :run order by business_date";

  /**
   * Should a list name an account twice for a date, its first line counts and the proofs show it.
   */
  static final String JUDGED_BALANCES =
      """
      insert into ledger.judged_balance (
        account_no, currency, business_date, run_id, office_code, unit_code,
        opening_balance, increases, decreases, closing_balance, delivery_id, line_no)
      select distinct on (b.account_no, b.currency, b.business_date)
        b.account_no, b.currency, b.business_date, :run, b.office_code, b.unit_code,
        b.opening_balance, b.increases, b.decreases, b.closing_balance, b.delivery_id, b.line_no
      from intake.balance b
      where b.business_date = any (:days)
      order by
        b.account_no, b.currency, b.business_date, b.closing_balance, b.opening_balance, b.increases, b.decreases,
        b.delivery_id, b.line_no
      """;

  /**
   * The next balance, however far away, of each account whose closing another list of an earlier
   * date changed, brought or took away: its opening stands on that closing. Any earlier judgement
   * of the date counts, because the next balance may have been judged after any of them.
   */
  static final String NEXT_BALANCE_DAYS =
      """
      with new_list as (
        select f.delivery_id, f.replaces
        from ledger.judged_night n
        join intake.delivered_file f on f.feed = 'balances' and f.delivery_id > n.base_watermark
        where n.run_id = :run
          and f.state in ('ACCEPTED', 'SUPERSEDED')
      ),
      touched as (
        select distinct d.business_date
        from intake.file_day d
        join ledger.judged_night n on n.run_id = :run and d.business_date <= n.base_date
        where d.delivery_id in (select delivery_id from new_list union all select replaces from new_list)
      ),
      judgement as (
        select j.business_date, j.run_id, count(*) over (partition by j.business_date) as runs
        from ledger.judged_day j
        join touched t on t.business_date = j.business_date
        where j.run_id <= :run
      ),
      changed as (
        select b.account_no, b.currency, b.business_date
        from judgement j
        join ledger.judged_balance b on b.run_id = j.run_id and b.business_date = j.business_date
        group by b.account_no, b.currency, b.business_date, j.runs
        having j.runs = 1
          or count(*) <> j.runs
          or min(b.closing_balance) <> max(b.closing_balance)
      )
      insert into ledger.judged_day (business_date, run_id)
      select distinct l.business_date, n.run_id
      from changed c
      join ledger.judged_night n on n.run_id = :run
      cross join lateral (
        select b.business_date
        from ledger.balance b
        where b.account_no = c.account_no
          and b.business_date > c.business_date
        order by b.business_date
        limit 1
      ) l
      where l.business_date <= n.business_date
      on conflict do nothing
      returning business_date
      """;
}
