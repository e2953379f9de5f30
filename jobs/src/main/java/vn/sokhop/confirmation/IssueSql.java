package vn.sokhop.confirmation;

/**
 * Statements that issue versions: which forms are otherwise than their last version, the new
 * version, and the list of changes. They work on the temporary tables of {@link FigureSql}.
 */
final class IssueSql {
  private IssueSql() {}

  static final String PERIOD =
      """
      insert into confirmation.period (label, kind, from_date, to_date)
      values (:label, :kind, :from, :to)
      on conflict (label) do nothing
      """;

  /** The last version of every form asked for. */
  static final String LAST_VERSIONS =
      """
      create temporary table last_version on commit drop as
      select distinct on (s.unit_code, s.office_code)
        s.unit_code, s.office_code, s.statement_id, s.version, s.watermark
      from confirmation.statement s
      join asked_unit u on u.unit_code = s.unit_code and u.office_code = s.office_code
      where s.period_id = :period
        and s.form = '06'
      order by s.unit_code, s.office_code, s.version desc
      """;

  /**
   * Forms to issue. A confirmation run issues whatever is otherwise or new; a night only what is
   * issued already, when the treasury's figures have changed or the unit stated others.
   */
  static final String CHANGED_FORMS =
      """
      create temporary table form_to_issue on commit drop as
      with last_account as (
        select v.unit_code, v.office_code, a.*
        from last_version v
        join confirmation.statement_account a on a.statement_id = v.statement_id
      ),
      compared as (
        select
          coalesce(f.unit_code, a.unit_code) as unit_code,
          coalesce(f.office_code, a.office_code) as office_code,
          bool_or(
            f.account_no is null
            or a.account_no is null
            or f.proved <> a.proved
            or (f.treasury_opening, f.treasury_increases, f.treasury_decreases, f.treasury_closing)
              <> (a.treasury_opening, a.treasury_increases, a.treasury_decreases, a.treasury_closing)) as treasury_changed,
          bool_or(
            f.unit_source is distinct from a.unit_source
            or (f.unit_opening, f.unit_increases, f.unit_decreases, f.unit_closing)
              is distinct from (a.unit_opening, a.unit_increases, a.unit_decreases, a.unit_closing)) as unit_changed,
          bool_or(
            f.unit_source = 'STATED'
            and f.differs
            and (f.unit_opening, f.unit_increases, f.unit_decreases, f.unit_closing)
              is distinct from (a.unit_opening, a.unit_increases, a.unit_decreases, a.unit_closing)) as mismatch_stated
        from figure f
        full join last_account a
          on a.account_no = f.account_no and a.currency = f.currency
            and a.unit_code = f.unit_code and a.office_code = f.office_code
        group by 1, 2
      )
      select c.unit_code, c.office_code, v.statement_id as before_id, v.watermark as before_mark, coalesce(v.version, 0) + 1 as version
      from compared c
      left join last_version v on v.unit_code = c.unit_code and v.office_code = c.office_code
      where case
          when :night then v.statement_id is not null and (c.treasury_changed or c.mismatch_stated)
          else v.statement_id is null or c.treasury_changed or c.unit_changed
        end
      """;

  /** The text whose SHA-256 is the digest of a version; {@code docs/confirmation.md} has it too. */
  private static final String DIGEST =
      """
      encode(sha256(convert_to(
            '06-ĐCSDTK/KBNN|' || :label || '|' || i.office_code || '|' || i.unit_code || '|' || i.version || E'\\n'
            || coalesce((
              select string_agg(
                concat_ws('|', f.account_no, f.currency,
                  f.treasury_opening, f.treasury_increases, f.treasury_decreases, f.treasury_closing,
                  case when f.proved then 'PROVED' else 'UNPROVED' end, f.unit_source,
                  coalesce(f.unit_opening::text, ''), coalesce(f.unit_increases::text, ''),
                  coalesce(f.unit_decreases::text, ''), coalesce(f.unit_closing::text, ''),
                  case when f.differs then coalesce(e.explained, 0)::numeric(26, 2)::text else '' end) || E'\\n',
                '' order by f.account_no, f.currency)
              from figure f
              left join explained e on e.account_no = f.account_no and e.currency = f.currency
              where f.unit_code = i.unit_code and f.office_code = i.office_code), ''),
            'UTF8')), 'hex')
      """;

  /**
   * A version. The first is due as the law says; a later one leaves the unit time to answer it. The
   * dossier is named when exactly one for the confirmation was handed in since the period.
   */
  static final String STATEMENTS =
      """
      insert into confirmation.statement (
        period_id, form, office_code, unit_code, version, run_id, night_run_id, as_of, watermark,
        unit_name, dossier_no, due_on, treasury_columns, digest)
      select
        :period, '06', i.office_code, i.unit_code, i.version, :run, :night_run, :date, :watermark,
        coalesce(u.unit_name, ''), coalesce(h.dossier_no, ''),
        case when i.version = 1 then d.due_on else greatest(d.due_on, case when d.due_on is not null then d.again_on end) end,
        :columns,
      """
          + DIGEST
          + """
          from form_to_issue i
          join office_due d on d.office_code = i.office_code
          left join registry.unit_on(:date) u on u.unit_code = i.unit_code
          left join (
            select unit_code, office_code, min(dossier_no) as dossier_no
            from intake.dossier
            where procedure_code = 'BALANCE_CONFIRMATION'
              and delivery_id <= :watermark
              and sent_at > (:to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
              and sent_at < (:date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
            group by unit_code, office_code
            having count(distinct dossier_no) = 1
          ) h on h.unit_code = i.unit_code and h.office_code = i.office_code
          order by i.office_code, i.unit_code
          """;

  /** The versions that were just issued. */
  static final String FRESH =
      """
      create temporary table fresh on commit drop as
      select s.statement_id, i.unit_code, i.office_code, i.before_id, i.before_mark
      from form_to_issue i
      join confirmation.statement s
        on s.period_id = :period and s.form = '06' and s.unit_code = i.unit_code and s.office_code = i.office_code
          and s.version = i.version
      """;

  static final String ACCOUNTS =
      """
      insert into confirmation.statement_account (
        statement_id, account_no, currency, account_name,
        treasury_opening, treasury_increases, treasury_decreases, treasury_closing, proved,
        unit_source, unit_opening, unit_increases, unit_decreases, unit_closing, unit_explanation, differs,
        difference, explained, unexplained, source, unit_source_place)
      select
        i.statement_id, f.account_no, f.currency, f.account_name,
        f.treasury_opening, f.treasury_increases, f.treasury_decreases, f.treasury_closing, f.proved,
        f.unit_source, f.unit_opening, f.unit_increases, f.unit_decreases, f.unit_closing, f.unit_explanation, f.differs,
        f.unit_closing - f.treasury_closing,
        case when f.unit_closing is not null then case when f.differs then coalesce(e.explained, 0) else 0 end end,
        case when f.unit_closing is not null
          then f.unit_closing - f.treasury_closing - case when f.differs then coalesce(e.explained, 0) else 0 end end,
        f.source, f.unit_source_place
      from fresh i
      join figure f on f.unit_code = i.unit_code and f.office_code = i.office_code
      left join explained e on e.account_no = f.account_no and e.currency = f.currency
      """;

  static final String LINES =
      """
      insert into confirmation.difference_line (
        statement_id, account_no, currency, line_no, side, business_date, voucher_no, description, amount, code, finding_key, source)
      select
        i.statement_id, p.account_no, p.currency,
        row_number() over (
          partition by p.account_no, p.currency
          order by p.business_date, p.side, p.voucher_no, p.amount, p.source),
        p.side, p.business_date, p.voucher_no, p.description, p.amount, p.code, p.finding_key, p.source
      from fresh i
      join figure f on f.unit_code = i.unit_code and f.office_code = i.office_code
      join part p on p.account_no = f.account_no and p.currency = f.currency
      """;

  /** What is otherwise than before: figures with both values, and entries that came or went. */
  static final String CHANGES =
      """
      insert into confirmation.change_line (
        statement_id, change_no, account_no, currency, what, detail, before, after, source)
      with pair as (
        select
          coalesce(n.fresh_id, o.fresh_id) as statement_id,
          coalesce(n.account_no, o.account_no) as account_no, coalesce(n.currency, o.currency) as currency,
          n, o
        from (
          select i.statement_id as fresh_id, a.*
          from fresh i
          join confirmation.statement_account a on a.statement_id = i.statement_id
          where i.before_id is not null
        ) n
        full join (
          select i.statement_id as fresh_id, a.*
          from fresh i
          join confirmation.statement_account a on a.statement_id = i.before_id
        ) o on o.fresh_id = n.fresh_id and o.account_no = n.account_no and o.currency = n.currency
      ),
      figure_change as (
        select p.statement_id, p.account_no, p.currency, v.place, v.what, '' as detail, v.before, v.after, '' as source, null::date as day
        from pair p
        cross join lateral (values
          (1, 'TREASURY_OPENING', (p.o).treasury_opening, (p.n).treasury_opening),
          (2, 'TREASURY_INCREASES', (p.o).treasury_increases, (p.n).treasury_increases),
          (3, 'TREASURY_DECREASES', (p.o).treasury_decreases, (p.n).treasury_decreases),
          (4, 'TREASURY_CLOSING', (p.o).treasury_closing, (p.n).treasury_closing),
          (5, 'UNIT_OPENING', (p.o).unit_opening, (p.n).unit_opening),
          (6, 'UNIT_INCREASES', (p.o).unit_increases, (p.n).unit_increases),
          (7, 'UNIT_DECREASES', (p.o).unit_decreases, (p.n).unit_decreases),
          (8, 'UNIT_CLOSING', (p.o).unit_closing, (p.n).unit_closing),
          (9, 'PROOF', case when (p.o).proved then 1 else 0 end::numeric, case when (p.n).proved then 1 else 0 end::numeric)
        ) v (place, what, before, after)
        where (p.o).account_no is not null
          and (p.n).account_no is not null
          and v.before is distinct from v.after
        union all
        select p.statement_id, p.account_no, p.currency, 0,
          case when (p.o).account_no is null then 'ACCOUNT_ADDED' else 'ACCOUNT_REMOVED' end, '',
          (p.o).treasury_closing, (p.n).treasury_closing, '', null
        from pair p
        where (p.o).account_no is null or (p.n).account_no is null
      ),
      touched as (
        select distinct c.statement_id, c.account_no, c.currency, i.before_mark
        from figure_change c
        join fresh i on i.statement_id = c.statement_id
        where c.what like 'TREASURY%' or c.what like 'ACCOUNT%'
      ),
      came as (
        select t.statement_id, t.account_no, t.currency, e.entry_id, e.amount, e.business_date,
          concat_ws(' ', coalesce(e.voucher_no, e.entry_id), e.description) as detail, f.file_name || ':' || e.line_no as source
        from touched t
        join intake.transaction e on e.account_no = t.account_no and e.currency = t.currency
        join intake.delivered_file f on f.delivery_id = e.delivery_id
        where e.business_date between :from and :to
          and e.delivery_id > t.before_mark
          and e.delivery_id <= :watermark
      ),
      went as (
        select t.statement_id, t.account_no, t.currency, e.entry_id, e.amount, e.business_date,
          concat_ws(' ', coalesce(e.voucher_no, e.entry_id), e.description) as detail, f.file_name || ':' || e.line_no as source
        from touched t
        join intake.replaced_entry e on e.account_no = t.account_no and e.currency = t.currency
        join intake.delivered_file f on f.delivery_id = e.delivery_id
        join intake.delivered_file newer on newer.replaces = e.delivery_id
        where e.business_date between :from and :to
          and e.delivery_id <= t.before_mark
          and newer.delivery_id > t.before_mark
          and newer.delivery_id <= :watermark
      ),
      change as (
        select statement_id, account_no, currency, place, what, detail, before, after, source, day from figure_change
        union all
        select c.statement_id, c.account_no, c.currency, 11, 'ENTRY_ADDED', c.detail, null, c.amount, c.source, c.business_date
        from came c
        where not exists (
          select 1 from went w
          where w.statement_id = c.statement_id and w.entry_id = c.entry_id and w.account_no = c.account_no and w.amount = c.amount
            and w.business_date = c.business_date)
        union all
        select w.statement_id, w.account_no, w.currency, 10, 'ENTRY_REMOVED', w.detail, w.amount, null, w.source, w.business_date
        from went w
        where not exists (
          select 1 from came c
          where c.statement_id = w.statement_id and c.entry_id = w.entry_id and c.account_no = w.account_no and c.amount = w.amount
            and c.business_date = w.business_date)
      )
      select
        statement_id,
        row_number() over (
          partition by statement_id
          order by account_no, currency, place, day, detail, source),
        account_no, currency, what, detail, before, after, source
      from change
      """;
}
