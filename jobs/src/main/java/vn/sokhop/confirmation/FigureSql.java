package vn.sokhop.confirmation;

/**
 * The figures of a period, for the units in {@code asked_unit}: the treasury's from its balance
 * lists, the unit's as it stated them or from its daily books. What explains a difference is in
 * {@link DifferenceSql}. Parameters: from, to, label; date and watermark of the night whose figures
 * they are. Each statement makes one temporary table.
 */
final class FigureSql {
  private FigureSql() {}

  /** Accounts that may have to be confirmed; closed ones without money are left out later. */
  static final String ACCOUNTS =
      """
      create temporary table asked_account on commit drop as
      select
        a.account_no, a.currency, a.unit_code, a.office_code, coalesce(a.account_name, '') as account_name,
        a.opened_on <= :to and (a.closed_on is null or a.closed_on >= :from) as is_open
      from registry.account_on(:date) a
      join asked_unit u on u.unit_code = a.unit_code and u.office_code = a.office_code
      where a.balance_side = any (:sides)
        and (cardinality(:natural) = 0 or exists (
          select 1 from unnest(:natural) n where starts_with(a.account_no, n)))
      """;

  /** Sums of the balance lists of the period, with its first and last day. */
  static final String MOVED =
      """
      create temporary table moved on commit drop as
      select
        b.account_no, b.currency, min(b.business_date) as first_day, max(b.business_date) as last_day,
        sum(b.increases) as increases, sum(b.decreases) as decreases
      from ledger.balance b
      join asked_account a on a.account_no = b.account_no and a.currency = b.currency
      where b.business_date between :from and :to
      group by b.account_no, b.currency
      """;

  /**
   * The treasury's side. An account without a line in the period keeps the closing of the last day
   * before it; one that was never in a list stands at zero.
   */
  static final String TREASURY =
      """
      create temporary table treasury on commit drop as
      select
        a.account_no, a.currency, a.unit_code, a.office_code, a.account_name,
        coalesce(o.opening_balance, l.closing_balance, 0) as opening,
        coalesce(m.increases, 0) as increases,
        coalesce(m.decreases, 0) as decreases,
        coalesce(c.closing_balance, l.closing_balance, 0) as closing,
        coalesce(c.delivery_id, l.delivery_id) as delivery_id,
        coalesce(c.line_no, l.line_no) as line_no,
        coalesce(m.first_day, l.business_date) as proved_from
      from asked_account a
      left join moved m on m.account_no = a.account_no and m.currency = a.currency
      left join ledger.balance o
        on o.account_no = m.account_no and o.currency = m.currency and o.business_date = m.first_day
      left join ledger.balance c
        on c.account_no = m.account_no and c.currency = m.currency and c.business_date = m.last_day
      left join lateral (
        select e.closing_balance, e.business_date, e.delivery_id, e.line_no
        from ledger.balance e
        where m.account_no is null
          and e.account_no = a.account_no
          and e.currency = a.currency
          and e.business_date < :from
        order by e.business_date desc
        limit 1
      ) l on true
      """;

  /**
   * Closed accounts in which nothing was or moved; money is confirmed whatever the registry says.
   */
  static final String FORGET_EMPTY_CLOSED =
      """
      delete from treasury t
      using asked_account a
      where a.account_no = t.account_no
        and a.currency = t.currency
        and not a.is_open
        and t.opening = 0
        and t.closing = 0
        and not exists (select 1 from moved m where m.account_no = t.account_no and m.currency = t.currency)
        and not exists (
          select 1
          from ledger.movement e
          where e.account_no = t.account_no
            and e.currency = t.currency
            and e.business_date between :from and :to
            and e.delivery_id <= :watermark
        )
      """;

  /**
   * Accounts whose proof failed on a day of the period, that do not add up over it, or that have an
   * entry on a day on which the balance list lacks them: its figures are not in the sums.
   */
  static final String UNPROVED =
      """
      create temporary table unproved on commit drop as
      select distinct u.account_no, u.currency
      from ledger.unproved u
      join treasury t on t.account_no = u.account_no and t.currency = u.currency
      where u.business_date between least(t.proved_from, :from) and :to
      union
      select account_no, currency from treasury where opening + increases - decreases <> closing
      union
      select e.account_no, e.currency
      from ledger.movement e
      join treasury t on t.account_no = e.account_no and t.currency = e.currency
      left join ledger.balance b
        on b.account_no = e.account_no and b.currency = e.currency and b.business_date = e.business_date
          and b.business_date between :from and :to
      where e.business_date between :from and :to
        and e.delivery_id <= :watermark
        and b.account_no is null
      """;

  /**
   * What the unit stated for the very period, in a statement or in an answer: its last word.
   * Contradictory: it stated other figures in the same breath, the same delivery and instant.
   */
  static final String STATED =
      """
      create temporary table stated on commit drop as
      select distinct on (w.account_no, w.currency)
        w.account_no, w.currency, w.opening, w.increases, w.decreases, w.closing, w.delivery_id, w.line_no, w.explanation,
        min(array[w.opening, w.increases, w.decreases, w.closing]) over breath
          <> max(array[w.opening, w.increases, w.decreases, w.closing]) over breath as contradictory
      from (
        select
          b.account_no, b.currency, b.opening_balance as opening, b.increases, b.decreases, b.closing_balance as closing,
          b.delivery_id, b.line_no, '' as explanation, null::timestamptz as answered_at
        from intake.unit_balance b
        join asked_unit u on u.unit_code = b.unit_code
        where b.business_date = :to
          and b.from_date = :from
          and b.delivery_id <= :watermark
        union all
        select
          c.account_no, a.currency, c.opening_balance, c.increases, c.decreases, c.closing_balance, c.delivery_id, c.line_no,
          coalesce(c.explanation, c.cause_code, ''), c.answered_at
        from intake.confirmation c
        join asked_account a on a.account_no = c.account_no and a.unit_code = c.unit_code
        where c.period = :label
          and c.closing_balance is not null
          and c.delivery_id <= :watermark
          and c.business_date <= :date
      ) w
      window breath as (partition by w.account_no, w.currency, w.delivery_id, w.answered_at)
      order by w.account_no, w.currency, w.delivery_id desc, w.answered_at desc, w.closing, w.opening, w.increases, w.decreases, w.line_no
      """;

  /**
   * Of the others: the last daily balance of the period, carried on by the records after it, and
   * the sum of the unit's records.
   */
  static final String DERIVED =
      """
      create temporary table derived on commit drop as
      with last_day as (
        select b.account_no, b.currency, max(b.business_date) as business_date
        from intake.unit_balance b
        join asked_unit u on u.unit_code = b.unit_code
        where b.business_date between :from and :to
          and b.from_date = b.business_date
          and b.delivery_id <= :watermark
          and not exists (
            select 1 from stated s where s.account_no = b.account_no and s.currency = b.currency)
        group by b.account_no, b.currency
      ),
      closing as (
        select distinct on (b.account_no, b.currency)
          b.account_no, b.currency, b.closing_balance, b.delivery_id, b.line_no
        from last_day d
        join intake.unit_balance b
          on b.account_no = d.account_no and b.currency = d.currency and b.business_date = d.business_date
        where b.business_date between :from and :to
          and b.from_date = b.business_date
          and b.delivery_id <= :watermark
        order by b.account_no, b.currency, b.delivery_id desc, b.closing_balance, b.line_no
      ),
      record as (
        select
          r.account_no, r.currency,
          sum(r.increases) as increases,
          sum(r.decreases) as decreases,
          coalesce(sum(r.increases - r.decreases) filter (where r.business_date > d.business_date), 0) as after_closing
        from intake.unit_records_of_account r
        join last_day d on d.account_no = r.account_no and d.currency = r.currency
        where r.business_date between :from and :to
          and r.delivery_id <= :watermark
        group by r.account_no, r.currency
      )
      select
        c.account_no, c.currency,
        c.closing_balance + coalesce(r.after_closing - r.increases + r.decreases, 0) as opening,
        coalesce(r.increases, 0) as increases,
        coalesce(r.decreases, 0) as decreases,
        c.closing_balance + coalesce(r.after_closing, 0) as closing, c.delivery_id, c.line_no
      from closing c
      left join record r on r.account_no = c.account_no and r.currency = c.currency
      """;

  /** Both sides together. */
  static final String BOTH =
      """
      create temporary table figure on commit drop as
      select
        t.account_no, t.currency, t.unit_code, t.office_code, t.account_name,
        t.opening as treasury_opening, t.increases as treasury_increases, t.decreases as treasury_decreases,
        t.closing as treasury_closing,
        u.account_no is null as proved,
        case when s.account_no is not null then 'STATED' when d.account_no is not null then 'DERIVED' else 'NONE' end
          as unit_source,
        coalesce(s.opening, d.opening) as unit_opening,
        coalesce(s.increases, d.increases) as unit_increases,
        coalesce(s.decreases, d.decreases) as unit_decreases,
        coalesce(s.closing, d.closing) as unit_closing,
        coalesce(s.explanation, '') as unit_explanation,
        coalesce(s.closing, d.closing) is not null
          and (coalesce(s.opening, d.opening), coalesce(s.increases, d.increases), coalesce(s.decreases, d.decreases),
              coalesce(s.closing, d.closing))
            <> (t.opening, t.increases, t.decreases, t.closing) as differs,
        coalesce(tf.file_name || ':' || t.line_no, '') as source,
        coalesce(uf.file_name || ':' || coalesce(s.line_no, d.line_no), '') as unit_source_place
      from treasury t
      left join unproved u on u.account_no = t.account_no and u.currency = t.currency
      left join stated s on s.account_no = t.account_no and s.currency = t.currency
      left join derived d on d.account_no = t.account_no and d.currency = t.currency
      left join intake.delivered_file tf on tf.delivery_id = t.delivery_id
      left join intake.delivered_file uf on uf.delivery_id = coalesce(s.delivery_id, d.delivery_id)
      """;
}
