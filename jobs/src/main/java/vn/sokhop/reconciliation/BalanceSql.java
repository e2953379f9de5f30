package vn.sokhop.reconciliation;

/** Statements of the balance comparison: see {@link BalanceComparison}. */
final class BalanceSql {
  private BalanceSql() {}

  static final String FORGET_RUN =
      """
      with judgement as (delete from reconciliation.balance_judgement where run_id = :run),
        office as (delete from reconciliation.office_balance where run_id = :run)
      delete from reconciliation.break_finding where run_id = :run and code = any (:balanceCodes)
      """;

  /**
   * Dates whose statements may have to be judged: with statements the base night had not seen, with
   * proofs made again, and those the base night could not call agreed.
   */
  static final String STATEMENT_DAYS =
      """
      select distinct d.business_date
      from intake.file_day d
      join intake.delivered_file f on f.delivery_id = d.delivery_id
      where f.feed = 'unit-balances'
        and f.state = 'ACCEPTED'
        and d.delivery_id <= :watermark
        and d.business_date <= :date
        and (d.business_date > :baseDate or d.delivery_id > :baseWatermark)
      union
      select business_date from ledger.day where run_id = :run
      union
      select business_date from reconciliation.balance_judgement where run_id = :base
      union
      select unnest(cast(:rebaseDays as date[]))
      order by business_date
      """;

  /**
   * Daily statements to look at; of several for one account and date the unit's own counts before
   * its office's, then the newest delivery.
   */
  static final String STATEMENTS =
      """
      create temporary table statement on commit drop as
      select distinct on (b.account_no, b.currency, b.business_date)
        b.account_no, b.currency, b.business_date, b.unit_code, a.office_code,
        b.opening_balance, b.increases, b.decreases, b.closing_balance, b.delivery_id, b.line_no,
        b.business_date > :baseDate
          or b.delivery_id > :baseWatermark
          or exists (
            select 1 from ledger.day d where d.run_id = :run and d.business_date = b.business_date)
          or exists (
            select 1
            from reconciliation.balance_judgement j
            where j.run_id = :base
              and j.account_no = b.account_no
              and j.currency = b.currency
              and j.business_date = b.business_date)
          as to_judge
      from intake.unit_balance b
      join participant p on p.unit_code = b.unit_code and p.since <= b.business_date
      join account_today a on a.account_no = b.account_no
      join intake.delivered_file f on f.delivery_id = b.delivery_id
      where b.from_date = b.business_date
        and b.business_date = any (:days)
        and b.delivery_id <= :watermark
      order by
        b.account_no, b.currency, b.business_date, f.sender = b.unit_code desc, b.delivery_id desc,
        b.closing_balance, b.opening_balance, b.increases, b.decreases, b.line_no
      """;

  /**
   * Accounts that moved on a date, as far as the night has to ask for their statement. Those that
   * the base night asked for are still asked for, unless their date was judged again and has
   * neither an entry nor a movement of the list any more.
   */
  static final String MOVED =
      """
      create temporary table moved on commit drop as
      select distinct m.account_no, m.currency, m.business_date, m.unit_code, a.office_code
      from (
        select t.account_no, t.currency, t.business_date, t.unit_code
        from intake.transactions_of_account t
        where t.business_date = any (:newDays)
          and t.delivery_id <= :watermark
          and (t.business_date > :baseDate or t.delivery_id > :baseWatermark)
        union
        select t.account_no, t.currency, t.business_date, t.unit_code
        from intake.transactions_of_account t
        join rematched_account r on r.account_no = t.account_no and r.currency = t.currency
        where t.business_date = any (:rebaseDays)
          and t.business_date > :rebaseDate
          and t.delivery_id <= :watermark
        union
        select b.account_no, b.currency, b.business_date, b.unit_code
        from ledger.balance b
        join ledger.day d on d.run_id = :run and d.business_date = b.business_date
        where b.increases <> 0 or b.decreases <> 0
        union
        select j.account_no, j.currency, j.business_date, j.unit_code
        from reconciliation.balance_judgement j
        where j.run_id = :base
          and j.state in ('EXPECTED', 'MISSING', 'TREASURY_MISSING')
          and (
            not exists (
              select 1 from ledger.day d where d.run_id = :run and d.business_date = j.business_date)
            or exists (
              select 1
              from intake.transactions_of_account t
              where t.business_date = any (:judgedDays)
                and t.business_date = j.business_date
                and t.account_no = j.account_no
                and t.currency = j.currency
                and t.delivery_id <= :watermark))
      ) m
      join account_today a on a.account_no = m.account_no
      """;

  /**
   * A statement that did not come: EXPECTED until it is due, then MISSING. Ages are in working days
   * from the date to the night.
   */
  static final String MISSING_STATEMENTS =
      """
      insert into reconciliation.balance_judgement (
        run_id, account_no, currency, business_date, office_code, unit_code, state)
      select
        :run, m.account_no, m.currency, m.business_date, m.office_code, m.unit_code,
        case when g.age >= :due then 'MISSING' else 'EXPECTED' end
      from moved m
      join participant p on p.unit_code = m.unit_code and p.since <= m.business_date
      join day_age g on g.business_date = m.business_date
      where not exists (
        select 1
        from statement s
        where s.account_no = m.account_no
          and s.currency = m.currency
          and s.business_date = m.business_date)
      """;

  /** The treasury's side of each statement to judge, and whether the account moved there. */
  static final String COMPARED =
      """
      create temporary table compared on commit drop as
      select
        s.*,
        coalesce(b.opening_balance, l.closing_balance) as treasury_opening,
        case when b.account_no is null then 0 else b.increases end as treasury_increases,
        case when b.account_no is null then 0 else b.decreases end as treasury_decreases,
        coalesce(b.closing_balance, l.closing_balance) as treasury_closing,
        coalesce(b.delivery_id, l.delivery_id) as treasury_delivery_id,
        coalesce(b.line_no, l.line_no) as treasury_line_no,
        b.account_no is null
          and (
            exists (
              select 1
              from moved m
              where m.account_no = s.account_no
                and m.currency = s.currency
                and m.business_date = s.business_date)
            or (l.closing_balance is null and (s.increases <> 0 or s.decreases <> 0))
          ) as list_lacks_it,
        -- a balance carried on from a day that is not proved is not proved either
        exists (
          select 1
          from ledger.unproved u
          where u.account_no = s.account_no
            and u.currency = s.currency
            and u.business_date in (s.business_date, l.business_date)
        ) as unproved,
        not exists (
          select 1
          from statement later
          where later.account_no = s.account_no
            and later.currency = s.currency
            and later.business_date > s.business_date) as latest
      from statement s
      left join ledger.balance b
        on b.account_no = s.account_no and b.currency = s.currency and b.business_date = s.business_date
      left join lateral (
        select e.closing_balance, e.business_date, e.delivery_id, e.line_no
        from ledger.balance e
        where b.account_no is null
          and e.account_no = s.account_no
          and e.currency = s.currency
          and e.business_date < s.business_date
        order by e.business_date desc
        limit 1
      ) l on true
      where s.to_judge
      """;

  /**
   * What the lines left open explain, as of the day of the statement: all open lines of the
   * account, less what both books moved after that day.
   */
  static final String EXPLAINED =
      """
      create temporary table explained on commit drop as
      with open_line as (
        select account_no, currency, business_date, state, case side when 'UNIT' then amount else -amount end as part
        from reconciliation.left_line
        where run_id = :run
      ),
      later as (
        select c.account_no, c.currency, -t.amount as part
        from compared c
        join participant p on p.unit_code = c.unit_code
        join intake.transaction t on t.account_no = c.account_no and t.currency = c.currency
        where c.latest
          and c.business_date < :date
          and t.business_date = any (:laterDays)
          and t.business_date > c.business_date
          and t.business_date >= p.since
          and t.delivery_id <= :watermark
        union all
        select c.account_no, c.currency, u.amount
        from compared c
        join participant p on p.unit_code = c.unit_code
        join intake.unit_record u on u.account_no = c.account_no and u.currency = c.currency
        where c.latest
          and c.business_date < :date
          and u.business_date = any (:laterDays)
          and u.business_date > c.business_date
          and u.business_date >= p.since
          and u.delivery_id <= :watermark
      ),
      part as (
        select c.account_no, c.currency, o.part,
          case when o.state = 'BREAK' and o.business_date <= c.business_date then o.part else 0 end as break_part
        from compared c
        join open_line o on o.account_no = c.account_no and o.currency = c.currency
        where c.latest
        union all
        select account_no, currency, -part, 0 from later
      )
      select account_no, currency, sum(part) as explained, sum(break_part) as by_breaks
      from part
      group by account_no, currency
      """;

  static final String JUDGED =
      """
      create temporary table judged on commit drop as
      select
        c.*,
        c.closing_balance - c.treasury_closing as difference,
        coalesce(e.explained, 0) as explained,
        coalesce(e.explained, 0) - coalesce(e.by_breaks, 0) as by_waiting,
        case
          when c.list_lacks_it then 'TREASURY_MISSING'
          when c.unproved or c.treasury_closing is null then 'UNPROVED'
          when c.closing_balance = c.treasury_closing
            and c.opening_balance = c.treasury_opening
            and c.increases = c.treasury_increases
            and c.decreases = c.treasury_decreases then 'AGREES'
          when c.closing_balance = c.treasury_closing then 'MOVEMENTS_DIFFER'
          when c.closing_balance - c.treasury_closing = coalesce(e.explained, 0) - coalesce(e.by_breaks, 0)
            and c.closing_balance - c.treasury_closing = coalesce(e.explained, 0) then 'WAITING'
          else 'DIFFERS'
        end as state
      from compared c
      left join explained e on e.account_no = c.account_no and e.currency = c.currency
      where c.latest or c.list_lacks_it
      """;

  static final String INSERT_JUDGEMENTS =
      """
      insert into reconciliation.balance_judgement (
        run_id, account_no, currency, business_date, office_code, unit_code, state,
        unit_opening, unit_increases, unit_decreases, unit_closing,
        treasury_opening, treasury_increases, treasury_decreases, treasury_closing,
        difference, explained, unexplained)
      select
        :run, account_no, currency, business_date, office_code, unit_code, state,
        opening_balance, increases, decreases, closing_balance,
        treasury_opening, treasury_increases, treasury_decreases, treasury_closing,
        difference, explained, difference - explained
      from judged
      where state <> 'AGREES'
      """;

  /**
   * Accounts per office and state; accounts of units that do not take part are counted by
   * themselves.
   */
  static final String OFFICE_BALANCES =
      """
      insert into reconciliation.office_balance (run_id, office_code, state, accounts)
      select :run, office_code, state, count(*)
      from (
        select office_code, state from judged
        union all
        select office_code, state
        from reconciliation.balance_judgement
        where run_id = :run and state in ('EXPECTED', 'MISSING')
        union all
        select m.office_code, 'NOT_TAKING_PART'
        from moved m
        left join participant p on p.unit_code = m.unit_code and p.since <= m.business_date
        where p.unit_code is null
      ) states
      group by office_code, state
      """;

  private static final String INSERT_FINDING =
      """
      insert into reconciliation.break_finding (
        run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject,
        currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence)
      """;

  static final String BALANCE_DIFFERS =
      INSERT_FINDING
          + """
          select
            :run, 'BALANCE_DIFFERS|' || j.account_no || '|' || j.currency, 'STATE', 'BALANCE_DIFFERS',
            case when j.difference <> j.explained then 'HIGH' else 'MEDIUM' end,
            j.business_date, j.office_code, j.unit_code, j.account_no, '', j.currency,
            j.treasury_closing, j.closing_balance, j.difference,
            tf.file_name || ':' || j.treasury_line_no, uf.file_name || ':' || j.line_no,
            array[j.explained::text, (j.difference - j.explained)::text, j.business_date::text],
            jsonb_build_array(
              jsonb_build_object(
                'side', 'TREASURY', 'file', tf.file_name, 'line', j.treasury_line_no, 'date', j.business_date,
                'amount', j.treasury_closing, 'text',
                j.treasury_opening || ' + ' || j.treasury_increases || ' - ' || j.treasury_decreases),
              jsonb_build_object(
                'side', 'UNIT', 'file', uf.file_name, 'line', j.line_no, 'date', j.business_date,
                'amount', j.closing_balance, 'text',
                j.opening_balance || ' + ' || j.increases || ' - ' || j.decreases))
          from judged j
          join intake.delivered_file uf on uf.delivery_id = j.delivery_id
          join intake.delivered_file tf on tf.delivery_id = j.treasury_delivery_id
          where j.latest
            and j.state in ('DIFFERS', 'UNPROVED')
            and j.difference <> 0
            -- waiting lines alone explain it: nothing is wrong yet
            and not (j.difference = j.explained and j.difference = j.by_waiting)
          """;

  static final String UNIT_BALANCE_MISSING =
      INSERT_FINDING
          + """
          select
            :run, 'UNIT_BALANCE_MISSING|' || j.account_no || '|' || j.currency || '|' || j.business_date,
            'STATE', 'UNIT_BALANCE_MISSING', 'MEDIUM',
            j.business_date, j.office_code, j.unit_code, j.account_no, '', j.currency,
            b.closing_balance, null, null,
            coalesce(f.file_name || ':' || b.line_no, ''), '',
            array[j.business_date::text],
            case when b.account_no is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
              'side', 'TREASURY', 'file', f.file_name, 'line', b.line_no, 'date', j.business_date,
              'amount', b.closing_balance, 'text',
              b.opening_balance || ' + ' || b.increases || ' - ' || b.decreases)) end
          from reconciliation.balance_judgement j
          left join ledger.balance b
            on b.account_no = j.account_no and b.currency = j.currency and b.business_date = j.business_date
          left join intake.delivered_file f on f.delivery_id = b.delivery_id
          where j.run_id = :run
            and j.state = 'MISSING'
          """;

  static final String TREASURY_BALANCE_MISSING =
      INSERT_FINDING
          + """
          select
            :run, 'TREASURY_BALANCE_MISSING|' || j.account_no || '|' || j.currency || '|' || j.business_date,
            'STATE', 'TREASURY_BALANCE_MISSING', 'HIGH',
            j.business_date, j.office_code, j.unit_code, j.account_no, '', j.currency,
            null, j.closing_balance, null,
            '', f.file_name || ':' || j.line_no,
            array[j.business_date::text],
            jsonb_build_array(jsonb_build_object(
              'side', 'UNIT', 'file', f.file_name, 'line', j.line_no, 'date', j.business_date,
              'amount', j.closing_balance, 'text',
              j.opening_balance || ' + ' || j.increases || ' - ' || j.decreases))
          from judged j
          join intake.delivered_file f on f.delivery_id = j.delivery_id
          where j.state = 'TREASURY_MISSING'
          """;
}
