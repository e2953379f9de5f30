package vn.sokhop.dossier;

/**
 * Statements that find entries without a dossier to pay: none is named or known, the dossier is
 * that of another unit, or its last word is that nothing is to be paid. Parameters: run, base, date
 * (business date), asOf (the instant judged at), days (dates judged), baseWatermark, lookBack. They
 * work on the temporary tables of {@link LedgerCheckSql}.
 */
final class EntryCheckSql {
  private EntryCheckSql() {}

  private static final String NOTHING_TO_PAY = "('REFUSED', 'RETURNED', 'WITHDRAWN')";

  private static final String LATEST_FIRST =
      "l.as_of desc, l.stage_since desc, l.delivery_id desc, l.line_no desc";

  private static final String PAYMENTS =
      """
      intake.transaction t
      join delivering o on o.office_code = t.office_code and t.business_date >= o.since
      """;

  /** {@code k} is the last word of the dossier, {@code s} its file. */
  private static final String WHY =
      """
      case
        when k.dossier_no is null then '{}'::text[]
        when k.unit_code <> t.unit_code
          then array[dossier.told(k.unit_code), s.file_name || ':' || k.line_no, 'variant:other-unit']
        else array['key:stage.' || k.stage, s.file_name || ':' || k.line_no, 'variant:not-payable']
      end
      """;

  private static final String DOSSIER_EVIDENCE =
      """
      case
        when k.dossier_no is null then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object(
          'side', 'DOSSIER', 'file', s.file_name, 'line', k.line_no,
          'date', (k.stage_since at time zone 'Asia/Ho_Chi_Minh')::date,
          'voucher', k.dossier_no, 'amount', k.amount, 'text', ''))
      end
      """;

  private static final String ODD =
      "(k.dossier_no is null or k.unit_code <> t.unit_code or k.stage in " + NOTHING_TO_PAY + ")";

  private static String without(String which) {
    String payments = " where t.side = 'D' and t.channel in ('DVCTT', 'PAPER') " + which;
    return LedgerCheckSql.INSERT_FINDING
        + " with named as (select distinct t.dossier_no from "
        + PAYMENTS
        + payments
        + """
         and t.dossier_no is not null
        ),
        last_word as (
          select distinct on (l.dossier_no)
            l.dossier_no, l.unit_code, l.stage, l.stage_since, l.amount, l.delivery_id, l.line_no
          from named n
          join intake.dossier l on l.dossier_no = n.dossier_no and l.as_of <= :asOf
          order by l.dossier_no,
        """
        + LATEST_FIRST
        + """
        )
        select
          :run, 'ENTRY_WITHOUT_DOSSIER|' || t.entry_id, 'STATE', 'ENTRY_WITHOUT_DOSSIER', 'HIGH', t.business_date,
          t.office_code, t.unit_code, t.account_no, coalesce(t.voucher_no, t.entry_id), t.currency, t.amount, null, null,
          f.file_name || ':' || t.line_no, coalesce(s.file_name || ':' || k.line_no, ''),
          array[dossier.told(t.entry_id), dossier.told(t.dossier_no), dossier.told(t.payee_name)]
            || coalesce(c.cited, '{-,-,key:sure.UNCONFIRMED}') ||
        """
        + WHY
        + """
          , jsonb_build_array(jsonb_build_object(
            'side', 'TREASURY', 'file', f.file_name, 'line', t.line_no, 'date', t.business_date,
            'voucher', coalesce(t.voucher_no, ''), 'amount', t.amount, 'text', coalesce(t.description, ''))) ||
        """
        + DOSSIER_EVIDENCE
        + " from "
        + PAYMENTS
        + """
        join intake.delivered_file f on f.delivery_id = t.delivery_id
        left join last_word k on k.dossier_no = t.dossier_no
        left join intake.delivered_file s on s.delivery_id = k.delivery_id
        left join citation c
          on c.code = 'ENTRY_WITHOUT_DOSSIER' and t.business_date between c.valid_from and c.valid_to
        """
        + payments
        + " and "
        + ODD;
  }

  static final String OF_DATES_JUDGED = without(" and t.business_date = any (:days) ");

  /**
   * Dossiers that since the base night were taken back, came to an end without payment, or are
   * those of another unit than before; entries are looked for from {@code since} on.
   */
  static final String TURNED =
      """
      create temporary table turned on commit drop as
      select r.dossier_no, date '0001-01-01' as since
      from intake.delivered_file newer
      join intake.replaced_dossier r on r.delivery_id = newer.replaces
      where newer.feed = 'dossiers'
        and newer.delivery_id > :baseWatermark
      union
      select j.dossier_no, (j.sent_at at time zone 'Asia/Ho_Chi_Minh')::date - :lookBack
      from dossier.judged_dossier j
      where j.run_id = :run
        and (
          (j.ended_at is not null and j.stage in
      """
          + NOTHING_TO_PAY
          + """
          )
          or (
            j.delivery_id > :baseWatermark
            and exists (
              select 1
              from intake.dossier l
              where l.dossier_no = j.dossier_no
                and l.unit_code <> j.unit_code
            )
          )
        )
      """;

  static final String OF_TURNED_DOSSIERS =
      without(
          """
           and t.business_date between (select min(since) from turned) and :date
           and not t.business_date = any (:days)
           and t.dossier_no in (select dossier_no from turned)
          """);

  /** Those of dates that are not judged again, as long as there is no dossier for them to pay. */
  static final String STILL =
      LedgerCheckSql.INSERT_FINDING
          + """
          select
            :run, t.finding_key, t.lifecycle, t.code, t.severity, t.business_date, t.office_code, t.unit_code,
            t.account_no, t.subject, t.currency, t.treasury_amount, t.unit_amount, t.difference, t.source,
            coalesce(s.file_name || ':' || k.line_no, ''),
            array[t.arguments[1], t.arguments[2], t.arguments[3], t.arguments[4], t.arguments[5], t.arguments[6]] ||
          """
          + WHY
          + """
            , jsonb_build_array(t.evidence -> 0) ||
          """
          + DOSSIER_EVIDENCE
          + """
          from dossier.dossier_finding t
          left join lateral (
            select l.dossier_no, l.unit_code, l.stage, l.stage_since, l.amount, l.delivery_id, l.line_no
            from intake.dossier l
            where t.arguments[2] <> '-'
              and l.dossier_no = regexp_replace(t.arguments[2], '^text:', '')
              and l.as_of <= :asOf
            order by
          """
          + LATEST_FIRST
          + """
            limit 1
          ) k on true
          left join intake.delivered_file s on s.delivery_id = k.delivery_id
          where t.run_id = :base
            and t.code = 'ENTRY_WITHOUT_DOSSIER'
            and not t.business_date = any (:days)
            and
          """
          + ODD
          + " on conflict do nothing";
}
