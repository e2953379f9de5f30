package vn.sokhop.reporting.confirmation;

/**
 * What the files of a confirmation show. Parameters: date (of the night), period, run, office and
 * unit (null: all).
 */
final class ReportSql {
  private ReportSql() {}

  static final String PERIOD =
      """
      select distinct period_id from confirmation.issued where label = :label
      """;

  /** The versions in force, in the order of the files. */
  static final String FORMS =
      """
      select statement_id, form, office_code, unit_code, unit_name, dossier_no, version, digest, as_of, due_on, treasury_columns,
        label, kind, from_date, to_date, night_run_id
      from confirmation.issued_on(?, ?)
      where (cast(? as text) is null or office_code = ?)
        and (cast(? as text) is null or unit_code = ?)
      order by office_code, unit_code, case form when '06' then 0 else 1 end, form
      """;

  /** Versions that a night issued again. */
  static final String REISSUED =
      """
      select statement_id, form, office_code, unit_code, unit_name, dossier_no, version, digest, as_of, due_on, treasury_columns,
        label, kind, from_date, to_date, night_run_id
      from confirmation.issued
      where run_id = ?
      order by label, office_code, unit_code, case form when '06' then 0 else 1 end, form
      """;

  /** One version of a unit's forms, whether it is in force or not. */
  static final String VERSION =
      """
      select statement_id, office_code, unit_code, unit_name, dossier_no, version, digest, as_of, due_on, treasury_columns,
        label, kind, from_date, to_date, night_run_id, form
      from confirmation.issued
      where label = :label
        and unit_code = :unit
        and version = :version
        and (cast(:office as text) is null or office_code = :office)
      order by office_code, case form when '06' then 0 else 1 end, form
      """;

  static final String ACCOUNTS =
      """
      select
        statement_id, account_no, currency, account_name,
        treasury_opening, treasury_increases, treasury_decreases, treasury_closing, proved,
        unit_source, unit_opening, unit_increases, unit_decreases, unit_closing, unit_explanation,
        differs, explained, unexplained
      from confirmation.account
      where statement_id = any (:ids)
      order by statement_id, account_no, currency
      """;

  /** Lines with what people had decided about their item when the night was listed. */
  static final String LINES =
      """
      select
        l.statement_id, l.account_no, l.currency, l.side, l.business_date, l.voucher_no, l.description, l.amount, l.code, l.source,
        coalesce(d.cause, '') as cause
      from confirmation.difference l
      join confirmation.issued s on s.statement_id = l.statement_id
      left join openitem.item i
        on i.run_id = s.night_run_id and l.finding_key <> '' and i.finding_key = l.finding_key and i.status = 'EXPLAINED'
      left join operation.night n on n.run_id = s.night_run_id
      left join lateral (
        select e.cause
        from openitem.item_decision e
        where e.exception_id = i.exception_id
          and e.kind = 'EXPLAIN'
          and e.decided_at <= n.ended_at
        order by e.decision_id desc
        limit 1
      ) d on true
      where l.statement_id = any (:ids)
      order by l.statement_id, l.account_no, l.currency, l.line_no
      """;

  static final String CHANGES =
      """
      select statement_id, account_no, currency, what, detail, before, after, source
      from confirmation.change
      where statement_id = any (:ids)
      order by statement_id, change_no
      """;

  private static final String REGISTER_COLUMNS =
      """
      select
        i.label, i.version, i.office_code, i.unit_code, i.unit_name, a.account_no, a.currency, s.state, a.unit_source,
        a.treasury_opening, a.treasury_increases, a.treasury_decreases, a.treasury_closing,
        a.unit_opening, a.unit_increases, a.unit_decreases, a.unit_closing, a.difference, a.explained, a.unexplained,
        s.due_on, s.answered_at, s.confirmed_at
      from confirmation.state s
      join confirmation.issued i on i.statement_id = s.statement_id
      join confirmation.account a
        on a.statement_id = s.statement_id and a.account_no = s.account_no and a.currency = s.currency
      where s.run_id = ?
      """;

  private static final String REGISTER_ORDER =
      """
      order by i.office_code, i.unit_code, a.account_no, a.currency
      """;

  static final String REGISTER = REGISTER_COLUMNS + REGISTER_ORDER;

  static final String TO_CHASE =
      REGISTER_COLUMNS
          + "  and (s.state in ('OVERDUE', 'MISMATCHED', 'RESUBMIT_DUE') or s.reason in ('NOT_ENTITLED', 'NOT_PROVED'))\n"
          + REGISTER_ORDER;

  static final String OFFICES =
      """
      select
        s.office_code,
        count(distinct s.unit_code) as units,
        count(*) as accounts,
        count(*) filter (where s.state = 'CONFIRMED') as confirmed,
        count(*) filter (where s.state = 'MATCHED') as matched,
        count(*) filter (where s.state in ('MISMATCHED', 'RESUBMIT_DUE')) as disagreeing,
        count(*) filter (where s.state = 'RECEIVED') as received,
        count(*) filter (where s.state = 'EXPECTED') as expected,
        count(*) filter (where s.state = 'OVERDUE') as overdue,
        count(*) filter (where s.state in ('MISMATCHED', 'RESUBMIT_DUE') and coalesce(a.unexplained, 1) <> 0) as unexplained,
        count(*) filter (where a.treasury_increases <> 0 or a.treasury_decreases <> 0) as moved,
        count(*) filter (where (a.treasury_increases <> 0 or a.treasury_decreases <> 0) and s.state <> 'CONFIRMED')
          as moved_not_confirmed
      from confirmation.state s
      join confirmation.account a
        on a.statement_id = s.statement_id and a.account_no = s.account_no and a.currency = s.currency
      where s.run_id = :run
      group by grouping sets ((s.office_code), ())
      order by s.office_code nulls last
      """;

  static final String STATES =
      """
      select state, count(*) as accounts from confirmation.state where run_id = :run and form = '06' group by state
      """;

  /** How much is reconciled and how soon it was confirmed; days after the end of the period. */
  static final String FACTS =
      """
      select
        count(*) as accounts,
        count(*) filter (where a.proved and a.unit_closing is not null and (not a.differs or a.unexplained = 0)) as reconciled,
        (percentile_disc(0.5) within group (order by c.confirmed_on - cast(:to as date)))::integer as median_days,
        max(c.confirmed_on - cast(:to as date)) as last_days,
        count(*) filter (where c.confirmed_on <= s.due_on) as in_time,
        count(*) filter (where s.signers not in ('', 'ENTITLED', 'NOT_CHECKED')) as not_entitled,
        count(*) filter (where s.state = 'CONFIRMED' and s.signers = 'NOT_CHECKED') as not_checked,
        count(distinct s.statement_id) filter (where i.version > 1) as reissued,
        count(*) filter (where a.unexplained <> 0 or not a.proved) as in_doubt
      from confirmation.state s
      join confirmation.issued i on i.statement_id = s.statement_id
      join confirmation.account a
        on a.statement_id = s.statement_id and a.account_no = s.account_no and a.currency = s.currency
      cross join lateral (
        select case when s.state = 'CONFIRMED' then (s.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date end as confirmed_on) c
      where s.run_id = :run
      """;

  static final String DAYS =
      """
      select day, sum(confirmed) over (order by day) as confirmed
      from (
        select (confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as confirmed
        from confirmation.state
        where run_id = :run and form = '06' and state = 'CONFIRMED'
        group by 1
      ) d
      order by day
      """;

  /** The ledger's own figures by currency, of accounts in the register and of the others. */
  static final String LEDGER =
      """
      with account as (
        select a.account_no, a.currency
        from registry.account_on(:date) a
        where (cast(:office as text) is null or a.office_code = :office)
          and (cast(:unit as text) is null or a.unit_code = :unit)
      ),
      moved as (
        select b.account_no, b.currency, min(b.business_date) as first_day, sum(b.increases) as increases, sum(b.decreases) as decreases
        from ledger.balance b
        where b.business_date between :from and :to
        group by b.account_no, b.currency
      ),
      registered as (
        select account_no, currency from confirmation.state where run_id = :run
      ),
      figure as (
        select
          a.currency,
          r.account_no is not null as registered,
          coalesce(o.opening_balance, l.closing_balance, 0) as opening,
          coalesce(m.increases, 0) as increases,
          coalesce(m.decreases, 0) as decreases,
          coalesce(c.closing_balance, l.closing_balance, 0) as closing
        from account a
        left join registered r on r.account_no = a.account_no and r.currency = a.currency
        left join moved m on m.account_no = a.account_no and m.currency = a.currency
        left join ledger.balance o on o.account_no = a.account_no and o.currency = a.currency and o.business_date = m.first_day
        left join lateral (
          select e.closing_balance
          from ledger.balance e
          where m.account_no is not null and e.account_no = a.account_no and e.currency = a.currency and e.business_date <= :to
          order by e.business_date desc
          limit 1
        ) c on true
        left join lateral (
          select e.closing_balance
          from ledger.balance e
          where m.account_no is null and e.account_no = a.account_no and e.currency = a.currency and e.business_date < :from
          order by e.business_date desc
          limit 1
        ) l on true
      )
      select
        currency,
        sum(opening) as opening, sum(increases) as increases, sum(decreases) as decreases, sum(closing) as closing,
        coalesce(sum(opening) filter (where not registered), 0) as other_opening,
        coalesce(sum(increases) filter (where not registered), 0) as other_increases,
        coalesce(sum(decreases) filter (where not registered), 0) as other_decreases,
        coalesce(sum(closing) filter (where not registered), 0) as other_closing
      from figure
      group by currency
      order by currency
      """;

  static final String REGISTERED =
      """
      select a.currency, sum(a.treasury_opening) as opening, sum(a.treasury_increases) as increases,
        sum(a.treasury_decreases) as decreases, sum(a.treasury_closing) as closing
      from confirmation.state s
      join confirmation.account a
        on a.statement_id = s.statement_id and a.account_no = s.account_no and a.currency = s.currency
      where s.run_id = :run
      group by a.currency
      """;

  /** Accounts of the register that the registry had closed by the end of the period, with money. */
  static final String CLOSED_WITH_MONEY =
      """
      select a.account_no
      from confirmation.state s
      join confirmation.account a
        on a.statement_id = s.statement_id and a.account_no = s.account_no and a.currency = s.currency
      join registry.account_on(:date) r on r.account_no = a.account_no
      where s.run_id = :run
        and a.treasury_closing <> 0
        and (r.closed_on <= :to or (r.status = 'CLOSED' and r.closed_on is null))
      order by a.account_no
      """;

  /** The entries of the period, from another feed than the balance lists. */
  static final String ENTRIES =
      """
      select e.currency,
        sum(e.increases) as increases,
        sum(e.decreases) as decreases
      from ledger.movement e
      where e.business_date between :from and :to
        and e.delivery_id <= :watermark
        and (cast(:office as text) is null or e.office_code = :office)
        and (cast(:unit as text) is null or e.unit_code = :unit)
      group by e.currency
      """;

  /** Differences that were open after the night, by age. */
  static final String AGES =
      """
      select
        case
          when business_date < cast(:date as date) - interval '2 months' then 5
          when age_working_days <= 5 then 1
          when age_working_days <= 10 then 2
          when age_working_days <= 30 then 3
          else 4
        end as bucket,
        count(*) as items,
        coalesce(sum(abs(difference)) filter (where currency = 'VND'), 0) as amount
      from openitem.item
      where run_id = :night
        and family in ('BALANCE', 'MATCHING')
        and status <> 'CLOSED'
        and severity <> 'INFO'
        and (cast(:office as text) is null or office_code = :office)
        and (cast(:unit as text) is null or unit_code = :unit)
      group by 1
      """;

  /** Causes of the differences of a period, beside those of the period before it. */
  static final String CAUSES =
      """
      with cause as (
        select i.label, i.unit_code, d.account_no, d.code
        from confirmation.issued_on(:date, :period) i
        join confirmation.difference d on d.statement_id = i.statement_id
        where (cast(:office as text) is null or i.office_code = :office)
          and (cast(:unit as text) is null or i.unit_code = :unit)
        union
        select i.label, i.unit_code, a.account_no, 'UNEXPLAINED'
        from confirmation.issued_on(:date, :period) i
        join confirmation.account a on a.statement_id = i.statement_id
        where a.unexplained <> 0
          and (cast(:office as text) is null or i.office_code = :office)
          and (cast(:unit as text) is null or i.unit_code = :unit)
      ),
      before as (
        select i.unit_code, d.account_no, d.code
        from confirmation.issued_on(:date, :before) i
        join confirmation.difference d on d.statement_id = i.statement_id
        union
        select i.unit_code, a.account_no, 'UNEXPLAINED'
        from confirmation.issued_on(:date, :before) i
        join confirmation.account a on a.statement_id = i.statement_id
        where a.unexplained <> 0
      )
      select
        c.code,
        count(distinct c.account_no) as accounts,
        (select count(distinct b.account_no) from before b where b.code = c.code) as accounts_before,
        count(distinct c.unit_code) filter (
          where exists (select 1 from before b where b.code = c.code and b.unit_code = c.unit_code)) as returning
      from cause c
      group by c.code
      order by 2 desc, 1
      """;

  static final String TOP =
      """
      select i.office_code, i.unit_code, i.unit_name, a.account_no, a.currency, a.difference, a.unexplained, s.state, a.unit_source
      from confirmation.state s
      join confirmation.issued i on i.statement_id = s.statement_id
      join confirmation.account a
        on a.statement_id = s.statement_id and a.account_no = s.account_no and a.currency = s.currency
      where s.run_id = :run
        and a.difference <> 0
      order by abs(a.unexplained) desc, abs(a.difference) desc, a.account_no
      limit 10
      """;

  /** Days of the period with a complete night. */
  static final String JUDGED_DAYS =
      """
      select distinct business_date
      from operation.night
      where state = 'COMPLETE'
        and business_date between :from and :to
      """;
}
