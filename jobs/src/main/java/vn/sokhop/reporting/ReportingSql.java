package vn.sokhop.reporting;

/** Queries of the reports: published views only. */
final class ReportingSql {
  private ReportingSql() {}

  private static final String ITEM_COLUMNS =
      """
      select
        exception_id, business_date, family, code, severity, office_code, unit_code, account_no, subject, currency,
        treasury_amount, unit_amount, difference, first_seen, age_working_days, status, source, other_source, arguments,
        silenced_until, silenced_by, silence_approved_by, silence_note
      from openitem.item
      where run_id = ?
      """;

  private static final String LISTING_ORDER =
      """
      order by code collate "C", office_code collate "C", unit_code collate "C", account_no collate "C",
        subject collate "C", business_date, exception_id collate "C"
      """;

  static final String ALL_ITEMS = ITEM_COLUMNS + LISTING_ORDER;

  static final String FAMILY_ITEMS = ITEM_COLUMNS + " and family = ? " + LISTING_ORDER;

  /** Items counted by family, code and severity. */
  static final String COUNTS =
      """
      select
        family, code,
        count(*) filter (where status = 'OPEN' and severity = 'HIGH') as open_high,
        count(*) filter (where status = 'OPEN' and severity = 'MEDIUM') as open_medium,
        count(*) filter (where status = 'OPEN' and severity = 'LOW') as open_low,
        count(*) filter (where status = 'OPEN' and severity = 'INFO') as open_info,
        count(*) filter (where status = 'EXPLAINED') as explained,
        count(*) filter (where first_seen = :date) as raised,
        count(*) filter (where status = 'CLOSED') as closed,
        count(*) as listed,
        severity
      from openitem.item
      where run_id = :run
      group by family, code, severity
      order by family, code, array_position(array['HIGH', 'MEDIUM', 'LOW', 'INFO'], severity)
      """;

  static final String DIFFERENCES =
      """
      select
        family, currency,
        coalesce(sum(difference) filter (where difference > 0), 0) as unit_more,
        coalesce(sum(difference) filter (where difference < 0), 0) as treasury_more
      from openitem.item
      where run_id = :run
        and difference is not null
      group by family, currency
      order by family, currency
      """;

  static final String AGES =
      """
      select
        case
          when age_working_days <= 1 then 0
          when age_working_days <= 5 then 1
          when age_working_days <= 10 then 2
          when age_working_days <= 30 then 3
          else 4
        end as bucket,
        count(*) filter (where status = 'OPEN' and severity = 'HIGH') as open_high,
        count(*) filter (where status = 'OPEN' and severity = 'MEDIUM') as open_medium,
        count(*) filter (where status = 'OPEN' and severity = 'LOW') as open_low,
        count(*) filter (where status = 'OPEN' and severity = 'INFO') as open_info,
        count(*) filter (where status = 'EXPLAINED') as explained,
        count(*) filter (where first_seen = :date) as raised,
        count(*) filter (where status = 'CLOSED') as closed
      from openitem.item
      where run_id = :run
      group by bucket
      """;

  /** Files that this night could see and its base night could not. */
  private static final String FILES_OF_NIGHT =
      """
      from intake.delivered_file f
      join ledger.night n on n.run_id = ?
      where f.delivery_id <= n.watermark
        and f.business_date <= n.business_date
        and (f.delivery_id > n.base_watermark or f.business_date > n.base_date)
      """;

  private static final String FILE_COLUMNS =
      """
      select
        f.delivery_id, f.file_name, f.feed, f.state, f.sha256, f.bytes,
        f.lines_read, f.lines_accepted, f.lines_rejected, f.lines_blank,
        coalesce(f.credit_total, f.increase_total) as plus_total,
        coalesce(f.debit_total, f.decrease_total) as minus_total,
        f.reason, f.arguments
      """;

  private static final String FILE_ORDER =
      """
      order by f.feed collate "C" nulls last, f.file_name collate "C", f.delivery_id
      """;

  /** All of them. */
  static final String FILES = FILE_COLUMNS + FILES_OF_NIGHT + FILE_ORDER;

  /** All of them, a row for each note on them: in the order of the files, then of the notes. */
  static final String FILES_WITH_NOTES = withNotes(FILE_COLUMNS + FILES_OF_NIGHT);

  /** The same of the first ones that are held or refused. */
  static final String FILES_NOT_TAKEN =
      withNotes(
          FILE_COLUMNS
              + FILES_OF_NIGHT
              + " and f.state not in ('ACCEPTED', 'SUPERSEDED') "
              + FILE_ORDER
              + " limit ?");

  private static String withNotes(String files) {
    return "select f.*, o.reason as note, o.arguments as note_arguments from ("
        + files
        + ") f left join intake.file_note o on o.delivery_id = f.delivery_id "
        + FILE_ORDER
        + ", o.note_no";
  }

  /** Files counted by feed, and what their control files proved. */
  static final String FEEDS =
      """
      select
        f.feed,
        count(*) filter (where f.state in ('ACCEPTED', 'SUPERSEDED')) as taken,
        count(*) filter (where f.state = 'HELD') as held,
        count(*) filter (where f.state not in ('ACCEPTED', 'SUPERSEDED', 'HELD')) as refused,
        sum(f.lines_read) as lines_read,
        sum(f.lines_accepted) as accepted,
        sum(f.lines_rejected) as rejected,
        sum(f.lines_blank) as blank,
        count(*) filter (where f.control = 'AGREES') as agrees,
        count(*) filter (where f.control = 'DIFFERS') as differs,
        count(*) filter (where f.control = 'NOT_PROVED') as not_proved
      from (
        select
          f.feed, f.state, f.lines_read, f.lines_accepted, f.lines_rejected, f.lines_blank,
          case
            when f.state = 'HELD' and num_nonnulls(f.control_records, f.control_debit_total, f.control_credit_total,
              f.control_increase_total, f.control_decrease_total) > 0 then 'DIFFERS'
            when f.control_proved then 'AGREES'
            when not f.control_proved then 'NOT_PROVED'
          end as control
      """
          + FILES_OF_NIGHT
          + """
      ) f
      group by f.feed
      order by f.feed collate "C" nulls last
      """;

  /** What a run that only takes files in did. */
  static final String INTAKE_FIGURES =
      """
      select
        count(*) filter (where state in ('ACCEPTED', 'SUPERSEDED')) as taken,
        count(*) filter (where state = 'HELD') as held,
        count(*) filter (where state in ('REFUSED', 'DUPLICATE')) as refused,
        coalesce(sum(lines_read), 0) as lines_read,
        coalesce(sum(lines_accepted), 0) as accepted,
        coalesce(sum(lines_rejected), 0) as rejected,
        coalesce(sum(lines_blank), 0) as blank
      from intake.delivered_file
      where run_id = :run
      """;

  static final String IS_NIGHT = "select exists (select 1 from ledger.night where run_id = :run)";

  static final String SIGNATURE_REACH =
      """
      select signers_since, units, entries, judged, doubtful
      from warning.signature_reach
      where run_id = :run
      """;

  /**
   * Rejected lines of the deliveries that count: those of files that replaced or refused ones do
   * not.
   */
  static final String REJECTED_LINES =
      """
      select f.file_name, r.line_no, r.reason, r.arguments, r.raw_text
      from intake.reject r
      join intake.delivered_file f on f.delivery_id = r.delivery_id
      join ledger.night n on n.run_id = ?
      where f.delivery_id <= n.watermark
        and f.business_date <= n.business_date
        and f.state in ('ACCEPTED', 'HELD', 'REFUSED')
        and (
          f.delivery_id > n.base_watermark
          or f.business_date > n.base_date
          or exists (
            select 1
            from openitem.item i
            where i.run_id = n.run_id
              and i.code = 'LINES_REJECTED'
              and i.subject = f.file_name))
      order by f.file_name collate "C", f.delivery_id, r.line_no
      """;

  static final String EQUATIONS =
      """
      select name, currency, figures, holds
      from ledger.equation
      where run_id = :run
      order by equation_no
      """;

  /** What was compared, and what of it is left open, per currency. */
  static final String CONSERVATION =
      """
      select
        s.currency,
        s.entry_amount,
        s.record_amount,
        coalesce(o.entries_open, 0) as entries_open,
        coalesce(o.records_open, 0) as records_open
      from (
        select currency, sum(entry_amount) as entry_amount, sum(record_amount) as record_amount
        from reconciliation.office_figure
        where run_id = :run
        group by currency
      ) s
      left join (
        select
          currency,
          coalesce(sum(amount) filter (where side = 'TREASURY'), 0) as entries_open,
          coalesce(sum(amount) filter (where side = 'UNIT'), 0) as records_open
        from reconciliation.open_line
        where run_id = :run
        group by currency
      ) o on o.currency = s.currency
      order by s.currency
      """;

  static final String OFFICES =
      """
      with figure as (
        select
          office_code, sum(entries) as entries, sum(unit_records) as unit_records, sum(not_compared) as not_compared
        from reconciliation.office_figure
        where run_id = :run
        group by office_code
      ),
      open_line as (
        select
          office_code,
          count(*) filter (where state = 'WAITING') as waiting,
          count(*) filter (where state = 'BREAK') as breaks
        from reconciliation.open_line
        where run_id = :run
        group by office_code
      ),
      balance as (
        select
          office_code,
          sum(accounts) filter (where state = 'AGREES') as agreed,
          sum(accounts) filter (where state in ('DIFFERS', 'WAITING', 'MOVEMENTS_DIFFER')) as differ,
          sum(accounts) filter (where state = 'EXPECTED') as expected,
          sum(accounts) filter (where state = 'MISSING') as missing,
          sum(accounts) filter (where state in ('UNPROVED', 'TREASURY_MISSING')) as unproved
        from reconciliation.office_balance_figure
        where run_id = :run
        group by office_code
      ),
      item as (
        select
          office_code,
          count(*) filter (where status = 'OPEN' and severity = 'HIGH') as open_high,
          count(*) filter (where status = 'OPEN') as open
        from openitem.item
        where run_id = :run
        group by office_code
      ),
      office as (
        select office_code from figure
        union select office_code from balance
        union select office_code from item where open > 0
      )
      select
        o.office_code,
        coalesce(f.entries, 0) as entries,
        coalesce(f.unit_records, 0) as unit_records,
        coalesce(f.entries, 0) + coalesce(f.unit_records, 0) - coalesce(l.waiting, 0) - coalesce(l.breaks, 0) as matched,
        coalesce(l.waiting, 0) as waiting,
        coalesce(l.breaks, 0) as breaks,
        coalesce(f.not_compared, 0) as not_compared,
        coalesce(b.agreed, 0) as agreed,
        coalesce(b.differ, 0) as differ,
        coalesce(b.expected, 0) as expected,
        coalesce(b.missing, 0) as missing,
        coalesce(b.unproved, 0) as unproved,
        coalesce(i.open_high, 0) as open_high,
        coalesce(i.open, 0) as open
      from office o
      left join figure f on f.office_code = o.office_code
      left join open_line l on l.office_code = o.office_code
      left join balance b on b.office_code = o.office_code
      left join item i on i.office_code = o.office_code
      where o.office_code <> ''
      order by o.office_code collate "C"
      """;

  static final String HELD =
      """
      select count(*)
      from openitem.item
      where run_id = :run
        and status = 'OPEN'
        and code in ('CONTROL_TOTALS_DIFFER', 'CONTROL_FILE_MISSING')
      """;

  /** The steps of a run that have ended, of the last execution of each job. */
  static final String STEPS =
      """
      select i.job_name, s.step_name, s.start_time, s.end_time
      from batch_job_instance i
      cross join lateral (
        select max(e.job_execution_id) as job_execution_id
        from batch_job_execution e
        where e.job_instance_id = i.job_instance_id
      ) last
      join batch_step_execution s on s.job_execution_id = last.job_execution_id
      where i.job_key = :key
        and s.start_time is not null
        and s.end_time is not null
      order by i.job_name, s.step_execution_id
      """;

  // the status page

  static final String LAST_NIGHT =
      """
      select
        n.business_date,
        count(i.*) filter (where i.severity = 'HIGH') as open_high,
        count(i.*) filter (where i.severity = 'MEDIUM') as open_medium,
        count(i.*) filter (where i.severity = 'LOW') as open_low,
        count(i.*) filter (where i.severity = 'INFO') as open_info,
        coalesce(
          string_agg(i.subject, ', ' order by i.subject)
            filter (where i.code in ('CONTROL_TOTALS_DIFFER', 'CONTROL_FILE_MISSING')),
          '') as held
      from (
        select run_id, business_date
        from ledger.night
        order by business_date desc, run_id desc
        limit 1
      ) n
      left join openitem.item i on i.run_id = n.run_id and i.status = 'OPEN'
      group by n.business_date
      """;

  /**
   * Judged dates with accepted lines or a registry that their last judgement could not see, or
   * judged before an earlier one was judged again.
   */
  static final String OUT_OF_DATE =
      """
      select n.business_date
      from (
        select distinct on (business_date) business_date, run_id, watermark
        from ledger.night
        order by business_date, run_id desc
      ) n
      where exists (
        -- an earlier date was judged again after this one
        select 1
        from ledger.night earlier
        where earlier.business_date < n.business_date
          and earlier.run_id > n.run_id)
      or exists (
        select 1
        from intake.file_day d
        join intake.delivered_file f on f.delivery_id = d.delivery_id
        where d.business_date = n.business_date
          and d.delivery_id > n.watermark
          and f.state = 'ACCEPTED'
          and f.feed in ('transactions', 'balances', 'unit-records', 'unit-balances', 'dossiers'))
      or exists (
        select 1
        from intake.registry_word r
        where r.business_date <= n.business_date
          and r.delivery_id > n.watermark)
      order by n.business_date
      """;

  // explaining one item

  static final String LAST_LISTED =
      """
      select
        i.run_id, i.exception_id, i.business_date, i.family, i.code, i.severity, i.office_code, i.unit_code, i.account_no,
        i.subject, i.currency, i.treasury_amount, i.unit_amount, i.difference, i.first_seen, i.age_working_days, i.status,
        i.source, i.other_source, i.arguments, i.evidence, n.business_date as night,
        i.silenced_until, i.silenced_by, i.silence_approved_by, i.silence_note
      from openitem.item i
      join ledger.night n on n.run_id = i.run_id
      where i.exception_id = :id
      order by n.business_date desc, i.run_id desc
      limit 1
      """;

  static final String OPEN_LINES_OF_ACCOUNT =
      """
      select side, file_name, line_no, business_date, coalesce(voucher_no, line_id) as voucher, amount, state
      from reconciliation.open_line
      where run_id = :run
        and account_no = :account
        and currency = :currency
      order by business_date, voucher_no, side, file_name, line_no
      """;

  static final String REJECTS_OF_FILE =
      """
      select f.file_name, r.line_no, r.reason, r.arguments, r.raw_text
      from intake.reject r
      join intake.delivered_file f on f.delivery_id = r.delivery_id
      where f.file_name = :file
      order by f.delivery_id desc, r.line_no
      limit 1000
      """;

  static final String DECISIONS =
      """
      select kind, cause, note, decided_by, coalesce(approved_by, '-') as approved_by, decided_at
      from openitem.item_decision
      where exception_id = :id
      order by decision_id
      """;

  static final String SILENCES =
      """
      select from_date, until_date, note, decided_by, approved_by, decided_at
      from openitem.item_silence
      where run_id = :run
        and exception_id = :id
      order by silence_id
      """;
}
