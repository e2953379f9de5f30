package vn.sokhop.ledger;

/** Statements of the proofs. Parameters: run, base, date (business date of the night). */
final class ProofSql {
  private ProofSql() {}

  private static final String INSERT_FINDING =
      """
      insert into ledger.proof_finding (
        run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject,
        currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence)
      """;

  /** Proof 2: opening + increases - decreases = closing. */
  static final String DOES_NOT_ADD_UP =
      INSERT_FINDING
          + """
          select
            :run,
            'BALANCE_DOES_NOT_ADD_UP|' || b.account_no || '|' || b.currency || '|' || b.business_date,
            'EVENT', 'BALANCE_DOES_NOT_ADD_UP', 'HIGH', b.business_date, b.office_code, b.unit_code, b.account_no, '', b.currency,
            b.closing_balance, null, b.closing_balance - (b.opening_balance + b.increases - b.decreases),
            f.file_name || ':' || b.line_no, '',
            array[b.opening_balance::text, b.increases::text, b.decreases::text, b.closing_balance::text],
            jsonb_build_array(jsonb_build_object(
              'side', 'TREASURY', 'file', f.file_name, 'line', b.line_no, 'date', b.business_date,
              'amount', b.closing_balance, 'text',
              b.opening_balance || ' + ' || b.increases || ' - ' || b.decreases || ' <> ' || b.closing_balance))
          from ledger.judged_balance b
          join intake.delivered_file f on f.delivery_id = b.delivery_id
          where b.run_id = :run
            and b.opening_balance + b.increases - b.decreases <> b.closing_balance
          """;

  /**
   * Proof 3: opening = the last closing before it. The first balance of an account is taken on. An
   * account has one currency: an opening in another one than the last closing takes over nothing.
   */
  static final String OPENING_DIFFERS =
      INSERT_FINDING
          + """
          select
            :run,
            'OPENING_DIFFERS_FROM_LAST_CLOSING|' || b.account_no || '|' || b.currency || '|' || b.business_date,
            'EVENT', 'OPENING_DIFFERS_FROM_LAST_CLOSING', 'HIGH', b.business_date, b.office_code, b.unit_code, b.account_no, '',
            b.currency, b.opening_balance, null,
            b.opening_balance - case when p.currency = b.currency then p.closing_balance else 0 end,
            f.file_name || ':' || b.line_no, '',
            case
              when p.currency = b.currency then array[b.opening_balance::text, p.closing_balance::text, p.business_date::text]
              else array[b.opening_balance || ' ' || b.currency, p.closing_balance || ' ' || p.currency, p.business_date::text,
                'variant:other-currency']
            end,
            jsonb_build_array(
              jsonb_build_object(
                'side', 'TREASURY', 'file', f.file_name, 'line', b.line_no, 'date', b.business_date,
                'amount', b.opening_balance, 'text', 'opening'),
              jsonb_build_object(
                'side', 'TREASURY', 'file', pf.file_name, 'line', p.line_no, 'date', p.business_date,
                'amount', p.closing_balance,
                'text', 'last closing' || case when p.currency = b.currency then '' else ', ' || p.currency end))
          from ledger.judged_balance b
          join intake.delivered_file f on f.delivery_id = b.delivery_id
          left join lateral (
            select l.currency, l.closing_balance, l.business_date, l.delivery_id, l.line_no
            from ledger.balance l
            where l.account_no = b.account_no
              and l.currency = b.currency
              and l.business_date < b.business_date
            order by l.business_date desc
            limit 1
          ) same on true
          -- only what came after it: the history of an account is not read again every night
          left join lateral (
            select l.currency, l.closing_balance, l.business_date, l.delivery_id, l.line_no
            from ledger.balance l
            where l.account_no = b.account_no
              and l.currency <> b.currency
              and l.business_date > coalesce(same.business_date, '-infinity')
              and l.business_date < b.business_date
            order by l.business_date desc, l.currency
            limit 1
          ) other on true
          cross join lateral (
            select
              coalesce(other.currency, same.currency) as currency,
              coalesce(other.closing_balance, same.closing_balance) as closing_balance,
              coalesce(other.business_date, same.business_date) as business_date,
              coalesce(other.delivery_id, same.delivery_id) as delivery_id,
              coalesce(other.line_no, same.line_no) as line_no
          ) p
          join intake.delivered_file pf on pf.delivery_id = p.delivery_id
          where b.run_id = :run
            and (p.currency <> b.currency or b.opening_balance <> p.closing_balance)
          """;

  /**
   * Proof 4: movements of the balance list = sum of the entries of that day, and each account
   * stands in it once. An office without any accepted list of the day is not compared here if the
   * missing, held or refused file is a finding of its own. Where no list has a line, the first
   * entries stand for the figure.
   */
  static final String ENTRIES_DIFFER =
      INSERT_FINDING
          + """
          with entry as (
            select
              business_date, account_no, currency,
              min(office_code) as office_code,
              min(unit_code) as unit_code,
              sum(increases) as increases,
              sum(decreases) as decreases,
              sum(lines) as entries
            from intake.transactions_of_account
            where business_date = any (:days)
            group by business_date, account_no, currency
          ),
          listed as (
            select
              business_date, account_no, currency, sum(increases) as increases, sum(decreases) as decreases,
              count(*) as lines
            from intake.balance
            where business_date = any (:days)
            group by business_date, account_no, currency
          ),
          absent_list as (
            select a.business_date, a.sender as office_code
            from intake.sender_without_file('balances', :date, :run) a
            where not exists (
              select 1
              from ledger.judged_balance b
              where b.run_id = :run
                and b.business_date = a.business_date
                and b.office_code = a.sender)
          ),
          compared as (
            select
              coalesce(b.business_date, e.business_date) as business_date,
              coalesce(b.account_no, e.account_no) as account_no,
              coalesce(b.currency, e.currency) as currency,
              coalesce(b.office_code, e.office_code) as office_code,
              coalesce(b.unit_code, e.unit_code) as unit_code,
              coalesce(l.increases, 0) as list_increases,
              coalesce(l.decreases, 0) as list_decreases,
              coalesce(l.lines, 0) as list_lines,
              coalesce(e.increases, 0) as entry_increases,
              coalesce(e.decreases, 0) as entry_decreases,
              coalesce(e.entries, 0) as entries,
              b.account_no is null as not_listed,
              b.delivery_id, b.line_no
            from (select * from ledger.judged_balance where run_id = :run) b
            full join entry e
              on e.business_date = b.business_date and e.account_no = b.account_no and e.currency = b.currency
            left join listed l
              on l.business_date = b.business_date and l.account_no = b.account_no and l.currency = b.currency
          )
          select
            :run,
            'ENTRIES_DIFFER_FROM_BALANCE_LIST|' || c.account_no || '|' || c.currency || '|' || c.business_date,
            'EVENT', 'ENTRIES_DIFFER_FROM_BALANCE_LIST', 'HIGH', c.business_date, c.office_code, c.unit_code, c.account_no, '',
            c.currency, c.list_increases - c.list_decreases, null,
            (c.list_increases - c.list_decreases) - (c.entry_increases - c.entry_decreases),
            coalesce(f.file_name || ':' || c.line_no, e.source, ''), '',
            array[c.list_increases::text, c.list_decreases::text, c.entry_increases::text, c.entry_decreases::text, c.entries::text]
              || case when c.not_listed then array['variant:no-line'] else '{}' end,
            coalesce(e.evidence, jsonb_build_array(jsonb_build_object(
              'side', 'TREASURY', 'file', coalesce(f.file_name, ''), 'line', coalesce(c.line_no, 0), 'date', c.business_date,
              'amount', c.list_increases - c.list_decreases, 'text',
              c.list_lines || ' x list +' || c.list_increases || ' -' || c.list_decreases
                || '; ' || c.entries || ' entries +' || c.entry_increases || ' -' || c.entry_decreases)))
          from compared c
          left join intake.delivered_file f on f.delivery_id = c.delivery_id
          left join lateral (
            select * from ledger.first_entries(c.business_date, c.account_no, c.currency, 20) where c.not_listed
          ) e on true
          where c.list_lines > 1
            or (
              (c.list_increases <> c.entry_increases or c.list_decreases <> c.entry_decreases)
              and (
                not c.not_listed
                or not exists (
                  select 1
                  from absent_list o
                  where o.business_date = c.business_date
                    and o.office_code = c.office_code
                )
              )
            )
          """;

  /** Proof 5 for one date, judged with the registry of that date. */
  static final String ENTRY_ON_CLOSED_OR_FROZEN =
      INSERT_FINDING
          + """
          with barred as (
            select account_no, case when status = 'FROZEN' then 'FROZEN' else 'CLOSED' end as why, closed_on
            from registry.account_on(:day)
            where status = 'FROZEN'
              or closed_on < :day
              or (status = 'CLOSED' and closed_on is null)
          )
          select
            :run,
            'ENTRY_ON_' || a.why || '_ACCOUNT|' || t.entry_id,
            'EVENT', 'ENTRY_ON_' || a.why || '_ACCOUNT', 'HIGH', t.business_date, t.office_code, t.unit_code, t.account_no,
            coalesce(t.voucher_no, t.entry_id), t.currency, t.amount, null, null,
            f.file_name || ':' || t.line_no, '',
            array[t.entry_id, t.amount::text, coalesce(a.closed_on::text, '')],
            jsonb_build_array(jsonb_build_object(
              'side', 'TREASURY', 'file', f.file_name, 'line', t.line_no, 'date', t.business_date,
              'voucher', coalesce(t.voucher_no, ''), 'amount', t.amount, 'text', coalesce(t.description, '')))
          from barred a
          join intake.transaction t on t.account_no = a.account_no and t.business_date = :day
          join intake.delivered_file f on f.delivery_id = t.delivery_id
          """;

  /**
   * Deposit accounts whose last closing is below zero; also those of the base night, looked at
   * again.
   */
  static final String OVERDRAWN =
      INSERT_FINDING
          + """
          with looked_at as (
            select account_no, currency from ledger.judged_balance where run_id = :run
            union
            select account_no, currency from ledger.proof_finding where run_id = :base and code = 'ACCOUNT_OVERDRAWN'
          )
          select
            :run,
            'ACCOUNT_OVERDRAWN|' || p.account_no || '|' || p.currency,
            'STATE', 'ACCOUNT_OVERDRAWN', 'HIGH', p.business_date, p.office_code, p.unit_code, p.account_no, '', p.currency,
            p.closing_balance, null, null,
            f.file_name || ':' || p.line_no, '',
            array[p.closing_balance::text, p.business_date::text],
            jsonb_build_array(jsonb_build_object(
              'side', 'TREASURY', 'file', f.file_name, 'line', p.line_no, 'date', p.business_date,
              'amount', p.closing_balance, 'text', 'closing'))
          from looked_at a
          cross join lateral (
            select l.*
            from ledger.balance l
            where l.account_no = a.account_no
              and l.currency = a.currency
              and l.business_date <= :date
            order by l.business_date desc
            limit 1
          ) p
          join intake.delivered_file f on f.delivery_id = p.delivery_id
          where p.closing_balance < 0
            and exists (
              select 1
              from registry.account_on(:date) r
              where r.account_no = p.account_no
                and r.balance_side = 'CREDIT'
            )
          """;

  /** The proofs as equations, per currency. Figures are explained where they are shown. */
  static final String EQUATIONS =
      """
      insert into ledger.proof_equation (run_id, equation_no, name, currency, figures, holds)
      with failed as (
        select code, currency, count(*) as findings, coalesce(sum(difference), 0) as difference
        from ledger.proof_finding
        where run_id = :run
        group by code, currency
      ),
      listed as (
        select
          currency, count(*) as lines, sum(opening_balance) as opening, sum(increases) as increases,
          sum(decreases) as decreases, sum(closing_balance) as closing
        from ledger.judged_balance
        where run_id = :run
        group by currency
      ),
      entered as (
        select currency, sum(lines) as entries, sum(increases - decreases) as net
        from intake.transactions_of_account
        where business_date = any (:days)
        group by currency
      ),
      equation as (
        select 1 as rank, 'BALANCES_ADD_UP' as name, l.currency,
          array[l.opening, l.increases, l.decreases, l.closing, coalesce(f.findings, 0), l.lines] as figures,
          f.findings is null as holds
        from listed l
        left join failed f on f.currency = l.currency and f.code = 'BALANCE_DOES_NOT_ADD_UP'
        union all
        select 2, 'OPENING_IS_LAST_CLOSING', l.currency,
          array[l.lines, l.lines - coalesce(f.findings, 0), coalesce(f.findings, 0)],
          f.findings is null
        from listed l
        left join failed f on f.currency = l.currency and f.code = 'OPENING_DIFFERS_FROM_LAST_CLOSING'
        union all
        select 3, 'ENTRIES_ARE_THE_MOVEMENTS', coalesce(l.currency, e.currency),
          array[coalesce(l.increases - l.decreases, 0), coalesce(e.net, 0), coalesce(f.findings, 0), coalesce(e.entries, 0)],
          f.findings is null and coalesce(l.increases - l.decreases, 0) = coalesce(e.net, 0)
        from listed l
        full join entered e on e.currency = l.currency
        left join failed f
          on f.currency = coalesce(l.currency, e.currency) and f.code = 'ENTRIES_DIFFER_FROM_BALANCE_LIST'
      )
      select :run, row_number() over (order by rank, currency), name, currency, figures, holds
      from equation
      """;
}
