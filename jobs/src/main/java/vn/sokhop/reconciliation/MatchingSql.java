package vn.sokhop.reconciliation;

/** Statements of the entry match. The agreeing mass never leaves the database. */
final class MatchingSql {
  private MatchingSql() {}

  static final String FORGET_RUN =
      """
      with line as (delete from reconciliation.left_line where run_id = :run),
        found as (delete from reconciliation.found_match where run_id = :run),
        found_line as (delete from reconciliation.found_match_line where run_id = :run),
        office as (delete from reconciliation.office_night where run_id = :run)
      delete from reconciliation.break_finding where run_id = :run and code <> all (:balanceCodes)
      """;

  /**
   * Vouchers of an account of which some side and amount does not stand equally often in both
   * books. The sign of the amount is the side.
   */
  static final String UNEQUAL_VOUCHERS =
      """
      create temporary table unequal_voucher on commit drop as
      """
          + ScopeSql.ALL_LINES
          + ScopeSql.SCOPE
          + """
          select distinct account_no, currency, voucher_key
          from (
            select account_no, currency, voucher_key
            from scope
            where voucher_key is not null
            group by account_no, currency, voucher_key, amount
            having sum(case side when 'TREASURY' then 1 else -1 end) <> 0
          ) unequal
          """;

  /** Every line of these vouchers, and every line without voucher. */
  static final String UNEQUAL_LINES =
      """
      create temporary table unequal_line on commit drop as
      """
          + ScopeSql.UNEQUAL_LINES
          + ScopeSql.SCOPE
          + """
          select s.*, f.file_name
          from scope s
          join intake.delivered_file f on f.delivery_id = s.delivery_id
          left join unequal_voucher v
            on v.account_no = s.account_no and v.currency = s.currency and v.voucher_key = s.voucher_key
          where s.voucher_key is null
            or v.voucher_key is not null
          """;

  static final String LOOK_BACK_DAYS =
      """
      select distinct business_date
      from intake.file_day
      where business_date between :from and :date
      order by business_date
      """;

  /**
   * New lines that equal, in voucher, side and amount, one of the same book that an earlier night
   * matched: it was taken part with then, and it is not open now.
   */
  static final String TWINS =
      """
      create temporary table twin_line on commit drop as
      select distinct l.side, l.account_no, l.currency, l.voucher_key, l.amount
      from unequal_line l
      join participant p on p.unit_code = l.unit_code
      join intake.transaction h
        on h.account_no = l.account_no and h.voucher_key = l.voucher_key
        and h.currency = l.currency and h.amount = l.amount
      where l.side = 'TREASURY'
        and l.fresh
        and h.business_date = any (:days)
        and h.business_date >= p.since
        and h.delivery_id <= :watermark
        and not exists (
          select 1 from unequal_line o
          where o.side = 'TREASURY' and o.delivery_id = h.delivery_id and o.line_no = h.line_no)
        and not exists (
          select 1
          from reconciliation.found_match_line m
          join reconciliation.found_match f on f.run_id = m.run_id and f.match_no = m.match_no
          where m.side = 'TREASURY' and m.delivery_id = h.delivery_id and m.line_no = h.line_no
            and f.pass = 'REVERSAL')
      union
      select distinct l.side, l.account_no, l.currency, l.voucher_key, l.amount
      from unequal_line l
      join participant p on p.unit_code = l.unit_code
      join intake.unit_record h
        on h.account_no = l.account_no and h.voucher_key = l.voucher_key
        and h.currency = l.currency and h.amount = l.amount
      where l.side = 'UNIT'
        and l.fresh
        and h.business_date = any (:days)
        and h.business_date >= p.since
        and h.delivery_id <= :watermark
        and not exists (
          select 1 from unequal_line o
          where o.side = 'UNIT' and o.delivery_id = h.delivery_id and o.line_no = h.line_no)
      """;

  static final String NO_TWINS =
      """
      create temporary table twin_line (
        side text, account_no text, currency text, voucher_key text, amount numeric) on commit drop
      """;

  static final String LINES_BY_UNIT =
      """
      select
        l.side, l.delivery_id, l.line_no, l.business_date, l.office_code, l.unit_code, l.account_no, l.currency,
        l.voucher_no, l.voucher_key, l.amount, l.line_id, l.reversal_of, l.channel, l.file_name, l.detail,
        l.twin or t.voucher_key is not null as twin
      from unequal_line l
      left join twin_line t
        on t.side = l.side and t.account_no = l.account_no and t.currency = l.currency
        and t.voucher_key = l.voucher_key and t.amount = l.amount and l.fresh
      order by l.unit_code
      """;

  static final String INSERT_LEFT_LINE =
      """
      insert into reconciliation.left_line (
        run_id, side, delivery_id, line_no, business_date, office_code, unit_code, account_no, currency,
        voucher_no, voucher_key, amount, line_id, reversal_of, channel, file_name, detail, twin, state, finding_key)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static final String INSERT_MATCH =
      """
      insert into reconciliation.found_match (run_id, match_no, pass, unit_code, account_no, currency)
      values (?, ?, ?, ?, ?, ?)
      """;

  static final String INSERT_MATCH_LINE =
      """
      insert into reconciliation.found_match_line (run_id, match_no, side, delivery_id, line_no)
      values (?, ?, ?, ?, ?)
      """;

  static final String INSERT_FINDING =
      """
      insert into reconciliation.break_finding (
        run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject,
        currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  static final String OFFICE_FIGURES =
      """
      insert into reconciliation.office_night (
        run_id, office_code, currency, entries, entry_amount, unit_records, record_amount,
        not_compared, not_compared_amount)
      """
          + ScopeSql.SCOPE_TOTALS
          + """
          , counted as (
            select
              office_code, currency,
              coalesce(sum(lines) filter (where side = 'TREASURY'), 0) as entries,
              coalesce(sum(amount) filter (where side = 'TREASURY'), 0) as entry_amount,
              coalesce(sum(lines) filter (where side = 'UNIT'), 0) as unit_records,
              coalesce(sum(amount) filter (where side = 'UNIT'), 0) as record_amount,
              0 as not_compared,
              0 as not_compared_amount
            from scope_total
            group by office_code, currency
            union all
            select t.office_code, t.currency, 0, 0, 0, 0, sum(t.lines), sum(t.increases - t.decreases)
            from intake.transactions_of_account t
            left join participant p on p.unit_code = t.unit_code and p.since <= t.business_date
            where t.business_date = any (:newDays)
              and t.delivery_id <= :watermark
              and (t.business_date > :baseDate or t.delivery_id > :baseWatermark)
              and p.unit_code is null
            group by t.office_code, t.currency
          )
          select
            :run, office_code, currency, sum(entries), sum(entry_amount), sum(unit_records), sum(record_amount),
            sum(not_compared), sum(not_compared_amount)
          from counted
          group by office_code, currency
          """;
}
