package vn.sokhop.dossier;

/**
 * Statements of the check between dossiers and ledger. It is made for offices that deliver
 * dossiers, from the date of their first delivery. Parameters: run, base, date (business date),
 * asOf (24:00 of it), baseWatermark, days (dates judged by the run).
 */
final class LedgerCheckSql {
  private LedgerCheckSql() {}

  static final String INSERT_FINDING =
      """
      insert into dossier.dossier_finding (
        run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject,
        currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence)
      """;

  static final String DELIVERING_OFFICES =
      """
      create temporary table delivering on commit drop as
      select sender as office_code, min(business_date) as since
      from intake.delivered_file
      where feed = 'dossiers'
        and state in ('ACCEPTED', 'SUPERSEDED')
        and business_date <= :date
      group by sender
      """;

  static final String JUDGED_DAYS =
      "select business_date from ledger.day where run_id = :run order by business_date";

  static final String BASE_WATERMARK =
      "select base_watermark from ledger.night where run_id = :run";

  static final String CITATIONS =
      """
      create temporary table citation (
        code text not null, valid_from date not null, valid_to date not null, cited text[] not null) on commit drop
      """;

  static final String CITATION =
      "insert into citation (code, valid_from, valid_to, cited) values (:code, :from, :to, :cited)";

  /**
   * Approved dossiers to be looked at: newly ended, awaited, found wrong in the base night, and
   * those that entries brought, replaced or reversed since the base night name.
   */
  static final String APPROVED =
      """
      create temporary table approved on commit drop as
      with recursive reversed as (
        select r.account_no, r.reversal_of, r.dossier_no
        from intake.transaction r
        where r.business_date = any (:days)
          and r.reversal_of is not null
        union
        select o.account_no, o.reversal_of, o.dossier_no
        from reversed r
        join intake.transaction o on o.account_no = r.account_no and o.entry_id = r.reversal_of
      ),
      asked as (
        select dossier_no
        from dossier.judged_dossier
        where run_id = :run
          and ended_at is not null
        union
        select dossier_no
        from dossier.awaited_dossier
        where run_id = :base
        union
        select subject
        from dossier.dossier_finding
        where run_id = :base
          and code in ('DOSSIER_NOT_IN_LEDGER', 'DOSSIER_AMOUNT_DIFFERS')
        union
        select t.dossier_no
        from intake.transaction t
        where t.business_date = any (:days)
          and t.dossier_no is not null
        union
        select r.dossier_no
        from intake.delivered_file newer
        join intake.replaced_transaction r on r.delivery_id = newer.replaces and r.dossier_no is not null
        where newer.feed = 'transactions'
          and newer.delivery_id > :baseWatermark
        union
        select dossier_no
        from reversed
        where dossier_no is not null
      ),
      latest as (
        select distinct on (j.dossier_no) j.*
        from asked a
        join dossier.judged_dossier j on j.dossier_no = a.dossier_no and j.ended_at is not null
        join dossier.chain(:run) n on n.run_id = j.run_id
        order by j.dossier_no, n.business_date desc
      )
      select
        l.dossier_no, l.office_code, l.unit_code, l.amount, l.currency, l.delivery_id, l.line_no,
        (l.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as approved_on,
        (l.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as sent_on
      from latest l
      join delivering o on o.office_code = l.office_code
      where l.stage in ('APPROVED', 'RESULT_RETURNED')
        and l.state <> 'GONE'
        and l.amount is not null
        and (l.ended_at at time zone 'Asia/Ho_Chi_Minh')::date >= o.since
        -- taken up again since
        and not exists (
          select 1
          from dossier.judged_dossier again
          where again.run_id = :run
            and again.dossier_no = l.dossier_no
            and again.ended_at is null
        )
      """;

  static final String APPROVAL_DAYS =
      "select distinct office_code, approved_on from approved order by office_code, approved_on";

  static final String DEADLINES =
      """
      create temporary table deadline (
        office_code text not null, approved_on date not null, booked_by date not null) on commit drop
      """;

  static final String DEADLINE =
      "insert into deadline (office_code, approved_on, booked_by) values (:office, :approvedOn, :bookedBy)";

  /**
   * Entries of its unit that name an approved dossier; those of another unit are no payment of it.
   * Its own days first: the planner leaves out the rest.
   */
  static final String BOOKED =
      """
      create temporary table booked on commit drop as
      select
        a.dossier_no, t.entry_id, t.side, abs(t.amount) as amount, t.currency, t.reversal_of, t.business_date,
        t.delivery_id, t.line_no, t.account_no, t.voucher_no
      from approved a
      cross join lateral (
        select e.*
        from intake.transaction e
        where e.dossier_no = a.dossier_no
          and e.unit_code = a.unit_code
          and e.business_date between a.sent_on - :lookBack and :date
      ) t
      """;

  static final String REVERSALS =
      """
      create temporary table reversal on commit drop as
      select
        t.entry_id, t.side, abs(t.amount) as amount, t.account_no, t.currency, t.reversal_of, t.business_date, t.delivery_id,
        t.line_no, t.voucher_no
      from intake.transaction t
      where t.reversal_of is not null
        and t.business_date between (select min(business_date) from booked) and :date
      """;

  static final String ANY_DEBIT_REVERSES =
      "select exists (select 1 from booked where side = 'D' and reversal_of is not null)";

  static final String REVERSING_DEBITS =
      "create temporary table reversing_debit (entry_id text not null) on commit drop";

  /** Debits that reverse a credit: the whole of it, on the same account, in its currency. */
  static final String REVERSING_DEBIT =
      """
      insert into reversing_debit (entry_id)
      select b.entry_id
      from booked b
      join intake.entry_of_id p on p.entry_id = b.reversal_of
      join intake.file_day d on d.delivery_id = p.delivery_id and d.business_date <= :date
      join intake.transaction o
        on o.business_date = d.business_date and o.delivery_id = p.delivery_id and o.line_no = p.line_no
      where b.side = 'D'
        and o.side = 'C'
        and o.account_no = b.account_no
        and o.currency = b.currency
        and abs(o.amount) = b.amount
      """;

  /**
   * What is booked for a dossier: its debits, less what reverses them, and so on. A reversal is the
   * whole entry on the other side of the same account (contract, 3.3); whatever only says that it
   * reverses something takes nothing off, and as a debit is one like any other.
   */
  static final String BOOKINGS =
      """
      create temporary table booking on commit drop as
      with recursive family as (
        select dossier_no, entry_id, side, amount, account_no, currency, business_date, delivery_id, line_no, voucher_no
        from booked b
        where side = 'D'
          and not exists (select 1 from reversing_debit r where r.entry_id = b.entry_id)
        union
        select
          f.dossier_no, r.entry_id, r.side, r.amount, r.account_no, r.currency, r.business_date, r.delivery_id, r.line_no,
          r.voucher_no
        from family f
        join reversal r
          on r.reversal_of = f.entry_id and r.account_no = f.account_no and r.currency = f.currency
            and r.side <> f.side and r.amount = f.amount
      ),
      summed as (
        select
          f.dossier_no,
          sum(case when f.side = 'D' then f.amount else -f.amount end) filter (where f.currency = a.currency) as debits,
          count(*) filter (where f.currency <> a.currency) as other_currency,
          jsonb_agg(
            jsonb_build_object(
              'side', 'TREASURY', 'file', d.file_name, 'line', f.line_no, 'date', f.business_date,
              'voucher', coalesce(f.voucher_no, f.entry_id),
              'amount', case when f.side = 'D' then f.amount else -f.amount end, 'text', f.entry_id)
            order by f.business_date, f.entry_id) as lines
        from family f
        join approved a on a.dossier_no = f.dossier_no
        join intake.delivered_file d on d.delivery_id = f.delivery_id
        group by f.dossier_no
      ),
      entered as (
        select
          b.dossier_no, count(*) as entries,
          (array_agg(d.file_name || ':' || b.line_no order by b.business_date, b.entry_id))[1] as first_place
        from booked b
        join intake.delivered_file d on d.delivery_id = b.delivery_id
        group by b.dossier_no
      )
      select
        a.dossier_no, coalesce(e.entries, 0) as entries, coalesce(s.debits, 0) as debits,
        coalesce(s.other_currency, 0) as other_currency, coalesce(e.first_place, '') as first_place,
        coalesce(s.lines, '[]'::jsonb) as lines
      from approved a
      left join entered e on e.dossier_no = a.dossier_no
      left join summed s on s.dossier_no = a.dossier_no
      """;

  static final String AWAITED =
      """
      insert into dossier.awaited_dossier (run_id, dossier_no)
      select :run, a.dossier_no
      from approved a
      join booking b on b.dossier_no = a.dossier_no
      join deadline d on d.office_code = a.office_code and d.approved_on = a.approved_on
      where b.entries = 0
        and a.amount > 0
        and :date < d.booked_by
      """;

  static final String NOT_IN_LEDGER =
      INSERT_FINDING
          + """
          select
            :run, 'DOSSIER_NOT_IN_LEDGER|' || a.dossier_no, 'STATE', 'DOSSIER_NOT_IN_LEDGER', 'HIGH', a.approved_on,
            a.office_code, a.unit_code, '', a.dossier_no, a.currency, null, a.amount, null,
            f.file_name || ':' || a.line_no, '',
            array[a.approved_on::text, d.booked_by::text] || coalesce(c.cited, '{-,-,key:sure.UNCONFIRMED}'),
            jsonb_build_array(jsonb_build_object(
              'side', 'DOSSIER', 'file', f.file_name, 'line', a.line_no, 'date', a.approved_on,
              'voucher', a.dossier_no, 'amount', a.amount, 'text', ''))
          from approved a
          join booking b on b.dossier_no = a.dossier_no
          join deadline d on d.office_code = a.office_code and d.approved_on = a.approved_on
          join intake.delivered_file f on f.delivery_id = a.delivery_id
          left join citation c
            on c.code = 'DOSSIER_NOT_IN_LEDGER' and a.approved_on between c.valid_from and c.valid_to
          where b.entries = 0
            and a.amount > 0
            and :date >= d.booked_by
          """;

  /** Plain amounts: what the debits come to, what was asked for; difference = dossier - ledger. */
  static final String AMOUNT_DIFFERS =
      INSERT_FINDING
          + """
          select
            :run, 'DOSSIER_AMOUNT_DIFFERS|' || a.dossier_no, 'STATE', 'DOSSIER_AMOUNT_DIFFERS', 'HIGH', a.approved_on,
            a.office_code, a.unit_code, '', a.dossier_no, a.currency, b.debits, a.amount, a.amount - b.debits,
            f.file_name || ':' || a.line_no, b.first_place,
            array[b.entries::text, a.approved_on::text] || coalesce(c.cited, '{-,-,key:sure.UNCONFIRMED}'),
            jsonb_build_array(jsonb_build_object(
              'side', 'DOSSIER', 'file', f.file_name, 'line', a.line_no, 'date', a.approved_on,
              'voucher', a.dossier_no, 'amount', a.amount, 'text', '')) || b.lines
          from approved a
          join booking b on b.dossier_no = a.dossier_no
          join intake.delivered_file f on f.delivery_id = a.delivery_id
          left join citation c
            on c.code = 'DOSSIER_AMOUNT_DIFFERS' and a.approved_on between c.valid_from and c.valid_to
          where b.entries > 0
            and (b.debits <> a.amount or b.other_currency > 0)
          """;
}
