package vn.sokhop.reporting.confirmation;

/**
 * What the files of a reconciliation of estimates show. Parameters: run; label, date, watermark and
 * night of the period and of the night whose figures they are; office and unit (null: all).
 */
final class EstimateSql {
  private EstimateSql() {}

  static final String FORMS =
      """
      select statement_id, unit_stated from confirmation.estimate_form where statement_id = any (:ids)
      """;

  static final String ROWS =
      """
      select
        statement_id, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code, content,
        treasury_figures, unit_figures, source, unit_source_place
      from confirmation.estimate
      where statement_id = any (:ids)
      order by statement_id, row_no
      """;

  static final String PROOFS =
      """
      select
        statement_id, chapter_code, budget_level, source_code, sector_code, programme_code,
        estimate_in_period, use_in_period, estimate_to_date, use_to_date, holds
      from confirmation.estimate_proof
      where statement_id = any (:ids)
      order by statement_id, tie_no
      """;

  static final String CHANGES =
      """
      select
        statement_id, source_code, sector_code, programme_code, economic_code, content, what, column_no, before, after, source
      from confirmation.estimate_change
      where statement_id = any (:ids)
      order by statement_id, change_no
      """;

  private static final String REGISTER_COLUMNS =
      """
      select
        i.label, i.version, i.office_code, i.unit_code, i.unit_name, i.form, s.state,
        e.chapter_code, e.budget_level, e.source_code, e.sector_code, e.programme_code, e.economic_code, e.content,
        e.treasury_figures, e.unit_figures, e.differences, s.due_on, s.answered_at, s.confirmed_at
      from confirmation.state s
      join confirmation.issued i on i.statement_id = s.statement_id
      join confirmation.estimate e on e.statement_id = s.statement_id
      where s.run_id = ?
      """;

  private static final String REGISTER_ORDER =
      "order by i.office_code, i.unit_code, i.form, e.row_no\n";

  static final String REGISTER = REGISTER_COLUMNS + REGISTER_ORDER;

  static final String TO_CHASE =
      REGISTER_COLUMNS
          + "  and (s.state in ('OVERDUE', 'MISMATCHED', 'RESUBMIT_DUE') or s.reason in ('NOT_ENTITLED', 'NOT_PROVED'))\n"
          + REGISTER_ORDER;

  /** The forms of a run with what counts them; moved: something was used in the period. */
  private static final String SHEETS =
      """
      with sheet as (
        select
          s.form, s.office_code, s.unit_code, s.statement_id, s.state, s.due_on, s.signers, i.version,
          f.treasury_stated, f.unit_stated, f.proved, f.differing,
          case when s.state = 'CONFIRMED' then (s.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date end as confirmed_on,
          exists (
            select 1 from confirmation.estimate e
            where e.statement_id = s.statement_id
              and e.treasury_figures[case s.form when '01a' then 6 else 5 end] <> 0) as moved
        from confirmation.state s
        join confirmation.issued i on i.statement_id = s.statement_id
        join confirmation.estimate_form f on f.statement_id = s.statement_id
        where s.run_id = :run
      )
      """;

  static final String STATES =
      SHEETS + "select state, count(*) as forms from sheet group by state\n";

  static final String OFFICES =
      SHEETS
          + """
          select
            office_code,
            count(distinct unit_code) as units,
            count(*) as forms,
            count(*) filter (where state = 'CONFIRMED') as confirmed,
            count(*) filter (where state = 'MATCHED') as matched,
            count(*) filter (where state in ('MISMATCHED', 'RESUBMIT_DUE')) as disagreeing,
            count(*) filter (where state = 'RECEIVED') as received,
            count(*) filter (where state = 'EXPECTED') as expected,
            count(*) filter (where state = 'OVERDUE') as overdue,
            count(*) filter (where not proved) as not_proved,
            count(*) filter (where moved) as moved,
            count(*) filter (where moved and state <> 'CONFIRMED') as moved_not_confirmed
          from sheet
          group by grouping sets ((office_code), ())
          order by office_code nulls last
          """;

  static final String FACTS =
      SHEETS
          + """
          select
            count(*) as forms,
            count(*) filter (where proved and unit_stated and differing = 0) as reconciled,
            (percentile_disc(0.5) within group (order by confirmed_on - cast(:to as date)))::integer as median_days,
            max(confirmed_on - cast(:to as date)) as last_days,
            count(*) filter (where confirmed_on <= due_on) as in_time,
            count(*) filter (where signers not in ('', 'ENTITLED', 'NOT_CHECKED')) as not_entitled,
            count(*) filter (where state = 'CONFIRMED' and signers = 'NOT_CHECKED') as not_checked,
            count(*) filter (where version > 1) as reissued,
            count(*) filter (where differing > 0 or (not proved and (treasury_stated or unit_stated))) as in_doubt,
            count(*) filter (where treasury_stated) as treasury_stated,
            min(due_on) as due_on
          from sheet
          """;

  static final String DAYS =
      SHEETS
          + """
          select confirmed_on as day, sum(count(*)) over (order by confirmed_on) as confirmed
          from sheet
          where confirmed_on is not null
          group by confirmed_on
          order by confirmed_on
          """;

  /** Sums of the treasury's figures in the register, by form and column. */
  static final String REGISTERED =
      """
      select s.form, f.n as column_no, sum(f.figure) as amount
      from confirmation.state s
      join confirmation.estimate e on e.statement_id = s.statement_id
      cross join lateral unnest(e.treasury_figures) with ordinality f (figure, n)
      where s.run_id = :run
      group by s.form, f.n
      """;

  /**
   * Sums of the office's rows as they came in, all accepted ones, and of them those of a delivery
   * that a newer one has taken the place of. From the feed itself, not by way of the register.
   */
  static final String DELIVERED =
      """
      with line as (
        select
          e.form,
          e.delivery_id <> first_value(e.delivery_id) over (
            partition by e.unit_code, e.office_code, e.form order by e.business_date desc, e.delivery_id desc) as replaced,
          case e.form
            when '01a' then array[e.carried_over, e.given_at_start, e.given_in_period, e.given_to_date, null, e.used_in_period,
              e.used_to_date, e.retained]
            else array[e.advance_in_period, e.advance_balance, e.actual_in_period, e.actual_balance]
          end as figures
        from intake.estimate e
        where e.quarter = :label
          and e.side = 'TREASURY'
          and e.business_date <= :date
          and e.delivery_id <= :watermark
          and (cast(:office as text) is null or e.office_code = :office)
          and (cast(:unit as text) is null or e.unit_code = :unit)
      )
      select l.form, f.n as column_no, sum(f.figure) as amount, coalesce(sum(f.figure) filter (where l.replaced), 0) as replaced
      from line l
      cross join lateral unnest(l.figures) with ordinality f (figure, n)
      where f.figure is not null
      group by l.form, f.n
      """;

  /** Differences of estimates that were open after the night, by age. */
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
        coalesce(sum(abs(difference)), 0) as amount
      from openitem.item
      where run_id = :night
        and code = 'CONFIRMATION_DISAGREES'
        and subject ~ ' 0[12]a$'
        and status <> 'CLOSED'
        and (cast(:office as text) is null or office_code = :office)
        and (cast(:unit as text) is null or unit_code = :unit)
      group by 1
      """;

  /** Columns that differ, beside those of the period before. */
  static final String COLUMNS =
      """
      with differing as (
        select distinct i.form, f.n as column_no, i.unit_code, i.office_code
        from confirmation.issued_on(:date, :period) i
        join confirmation.estimate e on e.statement_id = i.statement_id and e.differs
        cross join lateral unnest(e.differences) with ordinality f (figure, n)
        where f.figure <> 0
          and (cast(:office as text) is null or i.office_code = :office)
          and (cast(:unit as text) is null or i.unit_code = :unit)
      ),
      before as (
        select distinct i.form, f.n as column_no, i.unit_code, i.office_code
        from confirmation.issued_on(:date, :before) i
        join confirmation.estimate e on e.statement_id = i.statement_id and e.differs
        cross join lateral unnest(e.differences) with ordinality f (figure, n)
        where f.figure <> 0
      )
      select
        d.form, d.column_no, count(*) as forms,
        (select count(*) from before b where b.form = d.form and b.column_no = d.column_no) as forms_before,
        count(distinct d.unit_code) filter (where exists (
          select 1 from before b where b.form = d.form and b.column_no = d.column_no and b.unit_code = d.unit_code)) as returning
      from differing d
      group by d.form, d.column_no
      order by 3 desc, 1, 2
      """;

  /** The rows with the largest differences in any column. */
  static final String TOP =
      """
      select i.office_code, i.unit_code, i.unit_name, s.state,
        i.form || ' ' || concat_ws('/', e.chapter_code, e.budget_level, e.source_code, e.sector_code, nullif(e.programme_code, ''),
          nullif(e.economic_code, '')) as codes,
        e.differences[cardinality(e.differences)] as difference, m.figure as largest
      from confirmation.state s
      join confirmation.issued i on i.statement_id = s.statement_id
      join confirmation.estimate e on e.statement_id = s.statement_id and e.differs
      cross join lateral (
        select d.figure
        from unnest(e.differences) with ordinality d (figure, n)
        order by abs(d.figure) desc, d.n
        limit 1
      ) m
      where s.run_id = :run
      order by abs(m.figure) desc, i.office_code, i.unit_code, i.form, e.row_no
      limit 10
      """;
}
