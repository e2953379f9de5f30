package vn.sokhop.reporting.audit;

import vn.sokhop.warning.TrueReversals;

/**
 * Statements of the audit. Each test adds to {@code found} entries with their group and what the
 * group has in common, or to {@code figure} figures; all work on {@code population}. Parameters:
 * from, to, office, unit and those of {@link AuditProperties}.
 */
final class AuditSql {
  private AuditSql() {}

  private static final String SCOPE =
      """
      business_date between :from and :to
        and (cast(:office as text) is null or office_code = :office)
        and (cast(:unit as text) is null or unit_code = :unit)
      """;

  /** All accepted entries of the span, by what becomes of them. Parameter: reversals. */
  static final String STEPS =
      """
      select
        case
          when side = 'C' then 'credits'
          when not
      """
          + TrueReversals.isPayment("e")
          + """
            then 'corrections'
          when currency <> 'VND' then 'otherCurrency'
          else 'population'
        end as what,
        currency, count(*) as entries, sum(abs(amount)) as sum
      from ledger.entry e
      where
      """
          + SCOPE
          + "group by 1, 2 order by 1, 2";

  static final String REJECTED_LINES =
      """
      select count(*)
      from intake.reject r
      join intake.delivered_file f on f.delivery_id = r.delivery_id
      where f.feed = 'transactions'
        and f.state = 'ACCEPTED'
        and f.business_date between :from and :to
        and (cast(:office as text) is null or f.sender = :office)
      """;

  static final String HELD_FILES =
      """
      select count(*)
      from intake.delivered_file f
      where f.feed = 'transactions'
        and f.state in ('HELD', 'REFUSED')
        and f.business_date between :from and :to
        and (cast(:office as text) is null or f.sender = :office)
      """;

  /** Parameter: reversals. */
  static final String POPULATION =
      """
      create temporary table population on commit drop as
      select
        delivery_id, line_no, business_date, entry_id, posted_at, office_code, unit_code, account_no, abs(amount) as amount,
        voucher_no, voucher_key, payee_account, payee_name, description
      from ledger.entry e
      where side = 'D'
        and currency = 'VND'
        and
      """
          + TrueReversals.isPayment("e")
          + " and "
          + SCOPE;

  static final String DUPLICATES =
      """
      insert into found (test, group_no, why, delivery_id, line_no)
      select
        :test, dense_rank() over (order by account_no, voucher_key, payee_account, amount),
        times || ' ×', delivery_id, line_no
      from (
        select *, count(*) over (partition by account_no, voucher_key, payee_account, amount) as times
        from population
        where voucher_key is not null
      ) p
      where times > 1
      """;

  static final String SAME_SAME_DIFFERENT =
      """
      insert into found (test, group_no, why, delivery_id, line_no)
      with ordered as (
        select *,
          lag(business_date) over w as date_before, lag(coalesce(voucher_key, entry_id)) over w as voucher_before,
          lag(unit_code || coalesce(voucher_key, entry_id)) over w as document_before
        from population
        where payee_account is not null
          and amount >= :sameAmountFrom
        window w as (partition by payee_account, amount order by business_date, unit_code, voucher_key, entry_id)
      ),
      runs as (
        select *,
          count(*) filter (where date_before is null or business_date - date_before > :sameAmountDays) over (
            partition by payee_account, amount order by business_date, unit_code, voucher_key, entry_id) as run
        from ordered
      ),
      counted as (
        select r.*,
          count(*) over (partition by payee_account, amount, run) as times,
          min(unit_code || coalesce(voucher_key, entry_id)) over (partition by payee_account, amount, run)
            <> max(unit_code || coalesce(voucher_key, entry_id)) over (partition by payee_account, amount, run) as different
        from runs r
      )
      select :test, dense_rank() over (order by payee_account, amount, run), times || ' ×', delivery_id, line_no
      from counted
      where different
      """;

  static final String SPLIT =
      """
      insert into found (test, group_no, why, delivery_id, line_no)
      with near as (
        select *
        from population
        where payee_account is not null
          and amount >= :splitFrom
          and amount < :splitLimit
      ),
      counted as (
        select *,
          count(*) over (
            partition by unit_code, payee_account order by business_date
            range between :splitBefore * interval '1 day' preceding and current row) >= :splitTimes as ends_one
        from near
      ),
      part as (
        select *,
          bool_or(ends_one) over (
            partition by unit_code, payee_account order by business_date
            range between current row and :splitBefore * interval '1 day' following) as is_part
        from counted
      ),
      runs as (
        select *,
          business_date - lag(business_date) over (partition by unit_code, payee_account order by business_date, entry_id) as apart
        from part
        where is_part
      ),
      numbered as (
        select *,
          count(*) filter (where apart is null or apart > :splitBefore) over (
            partition by unit_code, payee_account order by business_date, entry_id) as run
        from runs
      )
      select
        :test, dense_rank() over (order by unit_code, payee_account, run),
        count(*) over (partition by unit_code, payee_account, run) || ' ×', delivery_id, line_no
      from numbered
      """;

  static final String FIRST_PAYEES =
      """
      insert into found (test, group_no, why, delivery_id, line_no)
      select
        :test, dense_rank() over (order by p.unit_code, p.payee_account),
        count(*) over (partition by p.unit_code, p.payee_account) || ' ×', p.delivery_id, p.line_no
      from population p
      where p.payee_account is not null
        and p.amount >= :firstPaymentFrom
        and not exists (
          select 1
          from known_payee k
          where k.unit_code = p.unit_code
            and k.payee_account = p.payee_account
        )
      """;

  /** Whom the units of the population had paid before the span. */
  static final String KNOWN_PAYEES =
      """
      create temporary table known_payee on commit drop as
      select distinct e.unit_code, e.payee_account
      from ledger.entry e
      where e.side = 'D'
        and e.reversal_of is null
        and e.payee_account is not null
        and e.business_date < :from
        and e.business_date >= cast(:from as date) - :firstPaymentDays
        and (cast(:office as text) is null or e.office_code = :office)
        and (cast(:unit as text) is null or e.unit_code = :unit)
      """;

  static final String HISTORY =
      """
      select min(d.business_date)
      from intake.file_day d
      join intake.delivered_file f on f.delivery_id = d.delivery_id
      where f.feed = 'transactions'
        and f.state = 'ACCEPTED'
      """;

  static final String ROUND_AMOUNTS =
      """
      insert into found (test, group_no, why, delivery_id, line_no)
      with counted as (
        select *,
          mod(amount, :roundMultiple) = 0 as is_round,
          count(*) filter (where mod(amount, :roundMultiple) = 0) over (partition by account_no) as times,
          count(*) over (partition by account_no) as all_of_account
        from population
      )
      select :test, dense_rank() over (order by times desc, account_no), times || ' / ' || all_of_account, delivery_id, line_no
      from counted
      where is_round
        and times >= :roundAtLeast
      """;

  /** Vouchers with a running number, of all accepted entries of the scope. */
  private static final String NUMBERED =
      """
      select distinct
        unit_code, extract(year from coalesce(voucher_date, business_date))::int as year,
        case when :byKind then substring(voucher_key from '^[0-9]{1,12}(.*)$') else '' end as series,
        substring(voucher_key from '^([0-9]{1,12})')::bigint as number
      from ledger.entry
      where voucher_key ~ '^[0-9]'
        and
      """
          + SCOPE;

  static final String GAPS =
      """
      insert into figure (test, unit_code, what, count, sum, share, expected, remark, place)
      with numbered as (
      """
          + NUMBERED
          + """
      ),
      before as (
        select *, lag(number) over (partition by unit_code, year, series order by number) as number_before
        from numbered
      )
      select
        :test, unit_code, year || ' ' || (number_before + 1)
          || case when number - number_before > 2 then '–' || (number - 1) else '' end || series as what,
        number - number_before - 1 as count, 0::numeric as sum, number_before::numeric as share, number::numeric as expected,
        '' as remark,
        row_number() over (order by number - number_before - 1 desc, unit_code, year, series, number) as place
      from before
      where number - number_before > 1
      """;

  static final String YEAR_END =
      """
      insert into figure (test, unit_code, what, count, sum, share, expected, remark, place)
      with years as (
        select year, make_date(year, 12, :yearEndFromDay) as rush_from, make_date(year, 12, 31) as rush_to,
          greatest(make_date(year, 1, 1), cast(:from as date)) as first_day
        from generate_series(extract(year from cast(:from as date))::int, extract(year from cast(:to as date))::int) y (year)
        where make_date(year, 12, 31) <= cast(:to as date)
          and make_date(year, 12, :yearEndFromDay) > cast(:from as date)
      ),
      spent as (
        select p.unit_code, y.year,
          coalesce(sum(p.amount) filter (where p.business_date >= y.rush_from), 0) as rush,
          count(*) filter (where p.business_date >= y.rush_from) as entries,
          coalesce(sum(p.amount) filter (where p.business_date < y.rush_from), 0) as rest,
          (y.rush_to - y.rush_from + 1)::numeric as rush_days, (y.rush_from - y.first_day)::numeric as rest_days
        from population p
        join years y on p.business_date between y.first_day and y.rush_to
        group by p.unit_code, y.year, y.rush_from, y.rush_to, y.first_day
      )
      select
        :test, unit_code, year::text as what, entries as count, rush as sum,
        case when rest = 0 then null else round((rush / rush_days) / (rest / rest_days), 2) end as share,
        :yearEndTimes::numeric as expected,
        rush || ' / ' || rush_days || ' : ' || rest || ' / ' || rest_days as remark,
        row_number() over (
          order by case when rest = 0 then null else (rush / rush_days) / (rest / rest_days) end desc nulls first, unit_code, year) as place
      from spent
      where rush > 0
        and (rest = 0 or (rush / rush_days) / (rest / rest_days) >= :yearEndTimes)
      """;

  static final String BENFORD =
      """
      insert into figure (test, unit_code, what, count, sum, share, expected, remark, place)
      with digit as (
        select unit_code, left(trunc(amount)::text, 2)::int as digits, amount
        from population
        where amount >= 10
      ),
      counted as (
        select '' as unit_code, digits, count(*) as entries, sum(amount) as sum from digit group by digits
        union all
        select unit_code, digits, count(*), sum(amount)
        from digit
        where unit_code in (select unit_code from digit group by unit_code having count(*) >= :benfordMinimum)
        group by unit_code, digits
      ),
      scope as (
        select unit_code, sum(entries) as entries from counted group by unit_code
      ),
      beside as (
        select s.unit_code, d.digits, coalesce(c.entries, 0) as entries, coalesce(c.sum, 0) as sum, s.entries as population,
          coalesce(c.entries, 0)::numeric / s.entries as share, log(10::numeric, 1 + 1 / d.digits::numeric) as expected
        from scope s
        cross join generate_series(10, 99) d (digits)
        left join counted c on c.unit_code = s.unit_code and c.digits = d.digits
      )
      select
        :test, unit_code, digits::text as what, entries as count, sum,
        round(100 * share, 3) as share, round(100 * expected, 3) as expected,
        case when digits = 10
          then 'n = ' || population || '; MAD = '
            || round(avg(abs(share - expected)) over (partition by unit_code), 5)
          else '' end as remark,
        row_number() over (order by unit_code, digits) as place
      from beside
      """;

  /** The entries with the lowest digests of seed and id. */
  static final String SAMPLE =
      """
      insert into found (test, group_no, why, delivery_id, line_no)
      select :test, row_number() over (order by digest, entry_id), digest, delivery_id, line_no
      from (
        select encode(sha256(convert_to(:seed || '|' || entry_id, 'UTF8')), 'hex') as digest, entry_id, delivery_id, line_no
        from population
        order by 1, 2
        limit :sample
      ) s
      """;

  /** Rows of a sheet; parameter: test. */
  static final String LINES =
      """
      select f.group_no, f.why, p.business_date, p.office_code, p.unit_code, p.account_no, p.entry_id,
        coalesce(p.voucher_no, '') as voucher_no, coalesce(p.payee_account, '') as payee_account,
        coalesce(p.payee_name, '') as payee_name, p.amount, coalesce(p.description, '') as description,
        d.file_name || ':' || p.line_no as source
      from found f
      join population p on p.delivery_id = f.delivery_id and p.line_no = f.line_no
      join intake.delivered_file d on d.delivery_id = p.delivery_id
      where f.test = ?
      order by f.group_no, p.business_date, p.unit_code, p.voucher_no, p.entry_id
      """;

  static final String FIGURES =
      """
      select unit_code, what, count, sum, coalesce(share, 0) as share, expected, remark
      from figure
      where test = ?
      order by place
      """;

  /** What a test found, for the summary; parameter: test. */
  static final String FOUND =
      """
      select count(distinct f.group_no) as groups, count(*) as entries, coalesce(sum(p.amount), 0) as sum
      from found f
      join population p on p.delivery_id = f.delivery_id and p.line_no = f.line_no
      where f.test = :test
      """;

  static final String FIGURES_FOUND =
      """
      select count(*) as groups, coalesce(sum(count), 0) as entries, coalesce(sum(sum), 0) as sum
      from figure
      where test = :test
      """;

  /** How much of the population each kind of test can look at. */
  static final String LOOKED_AT =
      """
      select
        count(*) as all_entries, coalesce(sum(amount), 0) as all_sum,
        count(*) filter (where voucher_key is not null) as voucher_entries,
        coalesce(sum(amount) filter (where voucher_key is not null), 0) as voucher_sum,
        count(*) filter (where payee_account is not null) as payee_entries,
        coalesce(sum(amount) filter (where payee_account is not null), 0) as payee_sum,
        count(*) filter (where payee_account is not null and amount >= :sameAmountFrom) as same_entries,
        coalesce(sum(amount) filter (where payee_account is not null and amount >= :sameAmountFrom), 0) as same_sum,
        count(*) filter (where payee_account is not null and amount >= :firstPaymentFrom) as first_entries,
        coalesce(sum(amount) filter (where payee_account is not null and amount >= :firstPaymentFrom), 0) as first_sum,
        count(*) filter (where voucher_key ~ '^[0-9]') as number_entries,
        coalesce(sum(amount) filter (where voucher_key ~ '^[0-9]'), 0) as number_sum,
        count(*) filter (where amount >= 10) as digit_entries,
        coalesce(sum(amount) filter (where amount >= 10), 0) as digit_sum,
        count(*) filter (where make_date(extract(year from business_date)::int, 12, 31) <= cast(:to as date)) as year_entries,
        coalesce(sum(amount) filter (where make_date(extract(year from business_date)::int, 12, 31) <= cast(:to as date)), 0)
          as year_sum
      from population
      """;

  static final String TABLES =
      """
      create temporary table found (
        test text not null, group_no bigint not null, why text not null, delivery_id integer not null, line_no integer not null
      ) on commit drop;
      create temporary table figure (
        test text not null, unit_code text not null, what text not null, count bigint not null, sum numeric not null,
        share numeric, expected numeric not null, remark text not null, place bigint not null
      ) on commit drop
      """;
}
