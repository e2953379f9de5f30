package vn.sokhop.openitem;

/** Statements of the exception desk. */
final class OpenItemSql {
  private OpenItemSql() {}

  static final String FORGET_RUN = "delete from openitem.night_item where run_id = :run";

  /** Every finding of the night in one shape. */
  static final String FINDINGS =
      """
      create temporary table finding on commit drop as
      select
        f.finding_key, f.lifecycle, 'FILE' as family, f.code, f.severity, f.business_date,
        coalesce(f.office_code, '') as office_code, coalesce(f.unit_code, '') as unit_code, '' as account_no,
        f.subject, '' as currency,
        null::numeric as treasury_amount, null::numeric as unit_amount, null::numeric as difference,
        f.source, '' as other_source, array_prepend(f.reason, f.arguments) as arguments, '[]'::jsonb as evidence,
        '' as pattern
      from ledger.night n
      cross join lateral intake.file_finding_on(n.business_date, n.run_id, n.base_watermark, n.base_date) f
      where n.run_id = :run
      union all
      select
        finding_key, lifecycle, 'LEDGER', code, severity, business_date, office_code, unit_code, account_no,
        subject, currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence,
        ''
      from ledger.finding
      where run_id = :run
      union all
      select
        finding_key, lifecycle,
        case when code in ('BALANCE_DIFFERS', 'UNIT_BALANCE_MISSING', 'TREASURY_BALANCE_MISSING')
          then 'BALANCE' else 'MATCHING' end,
        code, severity, business_date, office_code, unit_code, account_no,
        subject, currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence,
        ''
      from reconciliation.finding
      where run_id = :run
      union all
      select
        finding_key, lifecycle, 'DOSSIER', code, severity, business_date, office_code, unit_code, account_no,
        subject, currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence,
        ''
      from dossier.finding
      where run_id = :run
      union all
      select
        finding_key, lifecycle, family, code, severity, business_date, office_code, unit_code, account_no,
        subject, currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence,
        pattern
      from warning.finding
      where run_id = :run
      union all
      select
        finding_key, lifecycle, family, code, severity, business_date, office_code, unit_code, account_no,
        subject, currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence,
        ''
      from confirmation.finding
      where run_id = :run
      """;

  /** Items of the base night that may go on: open ones, and those closed by hand. */
  static final String EARLIER =
      """
      create temporary table earlier on commit drop as
      select
        exception_id, finding_key, lifecycle, family, code, severity, business_date, office_code, unit_code, account_no,
        subject, currency, treasury_amount, unit_amount, difference, first_seen, status, source, other_source,
        arguments, evidence, pattern
      from openitem.night_item
      where run_id = :base
        and (status <> 'CLOSED' or (closed_how = 'BY_HAND' and lifecycle = 'STATE'))
      """;

  /**
   * Findings that go on, new ones, and items of earlier nights that were not found again. What
   * happened to an entry (a signature, an entry on a closed or frozen account) stays although its
   * date is judged again by what is known now: it ends when the file of the entry is replaced
   * (formats.md §3.3), not when somebody is registered afterwards. A proof that failed ends with
   * its date, because either of two files may be put right.
   */
  static final String ITEMS =
      """
      create temporary table item on commit drop as
      select
        coalesce(e.exception_id, substr(encode(sha256(convert_to(f.finding_key || '|' || f.business_date, 'UTF8')), 'hex'), 1, 16))
          as exception_id,
        f.finding_key, f.lifecycle, f.family, f.code, f.severity,
        coalesce(e.business_date, f.business_date) as business_date,
        f.office_code, f.unit_code, f.account_no, f.subject, f.currency,
        f.treasury_amount, f.unit_amount, f.difference,
        coalesce(e.first_seen, :date) as first_seen,
        case when f.lifecycle = 'NOTE' then 'NOTED' end as ended,
        coalesce(e.status = 'CLOSED', false) as closed_before,
        f.source, f.other_source, f.arguments, f.evidence, f.pattern
      from finding f
      left join earlier e on e.finding_key = f.finding_key
      union all
      select
        e.exception_id, e.finding_key, e.lifecycle, e.family, e.code, e.severity, e.business_date,
        e.office_code, e.unit_code, e.account_no, e.subject, e.currency,
        e.treasury_amount, e.unit_amount, e.difference, e.first_seen,
        case
          when e.lifecycle = 'STATE' then 'CAUSE_GONE'
          when (e.family = 'SIGNATURE' or e.code in ('ENTRY_ON_CLOSED_ACCOUNT', 'ENTRY_ON_FROZEN_ACCOUNT'))
            and exists (
              select 1
              from intake.delivered_file f
              where f.file_name = regexp_replace(e.source, ':[^:]*$', '')
                and f.feed = 'transactions'
                and f.state = 'ACCEPTED') then null
          when exists (
            select 1 from ledger.day d where d.run_id = :run and d.business_date = e.business_date) then 'CAUSE_GONE'
          when exists (
            select 1 from warning.withdrawn w where w.run_id = :run and w.finding_key = e.finding_key) then 'CAUSE_GONE'
        end,
        e.status = 'CLOSED',
        e.source, e.other_source, e.arguments, e.evidence, e.pattern
      from earlier e
      where not exists (select 1 from finding f where f.finding_key = e.finding_key)
      """;

  static final String DATES = "select distinct business_date from item";

  /**
   * Whether decision d still holds for item i: for what was seen when it was made and nothing
   * worse. Another difference, a higher severity, or where there is no difference a larger amount
   * opens the item again; so does another signature, person or certificate. A date on which a
   * certificate was used elsewhere is no news.
   */
  static final String HOLDS =
      """
      (
        d.difference is not distinct from i.difference
        and (
          d.severity is null
          or array_position(array['INFO', 'LOW', 'MEDIUM', 'HIGH'], i.severity)
            <= array_position(array['INFO', 'LOW', 'MEDIUM', 'HIGH'], d.severity)
          and (
            i.difference is not null
            or abs(coalesce(i.treasury_amount, 0)) <= abs(coalesce(d.treasury_amount, 0))
            and abs(coalesce(i.unit_amount, 0)) <= abs(coalesce(d.unit_amount, 0))
          )
          and (
            case
              when i.code = 'CERTIFICATE_IN_SEVERAL_UNITS' then i.arguments[2:] = d.arguments[2:]
              when i.family = 'SIGNATURE' or i.code = 'CONFIRMATION_SIGNER_NOT_ENTITLED' then i.arguments = d.arguments
              else true
            end
          )
        )
      )
      """;

  /**
   * The last decision counts while it holds. What nobody decided about is explained while a note of
   * false alarm about its pattern holds.
   */
  static final String LIST =
      """
      insert into openitem.night_item (
        run_id, exception_id, finding_key, lifecycle, family, code, severity, business_date,
        office_code, unit_code, account_no, subject, currency, treasury_amount, unit_amount, difference,
        first_seen, age_working_days, status, closed_how, listed, source, other_source, arguments, evidence,
        pattern, silence_id)
      with decided as (
        select distinct on (exception_id)
          exception_id, kind, difference, severity, treasury_amount, unit_amount, arguments
        from openitem.decision
        order by exception_id, decision_id desc
      ),
      judged as (
        select
          i.*,
          g.age,
          case
            when i.ended is not null then 'CLOSED'
            when d.kind = 'CLOSE' and h.holds then 'CLOSED'
            when d.kind = 'EXPLAIN' and h.holds then 'EXPLAINED'
            when s.silence_id is not null then 'EXPLAINED'
            else 'OPEN'
          end as status,
          s.silence_id
        from item i
        join day_age g on g.business_date = i.business_date
        left join decided d on d.exception_id = i.exception_id
        cross join lateral (
          select
      """
          + HOLDS
          + """
          as holds
        ) h
        left join openitem.silence_on(:date) s
          on s.code = i.code
          and s.unit_code = i.unit_code
          and s.account_no = i.account_no
          and s.pattern = i.pattern
      )
      select
        :run, exception_id, finding_key, lifecycle, family, code, severity, business_date,
        office_code, unit_code, account_no, subject, currency, treasury_amount, unit_amount, difference,
        first_seen, age, status,
        case when status = 'CLOSED' then coalesce(ended, 'BY_HAND') end,
        not (closed_before and status = 'CLOSED'),
        source, other_source, arguments, evidence, pattern,
        case when status = 'EXPLAINED' then silence_id end
      from judged
      where not (closed_before and ended is not null)
      """;
}
