package vn.sokhop.warning.spending;

import static vn.sokhop.warning.spending.RuleSql.ENTRY_COLUMNS;
import static vn.sokhop.warning.spending.RuleSql.IN_SCOPE;

/**
 * Statements of the rules about a standing state. Parameters: since, until or night (dates),
 * watermark, and the voucher types of advances and of their clearing.
 */
final class StandingSql {
  private StandingSql() {}

  private static final String NUMBERS =
      """
      with number as materialized (
        select distinct on (unit_code, year, kind, no)
          unit_code, extract(year from business_date)::integer as year,
          coalesce(substring(voucher_key from '^[0-9]+(.*)$'), '') as kind,
          substring(voucher_key from '^[0-9]+')::bigint as no,
          business_date, delivery_id, line_no
        from warning.kept_debit k
        where business_date >= :since
          and business_date <= :night
          and voucher_key ~ '^[0-9]{1,12}([^0-9]|$)'
          and unit_code like any (:units)
        order by unit_code, year, kind, no, business_date, delivery_id, line_no
      )
      """;

  static final String COUNT_SERIES =
      NUMBERS + "select count(distinct (unit_code, year, kind)) from number";

  /** The running numbers, each with its first booking, of the series that leave numbers out. */
  static final String SERIES_WITH_GAPS =
      NUMBERS
          + """
          select n.*
          from (
            select unit_code, year, kind
            from number
            group by unit_code, year, kind
            having count(*) < max(no) - min(no) + 1
          ) g
          join number n on n.unit_code = g.unit_code and n.year = g.year and n.kind = g.kind
          order by n.unit_code, n.year, n.kind, n.no
          """;

  static final String COUNT_ADVANCES =
      """
      select count(*)
      from ledger.entry e
      where e.business_date >= :since
        and e.business_date <= :until
        and e.side = 'D'
        and e.reversal_of is null
        and e.dossier_no is not null
        and upper(btrim(e.voucher_type)) = any (:advances)
        and e.delivery_id <= :watermark
      """
          + IN_SCOPE;

  /**
   * Advances of dates whose time is over, of which no entry of the clearing types names the
   * dossier.
   */
  static final String UNCLEARED =
      """
      with clearing as materialized (
        select c.dossier_no, max(c.business_date) as last_date
        from ledger.entry c
        where c.business_date >= :since
          and c.business_date <= :night
          and c.reversal_of is null
          and c.dossier_no is not null
          and upper(btrim(c.voucher_type)) = any (:clearings)
          and c.delivery_id <= :watermark
        group by c.dossier_no
      )
      select
      """
          + ENTRY_COLUMNS
          + """
            , e.dossier_no
          from ledger.entry e
          join intake.delivered_file f on f.delivery_id = e.delivery_id
          where e.business_date >= :since
            and e.business_date <= :until
            and e.side = 'D'
            and e.reversal_of is null
            and e.dossier_no is not null
            and upper(btrim(e.voucher_type)) = any (:advances)
            and e.delivery_id <= :watermark
            and not exists (
              select 1 from clearing c where c.dossier_no = e.dossier_no and c.last_date >= e.business_date)
          """
          + IN_SCOPE
          + " order by e.business_date, e.entry_id";
}
