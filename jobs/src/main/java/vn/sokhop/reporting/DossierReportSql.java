package vn.sokhop.reporting;

/** Queries of the dossier reports: published views only. Times come out local. */
final class DossierReportSql {
  private DossierReportSql() {}

  static final String DELIVERS =
      "select exists (select 1 from dossier.stock where run_id = :run and scope = 'OFFICE')";

  static final String AS_OF =
      "select as_of at time zone 'Asia/Ho_Chi_Minh' as as_of from dossier.night where run_id = :run";

  static final String FIGURES =
      """
      select
        s.scope, s.scope_code, s.open, s.stalled, s.late_with_reason, s.not_taken_up, s.waiting_unit, s.no_rule, s.due,
        s.units, s.units_joined, s.last_delivery, p.span,
        coalesce(f.received, 0) as received, coalesce(f.online, 0) as online, coalesce(f.finished, 0) as finished,
        coalesce(f.in_time, 0) as in_time, coalesce(f.late, 0) as late, coalesce(f.not_judged, 0) as not_judged,
        f.median_minutes, f.p90_minutes
      from dossier.stock s
      cross join (values ('DAY'), ('MONTH')) p (span)
      left join dossier.figure f
        on f.run_id = s.run_id and f.scope = s.scope and f.scope_code = s.scope_code and f.span = p.span
      where s.run_id = :run
      order by s.scope, s.scope_code collate "C", p.span
      """;

  static final String TREND =
      """
      select day, received, finished, late, stalled
      from dossier.trend
      where run_id = :run
      order by day
      """;

  private static final String ROWS =
      """
      select
        d.state, d.dossier_no, d.office_code, d.unit_code, coalesce(u.unit_name, '') as unit_name, d.procedure_code,
        d.channel, d.stage,
        d.stage_since at time zone 'Asia/Ho_Chi_Minh' as stage_since,
        d.last_movement at time zone 'Asia/Ho_Chi_Minh' as last_movement,
        d.handler,
        d.sent_at at time zone 'Asia/Ho_Chi_Minh' as sent_at,
        d.received_at at time zone 'Asia/Ho_Chi_Minh' as received_at,
        d.limit_at at time zone 'Asia/Ho_Chi_Minh' as limit_at,
        d.extended_until at time zone 'Asia/Ho_Chi_Minh' as extended_until,
        d.extension_reason,
        d.ended_at at time zone 'Asia/Ho_Chi_Minh' as ended_at,
        d.days_over, d.amount, d.currency, r.limit_text, r.article, r.version, r.sure,
        f.file_name || ':' || d.line_no as source, t.arguments[10] as why_no_reason
      from dossier.dossier d
      join dossier.night n on n.run_id = d.run_id
      join dossier.rule r on r.run_id = d.run_id and r.rule_no = d.rule_no
      join intake.delivered_file f on f.delivery_id = d.delivery_id
      left join registry.unit_on(?) u on u.unit_code = d.unit_code
      left join dossier.finding t
        on t.run_id = d.run_id and t.finding_key = 'DOSSIER_STALLED|' || d.dossier_no and d.state = 'STALLED'
      where d.run_id = ?
      """;

  private static final String OLDEST_FIRST = " order by d.limit_at, d.dossier_no collate \"C\" ";

  private static final String TO_CHASE =
      ROWS + " and d.state in ('STALLED', 'NOT_TAKEN_UP') and d.days_over >= ? ";

  static final String STALLED = TO_CHASE + OLDEST_FIRST;

  static final String STALLED_OF_OFFICES =
      TO_CHASE + " and d.office_code = any (?) " + OLDEST_FIRST + " limit ? ";

  static final String LATE_WITH_REASON = ROWS + " and d.state = 'LATE_WITH_REASON' " + OLDEST_FIRST;

  static final String DUE = ROWS + " and d.due " + OLDEST_FIRST + " limit ? ";

  static final String DUE_COUNT =
      """
      select count(*)
      from dossier.dossier
      where run_id = ?
        and due
      """;

  static final String FINISHED_LATE =
      ROWS
          + """
          and exists (
            select 1
            from dossier.finding t
            where t.run_id = d.run_id
              and t.code = 'DOSSIER_FINISHED_LATE'
              and t.subject = d.dossier_no
          )
          """
          + " order by d.ended_at, d.dossier_no collate \"C\" ";

  /** Dossiers to chase by office, counted for each level. */
  static final String TO_CHASE_BY_OFFICE =
      """
      select
        office_code,
        count(*) filter (where state = 'STALLED') as stalled,
        count(*) filter (where state = 'NOT_TAKEN_UP') as not_taken_up,
        count(*) filter (where state = 'STALLED' and days_over >= :regionFrom) as region_stalled,
        count(*) filter (where state = 'NOT_TAKEN_UP' and days_over >= :regionFrom) as region_not_taken_up,
        count(*) filter (where state = 'STALLED' and days_over >= :centreFrom) as centre_stalled,
        count(*) filter (where state = 'NOT_TAKEN_UP' and days_over >= :centreFrom) as centre_not_taken_up
      from dossier.dossier
      where run_id = :run
        and state in ('STALLED', 'NOT_TAKEN_UP')
      group by office_code
      order by office_code collate "C"
      """;
}
