package vn.sokhop.confirmation.estimate;

/**
 * Statements that gather what is known of the forms of a period. Parameters: run, base (the night
 * before), date, watermark, period, label.
 */
final class EstimateJudgeSql {
  private EstimateJudgeSql() {}

  static final String FORGET_RUN =
      """
      with state as (delete from confirmation.line_state where run_id = :run and form in ('01a', '02a'))
      delete from confirmation.confirmation_finding
      where run_id = :run
        and subject ~ ' 0[12]a$'
      """;

  /** The night to carry on and what it could see; none where its list is gone. */
  static final String BASE =
      """
      select r.run_id, r.statement_mark, n.watermark, n.business_date
      from confirmation.judged_run r
      join ledger.night n on n.run_id = r.run_id
      where r.run_id = :base
        and r.standing_kept
      """;

  /** The forms that this stage has issued since are judged too. */
  static final String MARK =
      """
      update confirmation.judged_run
      set statement_mark = (select coalesce(max(statement_id), 0) from confirmation.statement)
      where run_id = :run
      """;

  /** The version in force of every form of the period, as of the night. */
  static final String IN_FORCE =
      """
      create temporary table sheet_in_force on commit drop as
      select distinct on (s.form, s.office_code, s.unit_code)
        s.statement_id, s.form, s.office_code, s.unit_code, s.due_on
      from confirmation.statement s
      where s.period_id = :period
        and s.form in ('01a', '02a')
        and s.as_of <= :date
        and (cast(:office as text) is null or s.office_code = :office)
        and (cast(:unit as text) is null or s.unit_code = :unit)
      order by s.form, s.office_code, s.unit_code, s.version desc
      """;

  static final String ALL_FORMS =
      """
      create temporary table sheet on commit drop as
      select statement_id, form, office_code, unit_code, due_on from sheet_in_force
      """;

  /**
   * Forms that a night has to look at: not confirmed yet, issued since, spoken of since, or
   * answered by a unit in {@link vn.sokhop.confirmation.SignersLearned}.
   */
  static final String CANDIDATES =
      """
      create temporary table sheet on commit drop as
      with candidate as (
        select unit_code, office_code
        from confirmation.line_state
        where run_id = :base
          and period_id = :period
          and form in ('01a', '02a')
          and state <> 'CONFIRMED'
        union
        select unit_code, office_code
        from sheet_in_force
        where statement_id > :statementMark
        union
        select e.unit_code, e.office_code
        from intake.estimate e
        where e.quarter = :label
          and e.business_date <= :date
          and e.delivery_id <= :watermark
          and (e.delivery_id > :baseMark or e.business_date > :baseDate)
        union
        select r.unit_code, r.office_code
        from intake.replaced_estimate r
        join intake.delivered_file newer on newer.replaces = r.delivery_id
        where r.quarter = :label
          and newer.delivery_id > :baseMark
        union
        -- answered by a unit of whose signers something else is known now
        select f.unit_code, f.office_code
        from signers_learned n
        join sheet_in_force f on f.unit_code = n.unit_code
      )
      select s.statement_id, s.form, s.office_code, s.unit_code, s.due_on
      from sheet_in_force s
      join candidate c on c.unit_code = s.unit_code and c.office_code = s.office_code
      """;

  static final String ASKED =
      """
      create temporary table asked on commit drop as
      select distinct unit_code, office_code from sheet
      """;

  /** The treasury's rows as issued, beside what the unit says now. */
  static final String COMPARED =
      """
      create temporary table compared on commit drop as
      with treasury as (
        select s.statement_id, r.chapter_code, r.budget_level, r.source_code, r.sector_code, r.programme_code, r.economic_code,
          r.treasury_figures as figures
        from sheet s
        join confirmation.estimate_row r on r.statement_id = s.statement_id
        where r.treasury_figures is not null
      ),
      unit as (
        select s.statement_id, r.chapter_code, r.budget_level, r.source_code, r.sector_code, r.programme_code, r.economic_code,
          r.figures
        from sheet s
        join side_row r
          on r.side = 'UNIT' and r.unit_code = s.unit_code and r.office_code = s.office_code and r.form = s.form
      ),
      pair as (
        select
          coalesce(t.statement_id, u.statement_id) as statement_id, t.figures as treasury, u.figures as unit,
          array_fill(0::numeric(26, 2), array[cardinality(coalesce(t.figures, u.figures))]) as zeros
        from treasury t
        full join unit u
          on u.statement_id = t.statement_id and u.chapter_code = t.chapter_code and u.budget_level = t.budget_level
            and u.source_code = t.source_code and u.sector_code = t.sector_code and u.programme_code = t.programme_code
            and u.economic_code = t.economic_code
      )
      select
        statement_id,
        count(*) filter (where coalesce(treasury, zeros) <> coalesce(unit, zeros)) as differing,
        sum(unit[cardinality(unit)]) as unit_total,
        coalesce(sum(treasury[cardinality(treasury)]), 0) as treasury_total
      from pair
      group by statement_id
      """;

  /**
   * How each unit signed its rows: in all of them, and with the same certificates; else it is not
   * signed.
   */
  static final String ANSWERS =
      """
      create temporary table answer on commit drop as
      select
        d.unit_code, d.office_code, d.form, d.delivery_id, d.business_date, d.file_name || ':' || min(e.line_no) as place,
        case when bool_and(e.answered_at is not null) then max(e.answered_at) end as answered_at,
        case when count(distinct coalesce(e.first_certificate, '')) = 1 then min(e.first_certificate) end as first_certificate,
        case when count(distinct coalesce(e.second_certificate, '')) = 1 then min(e.second_certificate) end as second_certificate
      from last_delivery d
      join intake.estimate e
        on e.delivery_id = d.delivery_id and e.unit_code = d.unit_code and e.office_code = d.office_code and e.form = d.form
          and e.quarter = :label
      where d.side = 'UNIT'
      group by d.unit_code, d.office_code, d.form, d.delivery_id, d.business_date, d.file_name
      """;

  /**
   * Everything a verdict needs. The unit's own figures are its answer: it agrees when they are the
   * treasury's, and stands when it was signed after the period was over. Nothing is due from it
   * while the treasury has no rows of the form.
   */
  static final String FACTS =
      """
      select
        l.statement_id, l.form, l.office_code, l.unit_code, '' as account_no, 'VND' as currency,
        case when h.treasury_stated then l.due_on end as due_on,
        h.proved,
        case when a.delivery_id is null then 'NOTHING' when coalesce(c.differing, 0) = 0 then 'EQUAL' else 'DIFFERS' end as stated,
        case when a.delivery_id is not null then coalesce(c.unit_total, 0) end as unit_closing,
        case when a.delivery_id is not null then coalesce(c.unit_total, 0) - coalesce(c.treasury_total, 0) end as difference,
        cast(null as numeric) as unexplained,
        coalesce(c.differing, 0) = 0 as agrees,
        a.answered_at, 0 as answer_version, a.first_certificate, a.second_certificate,
        coalesce((a.answered_at at time zone 'Asia/Ho_Chi_Minh')::date > :to, false) as stands,
        coalesce(a.delivery_id, 0) as said_by,
        coalesce(a.place, '') as answer_source,
        a.business_date as answer_delivered,
        b.mismatch_on, b.resubmit_on, b.said_by as said_before
      from sheet l
      join confirmation.estimate_sheet h on h.statement_id = l.statement_id
      left join compared c on c.statement_id = l.statement_id
      left join answer a on a.unit_code = l.unit_code and a.office_code = l.office_code and a.form = l.form
      left join confirmation.line_state b
        on b.run_id = :base and b.period_id = :period and b.form = l.form and b.unit_code = l.unit_code
          and b.office_code = l.office_code and b.account_no = '' and b.currency = 'VND'
          and b.mismatch_on is not null
      order by l.unit_code, l.office_code, l.form
      """;
}
