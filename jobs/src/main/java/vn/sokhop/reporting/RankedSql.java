package vn.sokhop.reporting;

/** Queries of items in the order of their scores, which stand in {@code ranked_item}. */
final class RankedSql {
  private RankedSql() {}

  private static final String ITEM_COLUMNS =
      """
      select
        i.exception_id, i.business_date, i.family, i.code, i.severity, i.office_code, i.unit_code, i.account_no, i.subject,
        i.currency, i.treasury_amount, i.unit_amount, i.difference, i.first_seen, i.age_working_days, i.status, i.source,
        i.other_source, i.arguments, i.silenced_until, i.silenced_by, i.silence_approved_by, i.silence_note,
        r.score, r.place_in_cause, r.of_cause, r.open_of_cause
      from openitem.item i
      """;

  /** Items of a family by score; of each cause the first ones. */
  static final String FAMILY =
      ITEM_COLUMNS
          + """
          join ranked_item r on r.exception_id = i.exception_id
          where i.run_id = ?
            and i.family = ?
            and r.place_in_cause <= ?
          order by
            r.score desc nulls last, i.code collate "C", i.office_code collate "C", i.unit_code collate "C",
            r.place_in_cause
          """;

  /** The open items with the highest scores; of each cause the first ones. */
  static final String TOP =
      ITEM_COLUMNS
          + """
          join ranked_item r on r.exception_id = i.exception_id
          where i.run_id = ?
            and i.status = 'OPEN'
            and r.place_in_cause <= ?
          order by
            r.score desc, i.code collate "C", i.office_code collate "C", i.unit_code collate "C", r.place_in_cause
          limit ?
          """;

  /**
   * What to look at first: the worst; of these the best warnings of the units with the highest
   * scores; then other families, the largest difference and the oldest first; then other warnings.
   */
  static final String LOOK_AT_FIRST =
      ITEM_COLUMNS
          + """
          left join ranked_item r on r.exception_id = i.exception_id
          where i.run_id = ?
            and i.status = 'OPEN'
          order by
            array_position(array['HIGH', 'MEDIUM', 'LOW', 'INFO'], i.severity),
            case when r.first_page_place is not null then 0 when r.exception_id is null then 1 else 2 end,
            r.first_page_place,
            case when r.place_in_cause > 1 then 1 else 0 end,
            r.score desc nulls last,
            abs(coalesce(i.difference, i.treasury_amount, i.unit_amount, 0)) desc,
            i.age_working_days desc, i.code collate "C", i.account_no collate "C", i.subject collate "C",
            i.exception_id collate "C"
          limit 10
          """;
}
