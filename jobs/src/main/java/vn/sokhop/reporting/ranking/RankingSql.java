package vn.sokhop.reporting.ranking;

/**
 * Statements of the ranking. Sets stay in the database: only the few kinds of signs (severity,
 * digits of the amount, new or not) and the sums by unit and code come out to be judged.
 */
final class RankingSql {
  private RankingSql() {}

  /** The items of both families, each with what its score depends on. */
  static final String SIGNS =
      """
      create temporary table warning_sign on commit drop as
      select
        exception_id, family, code, office_code, unit_code, account_no, subject, business_date, severity, status,
        case when currency in ('', 'VND') and treasury_amount is not null
          then length(trunc(abs(treasury_amount))::text) else 0 end as digits,
        first_seen = :date as is_new,
        case when currency in ('', 'VND') then abs(treasury_amount) end as amount
      from openitem.item
      where run_id = :run
        and family in ('SIGNATURE', 'SPENDING')
      """;

  static final String KINDS =
      """
      select distinct severity, digits, is_new
      from warning_sign
      where status = 'OPEN'
      """;

  static final String SCORES =
      "create temporary table warning_score (severity text, digits integer, is_new boolean, score bigint) on commit drop";

  static final String ADD_SCORE = "insert into warning_score values (?, ?, ?, ?)";

  /**
   * Each item with its score and its place: in its cause, and in its unit. What is not open comes
   * last and has no score. Ties go by the order of the listing.
   */
  static final String RANKED =
      """
      create temporary table ranked_item on commit drop as
      select
        w.exception_id, w.family, w.code, w.office_code, w.unit_code, w.severity, w.status, w.amount, w.is_new, s.score,
        row_number() over (
          partition by w.code, w.unit_code
          order by s.score desc nulls last, w.account_no collate "C", w.subject collate "C", w.business_date,
            w.exception_id collate "C") as place_in_cause,
        count(*) over (partition by w.code, w.unit_code) as of_cause,
        count(*) filter (where w.status = 'OPEN') over (partition by w.code, w.unit_code) as open_of_cause,
        row_number() over (
          partition by w.unit_code
          order by s.score desc nulls last, w.code collate "C", w.account_no collate "C", w.subject collate "C",
            w.business_date, w.exception_id collate "C") as place_in_unit,
        null::integer as first_page_place
      from warning_sign w
      left join warning_score s
        on w.status = 'OPEN' and s.severity = w.severity and s.digits = w.digits and s.is_new = w.is_new
      """;

  static final String BY_CODE =
      """
      select unit_code, max(office_code) as office_code, code, max(score) as best, count(*) as open, max(amount) as largest
      from ranked_item
      where status = 'OPEN'
        and unit_code <> ''
      group by unit_code, code
      order by unit_code collate "C", max(score) desc, code collate "C"
      """;

  /** The best item of a unit goes to the first page, in the order of the units. */
  static final String FIRST_PAGE =
      """
      update ranked_item
      set first_page_place = ?
      where unit_code = ?
        and place_in_unit = 1
        and status = 'OPEN'
      """;

  static final String UNIT_NAMES =
      """
      select unit_code, unit_name
      from registry.unit_on(:date)
      where unit_code in (:units)
      """;

  static final String TOTALS =
      """
      select
        count(*) filter (where status = 'OPEN') as open,
        count(*) filter (where status = 'OPEN' and severity = 'HIGH') as open_high,
        count(*) filter (where status = 'OPEN' and is_new) as raised
      from ranked_item
      """;

  static final String SILENCED =
      """
      select count(*) as items, min(silenced_until) as first_end, max(silenced_until) as last_end
      from openitem.item
      where run_id = :run
        and status = 'EXPLAINED'
        and silenced_until is not null
      """;

  /** By rule: what it looked at, as far as its stage counted it, what it found and what is open. */
  static final String RULES =
      """
      select
        r.code, coalesce(c.looked_at, -1) as looked_at, coalesce(c.not_judged, -1) as not_judged,
        coalesce(f.hits, 0) as hits, coalesce(i.open, 0) as open, coalesce(i.silenced, 0) as silenced
      from unnest(cast(:codes as text[])) with ordinality as r (code, place)
      left join warning.coverage c on c.run_id = :run and c.code = r.code
      left join (
        select code, count(*) as hits from warning.finding where run_id = :run group by code
      ) f on f.code = r.code
      left join (
        select
          code,
          count(*) filter (where status = 'OPEN') as open,
          count(*) filter (where status = 'EXPLAINED' and silenced_until is not null) as silenced
        from openitem.item
        where run_id = :run
          and family in ('SIGNATURE', 'SPENDING')
        group by code
      ) i on i.code = r.code
      order by r.place
      """;

  static final String SIGNATURE_REACH =
      """
      select signers_since is not null as delivered, units, judged
      from warning.signature_reach
      where run_id = :run
      """;
}
