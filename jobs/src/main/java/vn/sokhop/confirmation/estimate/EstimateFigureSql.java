package vn.sokhop.confirmation.estimate;

/**
 * The rows of both sides, for the units and offices in {@code asked}. Of several deliveries with
 * rows of a form and side the newest counts, as a whole. Parameters: label of the period; date and
 * watermark of the night whose figures they are. Each statement makes one temporary table.
 */
final class EstimateFigureSql {
  private EstimateFigureSql() {}

  /** The deliveries that count: the newest by date, then by arrival. */
  static final String DELIVERIES =
      """
      create temporary table last_delivery on commit drop as
      select distinct on (e.unit_code, e.office_code, e.form, e.side)
        e.unit_code, e.office_code, e.form, e.side, e.delivery_id, f.file_name, f.business_date
      from intake.estimate e
      join asked a on a.unit_code = e.unit_code and a.office_code = e.office_code
      join intake.delivered_file f on f.delivery_id = e.delivery_id
      where e.quarter = :label
        and e.business_date <= :date
        and e.delivery_id <= :watermark
      order by e.unit_code, e.office_code, e.form, e.side, e.business_date desc, e.delivery_id desc
      """;

  /**
   * One line for the codes of a row, with the columns that the form computes. Chapter and level
   * that a file leaves out are those of the unit in the registry; rows with equal codes and other
   * words for their content are one row of the form.
   */
  static final String SIDES =
      """
      create temporary table side_row on commit drop as
      with keyed as (
        select
          d.unit_code, d.office_code, d.form, d.side, d.file_name, e.line_no,
          coalesce(e.chapter_code, u.chapter_code, '') as chapter_code,
          coalesce(e.budget_level, u.budget_level, '') as budget_level,
          e.source_code, e.sector_code,
          coalesce(e.programme_code, '') as programme_code, coalesce(e.economic_code, '') as economic_code,
          e.content,
          case e.form
            when '01a' then array[
              e.carried_over, e.given_at_start, e.given_in_period, e.given_to_date, e.carried_over + e.given_to_date,
              e.used_in_period, e.used_to_date, e.retained, e.carried_over + e.given_to_date - e.used_to_date]
            else array[
              e.advance_in_period, e.advance_balance, e.actual_in_period, e.actual_balance,
              e.advance_in_period + e.actual_in_period, e.advance_balance + e.actual_balance]
          end as figures
        from last_delivery d
        join intake.estimate e
          on e.delivery_id = d.delivery_id and e.unit_code = d.unit_code and e.office_code = d.office_code and e.form = d.form
            and e.quarter = :label
        left join registry.unit_on(:date) u on u.unit_code = d.unit_code
      )
      select
        unit_code, office_code, form, side, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code,
        coalesce(string_agg(distinct content, '; ' order by content), '') as content,
        case form
          when '01a' then array[
            sum(figures[1]), sum(figures[2]), sum(figures[3]), sum(figures[4]), sum(figures[5]), sum(figures[6]),
            sum(figures[7]), sum(figures[8]), sum(figures[9])]
          else array[
            sum(figures[1]), sum(figures[2]), sum(figures[3]), sum(figures[4]), sum(figures[5]), sum(figures[6])]
        end::numeric(26, 2)[] as figures,
        min(file_name) || ':' || min(line_no) as place
      from keyed
      group by
        unit_code, office_code, form, side, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code
      """;

  /** The treasury's own proof, for each source, sector and programme; what has no row is zero. */
  static final String TIES =
      """
      create temporary table tie on commit drop as
      select
        unit_code, office_code, chapter_code, budget_level, source_code, sector_code, programme_code,
        coalesce(sum(figures[6]) filter (where form = '01a'), 0) as estimate_in_period,
        coalesce(sum(figures[5]) filter (where form = '02a'), 0) as use_in_period,
        coalesce(sum(figures[7]) filter (where form = '01a'), 0) as estimate_to_date,
        coalesce(sum(figures[6]) filter (where form = '02a'), 0) as use_to_date,
        coalesce(min(place) filter (where form = '01a'), '') as estimate_source,
        coalesce((array_agg(place order by economic_code) filter (where form = '02a'))[1], '') as use_source
      from side_row
      where side = 'TREASURY'
      group by unit_code, office_code, chapter_code, budget_level, source_code, sector_code, programme_code
      """;

  /** The forms: those with rows, and those issued before. */
  static final String FORMS =
      """
      create temporary table form on commit drop as
      with known as (
        select
          unit_code, office_code, form,
          bool_or(side = 'TREASURY') as treasury_stated,
          bool_or(side = 'UNIT') as unit_stated
        from last_delivery
        group by unit_code, office_code, form
        union all
        select v.unit_code, v.office_code, v.form, false, false
        from last_version v
        where not exists (
          select 1 from last_delivery d
          where d.unit_code = v.unit_code and d.office_code = v.office_code and d.form = v.form)
      )
      select
        k.unit_code, k.office_code, k.form, k.treasury_stated, k.unit_stated,
        k.treasury_stated and not exists (
          select 1 from tie t
          where t.unit_code = k.unit_code and t.office_code = k.office_code
            and (t.estimate_in_period, t.estimate_to_date) <> (t.use_in_period, t.use_to_date)) as proved
      from known k
      """;

  /** Both sides together, row by row. */
  static final String ROWS =
      """
      create temporary table both_sides on commit drop as
      with paired as (
        select
          coalesce(t.unit_code, u.unit_code) as unit_code, coalesce(t.office_code, u.office_code) as office_code,
          coalesce(t.form, u.form) as form,
          coalesce(t.chapter_code, u.chapter_code) as chapter_code, coalesce(t.budget_level, u.budget_level) as budget_level,
          coalesce(t.source_code, u.source_code) as source_code, coalesce(t.sector_code, u.sector_code) as sector_code,
          coalesce(t.programme_code, u.programme_code) as programme_code,
          coalesce(t.economic_code, u.economic_code) as economic_code,
          coalesce(nullif(t.content, ''), u.content, '') as content,
          t.figures as treasury_figures, u.figures as unit_figures,
          coalesce(t.place, '') as source, coalesce(u.place, '') as unit_source_place,
          array_fill(0::numeric(26, 2), array[cardinality(coalesce(t.figures, u.figures))]) as zeros
        from (select * from side_row where side = 'TREASURY') t
        full join (select * from side_row where side = 'UNIT') u
          on u.unit_code = t.unit_code and u.office_code = t.office_code and u.form = t.form
            and u.chapter_code = t.chapter_code and u.budget_level = t.budget_level and u.source_code = t.source_code
            and u.sector_code = t.sector_code and u.programme_code = t.programme_code and u.economic_code = t.economic_code
      )
      select
        p.unit_code, p.office_code, p.form,
        p.chapter_code, p.budget_level, p.source_code, p.sector_code, p.programme_code, p.economic_code, p.content,
        p.treasury_figures, p.unit_figures,
        case when f.unit_stated then (
          select array_agg(u.figure - t.figure order by u.n)::numeric(26, 2)[]
          from unnest(coalesce(p.unit_figures, p.zeros)) with ordinality u (figure, n)
          join unnest(coalesce(p.treasury_figures, p.zeros)) with ordinality t (figure, n) on t.n = u.n
        ) end as differences,
        f.unit_stated and coalesce(p.unit_figures, p.zeros) <> coalesce(p.treasury_figures, p.zeros) as differs,
        p.source, p.unit_source_place,
        row_number() over (
          partition by p.unit_code, p.office_code, p.form
          order by p.chapter_code collate "C", p.budget_level collate "C", p.source_code collate "C", p.sector_code collate "C",
            p.programme_code collate "C", p.economic_code collate "C") as row_no
      from paired p
      join form f on f.unit_code = p.unit_code and f.office_code = p.office_code and f.form = p.form
      """;
}
