package vn.sokhop.dossier;

/**
 * Statements that gather the dossiers of a night and keep their judgement. Parameters: run, base,
 * date (business date), asOf (the instant judged at), baseAsOf.
 */
final class DossierSql {
  private DossierSql() {}

  static final String FORGET_RUN =
      """
      with night as (delete from dossier.judged_night where run_id = :run),
        rule as (delete from dossier.used_rule where run_id = :run),
        judged as (delete from dossier.judged_dossier where run_id = :run),
        awaited as (delete from dossier.awaited_dossier where run_id = :run),
        figure as (delete from dossier.night_figure where run_id = :run),
        stock as (delete from dossier.night_stock where run_id = :run),
        trend as (delete from dossier.night_trend where run_id = :run)
      delete from dossier.dossier_finding where run_id = :run
      """;

  /**
   * Room for a million numbers at once; sorting them on disk would take longer than judging them.
   */
  static final String MORE_MEMORY = "set local work_mem = '160MB'";

  static final String OPEN_NIGHT =
      """
      insert into dossier.judged_night (run_id, business_date, as_of, standing_kept)
      values (:run, :date, :asOf, true)
      """;

  /** The base night to carry on: 0 where there is none or its open dossiers are no longer kept. */
  static final String KEPT_BASE =
      """
      select coalesce(max(n.run_id), 0)
      from dossier.judged_night n
      where n.run_id = :base
        and n.standing_kept
      """;

  static final String BASE =
      """
      select n.base_watermark, n.base_date, b.as_of
      from ledger.night n
      join dossier.judged_night b on b.run_id = n.base_run_id
      where n.run_id = :run
      """;

  static final String USED_RULE =
      """
      insert into dossier.used_rule (run_id, rule_no, procedure_code, version, limit_text, article, sure, is_window)
      values (:run, :no, :procedure, :version, :limit, :article, :sure, :window)
      """;

  /**
   * Dossiers to be judged: those that were open, those with something found, and those of which
   * something was said, or taken back, since the base night.
   */
  static final String CANDIDATES =
      """
      create temporary table candidate on commit drop as
      select dossier_no
      from dossier.judged_dossier
      where run_id = :base
        and ended_at is null
      union
      select subject
      from dossier.dossier_finding
      where run_id = :base
        and lifecycle = 'STATE'
        and code <> 'ENTRY_WITHOUT_DOSSIER'
      union
      select l.dossier_no
      from intake.dossier l
      where l.delivery_id > :baseWatermark
        and l.as_of <= :asOf
      union
      -- taken in before the base night, for a day after it
      select l.dossier_no
      from intake.dossier l
      where l.delivery_id <= :baseWatermark
        and l.delivery_id in (
          select d.delivery_id
          from intake.file_day d
          join intake.delivered_file f on f.delivery_id = d.delivery_id and f.feed = 'dossiers' and f.state = 'ACCEPTED'
          where d.business_date >= cast(:baseDate as date)
        )
        and l.as_of > :baseAsOf
        and l.as_of <= :asOf
      union
      select r.dossier_no
      from intake.delivered_file newer
      join intake.replaced_dossier r on r.delivery_id = newer.replaces
      where newer.feed = 'dossiers'
        and newer.delivery_id > :baseWatermark
      """;

  private static final String SNAPSHOT_COLUMNS =
      """
      select
        l.dossier_no,
        l.as_of at time zone 'Asia/Ho_Chi_Minh' as as_of,
        l.office_code, l.unit_code, l.procedure_code, l.channel,
        l.sent_at at time zone 'Asia/Ho_Chi_Minh' as sent_at,
        l.valid_received_at at time zone 'Asia/Ho_Chi_Minh' as valid_received_at,
        l.stage,
        l.stage_since at time zone 'Asia/Ho_Chi_Minh' as stage_since,
        l.handler, l.amount, l.currency, l.completion_requests,
        l.extension_notified_at at time zone 'Asia/Ho_Chi_Minh' as extension_notified_at,
        l.extension_until at time zone 'Asia/Ho_Chi_Minh' as extension_until,
        l.extension_until_date, l.extension_reason,
        l.finished_at at time zone 'Asia/Ho_Chi_Minh' as finished_at,
        l.outcome_reason, l.budget_year,
        l.promised_at at time zone 'Asia/Ho_Chi_Minh' as promised_at,
        l.delivery_id, l.line_no
      from intake.dossier l
      """;

  /**
   * Snapshots of one dossier follow each other, as the index on number and instant has them; of two
   * for one instant the later line counts.
   */
  private static final String SNAPSHOT_ORDER =
      """
      order by l.dossier_no, l.as_of, l.stage_since, l.delivery_id, l.line_no
      """;

  static final String SNAPSHOTS_OF_CANDIDATES =
      SNAPSHOT_COLUMNS
          + """
          join candidate c on c.dossier_no = l.dossier_no
          where l.as_of <= ?
          """
          + SNAPSHOT_ORDER;

  static final String ALL_SNAPSHOTS = SNAPSHOT_COLUMNS + " where l.as_of <= ? " + SNAPSHOT_ORDER;

  static final String SNAPSHOTS_OF_ONE =
      SNAPSHOT_COLUMNS + " where l.as_of <= ? and l.dossier_no = ? " + SNAPSHOT_ORDER;

  static final String COPY =
      """
      copy dossier.judged_dossier (
        run_id, dossier_no, office_code, unit_code, procedure_code, channel, state, stage, stage_since,
        last_movement, handler, sent_at, received_at, limit_at, extended_until, extension_reason, ended_at,
        working_minutes, days_over, due, amount, currency, rule_no, delivery_id, line_no
      ) from stdin (format binary)
      """;

  static final String INSERT_FINDING =
      """
      insert into dossier.dossier_finding (
        run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject,
        currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
      """;

  /** A dossier whose lines are all replaced by a delivery that does not know it is gone. */
  static final String GONE =
      """
      insert into dossier.judged_dossier (
        run_id, dossier_no, office_code, unit_code, procedure_code, channel, state, stage, stage_since, last_movement,
        handler, sent_at, received_at, limit_at, extended_until, extension_reason, ended_at, working_minutes, days_over,
        due, amount, currency, rule_no, delivery_id, line_no)
      select distinct on (j.dossier_no)
        :run, j.dossier_no, j.office_code, j.unit_code, j.procedure_code, j.channel, 'GONE', j.stage, j.stage_since,
        j.last_movement, j.handler, j.sent_at, j.received_at, null, null, '', coalesce(j.ended_at, j.last_movement), 0, 0,
        false, j.amount, j.currency, null, j.delivery_id, j.line_no
      from intake.delivered_file newer
      join intake.replaced_dossier r on r.delivery_id = newer.replaces
      join dossier.judged_dossier j on j.dossier_no = r.dossier_no
      join dossier.chain(:run) n on n.run_id = j.run_id and n.run_id <> :run
      where newer.feed = 'dossiers'
        and newer.delivery_id > :baseWatermark
        and not exists (select 1 from intake.dossier l where l.dossier_no = r.dossier_no and l.as_of <= :asOf)
      order by j.dossier_no, n.business_date desc
      """;

  /** That a dossier finished late is told once, in the night that learned of it. */
  static final String TOLD_BEFORE =
      """
      delete from dossier.dossier_finding f
      using dossier.judged_dossier j
      where f.run_id = :run
        and f.code = 'DOSSIER_FINISHED_LATE'
        and j.run_id = :run
        and j.dossier_no = f.subject
        and exists (
          select 1
          from dossier.judged_dossier earlier
          join dossier.chain(:run) n on n.run_id = earlier.run_id and n.run_id <> :run
          where earlier.dossier_no = f.subject
            and earlier.ended_at = j.ended_at
            and earlier.state = 'FINISHED_LATE'
        )
      """;

  static final String FILE_NAMES =
      "select delivery_id, file_name from intake.delivered_file where feed = 'dossiers'";

  static final String DROP_OLD_STANDING =
      """
      with old as (
        update dossier.judged_night
        set standing_kept = false
        where standing_kept
          and run_id not in (
            select run_id from dossier.judged_night order by business_date desc, run_id desc limit :nights)
        returning run_id
      )
      delete from dossier.judged_dossier j
      using old
      where j.run_id = old.run_id
        and j.ended_at is null
      """;
}
