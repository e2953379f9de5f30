package vn.sokhop.confirmation.estimate;

/**
 * Statements that issue versions of the forms of estimates. They work on the temporary tables of
 * {@link EstimateFigureSql}.
 */
final class EstimateIssueSql {
  private EstimateIssueSql() {}

  static final String SCOPE =
      """
      insert into confirmation.estimate_scope (period_id, office_code, unit_code)
      values (:period, coalesce(:office, ''), coalesce(:unit, ''))
      on conflict do nothing
      """;

  /** Everybody who delivered rows or has been issued a form, within what is asked for. */
  static final String ASKED =
      """
      create temporary table asked on commit drop as
      select a.unit_code, a.office_code
      from (
        select e.unit_code, e.office_code
        from intake.estimate e
        where e.quarter = :label
          and e.business_date <= :date
          and e.delivery_id <= :watermark
        union
        select s.unit_code, s.office_code
        from confirmation.statement s
        where s.period_id = :period
          and s.form in ('01a', '02a')
      ) a
      where (cast(:office as text) is null or a.office_code = :office)
        and (cast(:unit as text) is null or a.unit_code = :unit)
      """;

  /** Whether there is anything to issue or to issue again. */
  static final String HAS_ROWS =
      """
      select exists (
        select 1
        from (
          select e.unit_code, e.office_code
          from intake.estimate e
          where e.quarter = :label
            and e.business_date <= :date
            and e.delivery_id <= :watermark
          union all
          select s.unit_code, s.office_code
          from confirmation.statement s
          join confirmation.period p on p.period_id = s.period_id
          where p.label = :label
            and s.form in ('01a', '02a')
        ) a
        where (cast(:office as text) is null or a.office_code = :office)
          and (cast(:unit as text) is null or a.unit_code = :unit))
      """;

  /** Units of which rows came or went since the night before. */
  static final String TOUCHED =
      """
      create temporary table asked on commit drop as
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
        and newer.delivery_id <= :watermark
      """;

  static final String LAST_VERSIONS =
      """
      create temporary table last_version on commit drop as
      select distinct on (s.unit_code, s.office_code, s.form)
        s.unit_code, s.office_code, s.form, s.statement_id, s.version
      from confirmation.statement s
      join asked a on a.unit_code = s.unit_code and a.office_code = s.office_code
      where s.period_id = :period
        and s.form in ('01a', '02a')
      order by s.unit_code, s.office_code, s.form, s.version desc
      """;

  /**
   * Forms to issue. A confirmation run issues whatever is new or otherwise; a night what is new
   * within what was asked for, and what is issued already when the treasury's figures have changed
   * or the unit stated others that differ.
   */
  static final String CHANGED_FORMS =
      """
      create temporary table form_to_issue on commit drop as
      with now as (
        select unit_code, office_code, form,
          string_agg(chapter_code || '|' || budget_level || '|' || source_code || '|' || sector_code || '|' || programme_code
            || '|' || economic_code || treasury_figures::text, E'\\n' order by row_no) as treasury,
          string_agg(chapter_code || '|' || budget_level || '|' || source_code || '|' || sector_code || '|' || programme_code
            || '|' || economic_code || unit_figures::text, E'\\n' order by row_no) as unit,
          bool_or(differs) as differs
        from both_sides
        group by unit_code, office_code, form
      ),
      before as (
        select v.unit_code, v.office_code, v.form,
          string_agg(chapter_code || '|' || budget_level || '|' || source_code || '|' || sector_code || '|' || programme_code
            || '|' || economic_code || treasury_figures::text, E'\\n' order by row_no) as treasury,
          string_agg(chapter_code || '|' || budget_level || '|' || source_code || '|' || sector_code || '|' || programme_code
            || '|' || economic_code || unit_figures::text, E'\\n' order by row_no) as unit
        from last_version v
        join confirmation.estimate_row r on r.statement_id = v.statement_id
        group by v.unit_code, v.office_code, v.form
      )
      select f.unit_code, f.office_code, f.form, v.statement_id as before_id, coalesce(v.version, 0) + 1 as version
      from form f
      left join last_version v on v.unit_code = f.unit_code and v.office_code = f.office_code and v.form = f.form
      left join confirmation.estimate_sheet s on s.statement_id = v.statement_id
      left join now n on n.unit_code = f.unit_code and n.office_code = f.office_code and n.form = f.form
      left join before b on b.unit_code = f.unit_code and b.office_code = f.office_code and b.form = f.form
      where case
          when v.statement_id is null then not :night or exists (
            select 1 from confirmation.estimate_scope c
            where c.period_id = :period
              and c.office_code in ('', f.office_code)
              and c.unit_code in ('', f.unit_code))
          when f.proved <> s.proved or f.treasury_stated <> s.treasury_stated or n.treasury is distinct from b.treasury then true
          else (f.unit_stated <> s.unit_stated or n.unit is distinct from b.unit) and (not :night or n.differs)
        end
      """;

  /** The text whose SHA-256 is the digest of a version; {@code docs/confirmation.md} has it too. */
  private static final String DIGEST =
      """
      encode(sha256(convert_to(
            i.form || '-SDKP/ĐVDT|' || :label || '|' || i.office_code || '|' || i.unit_code || '|' || i.version || '|'
            || case when f.proved then 'PROVED' else 'UNPROVED' end || '|' || case when f.unit_stated then 'STATED' else 'NONE' end
            || E'\\n'
            || coalesce((
              select string_agg(
                concat_ws('|', b.chapter_code, b.budget_level, b.source_code, b.sector_code, b.programme_code, b.economic_code,
                  coalesce(array_to_string(b.treasury_figures, ';'), ''), coalesce(array_to_string(b.unit_figures, ';'), ''))
                  || E'\\n',
                '' order by b.row_no)
              from both_sides b
              where b.unit_code = i.unit_code and b.office_code = i.office_code and b.form = i.form), ''),
            'UTF8')), 'hex')
      """;

  /** A version. The first is due as the law says; a later one leaves the unit time to answer it. */
  static final String STATEMENTS =
      """
      insert into confirmation.statement (
        period_id, form, office_code, unit_code, version, run_id, night_run_id, as_of, watermark,
        unit_name, dossier_no, due_on, treasury_columns, digest)
      select
        :period, i.form, i.office_code, i.unit_code, i.version, :run, :night_run, :date, :watermark,
        coalesce(u.unit_name, ''), '',
        case when i.version = 1 then d.due_on else greatest(d.due_on, case when d.due_on is not null then d.again_on end) end,
        :columns,
      """
          + DIGEST
          + """
          from form_to_issue i
          join form f on f.unit_code = i.unit_code and f.office_code = i.office_code and f.form = i.form
          join office_due d on d.office_code = i.office_code
          left join registry.unit_on(:date) u on u.unit_code = i.unit_code
          order by i.office_code, i.unit_code, i.form
          """;

  /** The versions that were just issued. */
  static final String FRESH =
      """
      create temporary table fresh on commit drop as
      select s.statement_id, i.unit_code, i.office_code, i.form, i.before_id
      from form_to_issue i
      join confirmation.statement s
        on s.period_id = :period and s.form = i.form and s.unit_code = i.unit_code and s.office_code = i.office_code
          and s.version = i.version
      """;

  static final String SHEETS =
      """
      insert into confirmation.estimate_sheet (
        statement_id, treasury_stated, unit_stated, proved, rows, differing, treasury_total, unit_total)
      select
        i.statement_id, f.treasury_stated, f.unit_stated, f.proved,
        count(b.row_no), count(*) filter (where b.differs),
        sum(b.treasury_figures[cardinality(b.treasury_figures)]), sum(b.unit_figures[cardinality(b.unit_figures)])
      from fresh i
      join form f on f.unit_code = i.unit_code and f.office_code = i.office_code and f.form = i.form
      left join both_sides b on b.unit_code = i.unit_code and b.office_code = i.office_code and b.form = i.form
      group by i.statement_id, f.treasury_stated, f.unit_stated, f.proved
      """;

  static final String ROWS =
      """
      insert into confirmation.estimate_row (
        statement_id, row_no, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code, content,
        treasury_figures, unit_figures, differences, differs, source, unit_source_place)
      select
        i.statement_id, b.row_no, b.chapter_code, b.budget_level, b.source_code, b.sector_code, b.programme_code, b.economic_code,
        b.content, b.treasury_figures, b.unit_figures, b.differences, b.differs, b.source, b.unit_source_place
      from fresh i
      join both_sides b on b.unit_code = i.unit_code and b.office_code = i.office_code and b.form = i.form
      """;

  static final String TIES =
      """
      insert into confirmation.estimate_tie (
        statement_id, tie_no, chapter_code, budget_level, source_code, sector_code, programme_code,
        estimate_in_period, use_in_period, estimate_to_date, use_to_date, holds, estimate_source, use_source)
      select
        i.statement_id,
        row_number() over (
          partition by i.statement_id
          order by t.chapter_code collate "C", t.budget_level collate "C", t.source_code collate "C", t.sector_code collate "C",
            t.programme_code collate "C"),
        t.chapter_code, t.budget_level, t.source_code, t.sector_code, t.programme_code,
        t.estimate_in_period, t.use_in_period, t.estimate_to_date, t.use_to_date,
        (t.estimate_in_period, t.estimate_to_date) = (t.use_in_period, t.use_to_date), t.estimate_source, t.use_source
      from fresh i
      join tie t on t.unit_code = i.unit_code and t.office_code = i.office_code
      """;

  /**
   * Every figure that is otherwise, with both values; a row that came or went by its last column.
   */
  static final String CHANGES =
      """
      insert into confirmation.estimate_change_line (
        statement_id, change_no, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code, content,
        what, column_no, before, after, source)
      with pair as (
        select
          coalesce(n.fresh_id, o.fresh_id) as statement_id,
          coalesce(n.chapter_code, o.chapter_code) as chapter_code, coalesce(n.budget_level, o.budget_level) as budget_level,
          coalesce(n.source_code, o.source_code) as source_code, coalesce(n.sector_code, o.sector_code) as sector_code,
          coalesce(n.programme_code, o.programme_code) as programme_code,
          coalesce(n.economic_code, o.economic_code) as economic_code,
          coalesce(n.content, o.content) as content,
          o.treasury_figures as treasury_before, n.treasury_figures as treasury_after,
          o.unit_figures as unit_before, n.unit_figures as unit_after,
          coalesce(n.source, '') as treasury_place, coalesce(n.unit_source_place, '') as unit_place
        from (
          select i.statement_id as fresh_id, r.*
          from fresh i
          join confirmation.estimate_row r on r.statement_id = i.statement_id
          where i.before_id is not null
        ) n
        full join (
          select i.statement_id as fresh_id, r.*
          from fresh i
          join confirmation.estimate_row r on r.statement_id = i.before_id
        ) o
          on o.fresh_id = n.fresh_id and o.chapter_code = n.chapter_code and o.budget_level = n.budget_level
            and o.source_code = n.source_code and o.sector_code = n.sector_code and o.programme_code = n.programme_code
            and o.economic_code = n.economic_code
      ),
      change as (
        select p.*, v.what, c.column_no, v.before[c.column_no] as before, v.after[c.column_no] as after, v.place
        from pair p
        cross join lateral (values
          ('TREASURY', p.treasury_before, p.treasury_after, p.treasury_place),
          ('UNIT', p.unit_before, p.unit_after, p.unit_place)
        ) v (what, before, after, place)
        cross join lateral generate_series(1, cardinality(coalesce(v.before, v.after))) c (column_no)
        where v.before[c.column_no] is distinct from v.after[c.column_no]
          and ((v.before is not null and v.after is not null) or c.column_no = cardinality(coalesce(v.before, v.after)))
      ),
      all_changes as (
        select
          statement_id, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code, content,
          what, column_no, before, after, place
        from change
        union all
        select i.statement_id, '', '', '', '', '', '', '', 'PROOF', 0,
          case when o.proved then 1 else 0 end, case when n.proved then 1 else 0 end, ''
        from fresh i
        join confirmation.estimate_sheet o on o.statement_id = i.before_id
        join confirmation.estimate_sheet n on n.statement_id = i.statement_id
        where o.proved <> n.proved
      )
      select
        statement_id,
        row_number() over (
          partition by statement_id
          order by chapter_code collate "C", budget_level collate "C", source_code collate "C", sector_code collate "C",
            programme_code collate "C", economic_code collate "C", what, column_no),
        chapter_code, budget_level, source_code, sector_code, programme_code, economic_code, content,
        what, column_no, before, after, place
      from all_changes
      """;
}
