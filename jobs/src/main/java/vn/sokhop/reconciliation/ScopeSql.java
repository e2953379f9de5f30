package vn.sokhop.reconciliation;

/** Which lines a night looks at: see {@link NightScope}. */
final class ScopeSql {
  private ScopeSql() {}

  /** Deliveries that an earlier night had seen and that were replaced since. */
  static final String REPLACED_DELIVERIES =
      """
      select replaces
      from intake.delivered_file
      where feed in ('transactions', 'unit-records')
        and state in ('ACCEPTED', 'SUPERSEDED')
        and delivery_id > :baseWatermark
        and delivery_id <= :watermark
        and replaces <= :baseWatermark
      order by replaces
      """;

  static final String DAYS_OF_DELIVERIES =
      """
      select distinct business_date
      from intake.file_day
      where delivery_id = any (:deliveries)
      order by business_date
      """;

  static final String CREATE_REMATCHED =
      """
      create temporary table rematched_account (account_no text not null, currency text not null) on commit drop
      """;

  static final String REMATCH_REPLACED =
      """
      insert into rematched_account (account_no, currency)
      select account_no, currency
      from intake.replaced_transaction
      where delivery_id = any (:deliveries)
        and business_date = any (:days)
      union
      select account_no, currency
      from intake.replaced_unit_record
      where delivery_id = any (:deliveries)
        and business_date = any (:days)
      """;

  /**
   * Units that take part since a date that was judged before their first files came: their entries
   * were not compared then.
   */
  static final String LATE_PARTICIPANTS =
      """
      create temporary table late_participant on commit drop as
      select p.unit_code, p.since
      from participant p
      -- such a date is one of a file that the base night had not seen
      join (
        select distinct u.unit_code, f.business_date
        from intake.delivered_file f
        join intake.file_unit u on u.delivery_id = f.delivery_id
        where f.feed in ('unit-records', 'unit-balances')
          and f.state in ('ACCEPTED', 'SUPERSEDED')
          and f.business_date <= :baseDate
          and f.delivery_id > :baseWatermark
      ) late on late.unit_code = p.unit_code and late.business_date = p.since
      where not exists (
        select 1
        from intake.file_unit u
        join intake.delivered_file f on f.delivery_id = u.delivery_id
        where u.unit_code = p.unit_code
          and f.feed in ('unit-records', 'unit-balances')
          and f.state in ('ACCEPTED', 'SUPERSEDED')
          and f.business_date = p.since
          and f.delivery_id <= :baseWatermark
      )
      and (cast(:compulsoryFrom as date) is null or p.since <> cast(:compulsoryFrom as date))
      """;

  static final String REMATCH_LATE_PARTICIPANTS =
      """
      insert into rematched_account (account_no, currency)
      select a.account_no, a.currency
      from account_today a
      join late_participant p on p.unit_code = a.unit_code
      """;

  /** Dates up to the night with lines that the start night had not seen. */
  static final String NEW_DAYS =
      """
      select distinct d.business_date
      from intake.file_day d
      join intake.delivered_file f on f.delivery_id = d.delivery_id
      where f.feed in ('transactions', 'unit-records')
        and f.state = 'ACCEPTED'
        and d.delivery_id <= :watermark
        and d.business_date <= :date
        and (d.business_date > :startDate or d.delivery_id > :startWatermark)
      order by d.business_date
      """;

  static final String ACCOUNTS_OF_TODAY =
      """
      create temporary table account_today on commit drop as
      select account_no, unit_code, office_code, currency
      from registry.account_on(:date)
      """;

  /** From which date a unit takes part; the rule is that of {@code participant_on}. */
  static final String PARTICIPANTS =
      """
      create temporary table participant on commit drop as
      select unit_code, since from reconciliation.participant_on(:date, :compulsoryFrom)
      """;

  /** The lines that a scope is taken from: all of them. */
  static final String ALL_LINES =
      """
      with entry as not materialized (
        select
          delivery_id, line_no, business_date, office_code, unit_code, account_no, currency, voucher_no, voucher_key,
          amount, entry_id, reversal_of, channel, payee_name, description
        from intake.transaction
      ),
      record as not materialized (
        select
          delivery_id, line_no, business_date, unit_code, account_no, currency, voucher_no, voucher_key, amount,
          record_id, payee_name, description
        from intake.unit_record
      )
      """;

  /** The same, but only those that may be unequal. */
  static final String UNEQUAL_LINES =
      """
      with entry as (table unequal_entry), record as (table unequal_record)
      """;

  /**
   * Entries of unequal vouchers, found by the key of their day, and those without a voucher. A
   * table of their own, because nobody could guess how few they are.
   */
  static final String UNEQUAL_ENTRIES =
      """
      create temporary table unequal_entry on commit drop as
      select
        t.delivery_id, t.line_no, t.business_date, t.office_code, t.unit_code, t.account_no, t.currency,
        t.voucher_no, t.voucher_key, t.amount, t.entry_id, t.reversal_of, t.channel, t.payee_name, t.description
      from unequal_voucher v
      join intake.transaction t
        on t.account_no = v.account_no and t.currency = v.currency and t.voucher_key = v.voucher_key
      where t.business_date = any (:days)
      union all
      select
        delivery_id, line_no, business_date, office_code, unit_code, account_no, currency,
        voucher_no, voucher_key, amount, entry_id, reversal_of, channel, payee_name, description
      from intake.transaction
      where voucher_key is null
        and business_date = any (:days)
      """;

  /** Unit records likewise. */
  static final String UNEQUAL_RECORDS =
      """
      create temporary table unequal_record on commit drop as
      select
        u.delivery_id, u.line_no, u.business_date, u.unit_code, u.account_no, u.currency,
        u.voucher_no, u.voucher_key, u.amount, u.record_id, u.payee_name, u.description
      from unequal_voucher v
      join intake.unit_record u
        on u.account_no = v.account_no and u.currency = v.currency and u.voucher_key = v.voucher_key
      where u.business_date = any (:days)
      union all
      select
        delivery_id, line_no, business_date, unit_code, account_no, currency,
        voucher_no, voucher_key, amount, record_id, payee_name, description
      from intake.unit_record
      where voucher_key is null
        and business_date = any (:days)
      """;

  /**
   * Lines in the scope of the night: both sides, taking part, each exactly once. Stands behind
   * {@code entry} and {@code record}, the lines it is taken from. Nearly always no account is
   * matched again; {@code not in} then costs nothing, a join would look once a line.
   */
  static final String SCOPE =
      """
      , scope as (
        select
          'TREASURY' as side, t.delivery_id, t.line_no, t.business_date, t.office_code, t.unit_code, t.account_no,
          t.currency, t.voucher_no, t.voucher_key, t.amount, t.entry_id as line_id, t.reversal_of, t.channel,
          concat_ws(' | ', t.payee_name, t.description) as detail, false as twin, true as fresh
        from entry t
        join participant p on p.unit_code = t.unit_code and p.since <= t.business_date
        where t.business_date = any (:newDays)
          and t.delivery_id <= :watermark
          and (t.business_date > :baseDate or t.delivery_id > :baseWatermark)
          and (t.account_no, t.currency) not in (select account_no, currency from rematched_account)
        union all
        select
          'UNIT', u.delivery_id, u.line_no, u.business_date, a.office_code, u.unit_code, u.account_no,
          u.currency, u.voucher_no, u.voucher_key, u.amount, coalesce(u.record_id, ''), null, null,
          concat_ws(' | ', u.payee_name, u.description), false, true
        from record u
        join participant p on p.unit_code = u.unit_code and p.since <= u.business_date
        join account_today a on a.account_no = u.account_no
        where u.business_date = any (:newDays)
          and u.delivery_id <= :watermark
          and (u.business_date > :baseDate or u.delivery_id > :baseWatermark)
          and (u.account_no, u.currency) not in (select account_no, currency from rematched_account)
        union all
        select
          l.side, l.delivery_id, l.line_no, l.business_date, l.office_code, l.unit_code, l.account_no,
          l.currency, l.voucher_no, l.voucher_key, l.amount, l.line_id, l.reversal_of, l.channel,
          l.detail, l.twin, false
        from reconciliation.left_line l
        where l.run_id = :base
          and (l.account_no, l.currency) not in (select account_no, currency from rematched_account)
        -- accounts that are matched again, from the rebase night on
        union all
        select
          'TREASURY', t.delivery_id, t.line_no, t.business_date, t.office_code, t.unit_code, t.account_no,
          t.currency, t.voucher_no, t.voucher_key, t.amount, t.entry_id, t.reversal_of, t.channel,
          concat_ws(' | ', t.payee_name, t.description), false, true
        from entry t
        join participant p on p.unit_code = t.unit_code and p.since <= t.business_date
        join rematched_account r on r.account_no = t.account_no and r.currency = t.currency
        where t.business_date = any (:rebaseDays)
          and t.delivery_id <= :watermark
          and (t.business_date > :rebaseDate or t.delivery_id > :rebaseWatermark)
        union all
        select
          'UNIT', u.delivery_id, u.line_no, u.business_date, a.office_code, u.unit_code, u.account_no,
          u.currency, u.voucher_no, u.voucher_key, u.amount, coalesce(u.record_id, ''), null, null,
          concat_ws(' | ', u.payee_name, u.description), false, true
        from record u
        join participant p on p.unit_code = u.unit_code and p.since <= u.business_date
        join account_today a on a.account_no = u.account_no
        join rematched_account r on r.account_no = u.account_no and r.currency = u.currency
        where u.business_date = any (:rebaseDays)
          and u.delivery_id <= :watermark
          and (u.business_date > :rebaseDate or u.delivery_id > :rebaseWatermark)
        union all
        select
          l.side, l.delivery_id, l.line_no, l.business_date, l.office_code, l.unit_code, l.account_no,
          l.currency, l.voucher_no, l.voucher_key, l.amount, l.line_id, l.reversal_of, l.channel,
          l.detail, l.twin, false
        from reconciliation.left_line l
        join rematched_account r on r.account_no = l.account_no and r.currency = l.currency
        join intake.delivered_file f on f.delivery_id = l.delivery_id and f.state = 'ACCEPTED'
        where l.run_id = :rebase
      )
      """;

  /**
   * What the lines of {@link #SCOPE} come to by office, from the totals of the accounts: the same
   * lines under the same conditions, without reading one of those that are new.
   */
  static final String SCOPE_TOTALS =
      """
      with scope_total as (
        select 'TREASURY' as side, t.office_code, t.currency, t.lines, t.increases - t.decreases as amount
        from intake.transactions_of_account t
        join participant p on p.unit_code = t.unit_code and p.since <= t.business_date
        where t.business_date = any (:newDays)
          and t.delivery_id <= :watermark
          and (t.business_date > :baseDate or t.delivery_id > :baseWatermark)
          and (t.account_no, t.currency) not in (select account_no, currency from rematched_account)
        union all
        select 'UNIT', a.office_code, u.currency, u.lines, u.increases - u.decreases
        from intake.unit_records_of_account u
        join participant p on p.unit_code = u.unit_code and p.since <= u.business_date
        join account_today a on a.account_no = u.account_no
        where u.business_date = any (:newDays)
          and u.delivery_id <= :watermark
          and (u.business_date > :baseDate or u.delivery_id > :baseWatermark)
          and (u.account_no, u.currency) not in (select account_no, currency from rematched_account)
        union all
        select l.side, l.office_code, l.currency, 1, l.amount
        from reconciliation.left_line l
        where l.run_id = :base
          and (l.account_no, l.currency) not in (select account_no, currency from rematched_account)
        union all
        select 'TREASURY', t.office_code, t.currency, t.lines, t.increases - t.decreases
        from intake.transactions_of_account t
        join participant p on p.unit_code = t.unit_code and p.since <= t.business_date
        join rematched_account r on r.account_no = t.account_no and r.currency = t.currency
        where t.business_date = any (:rebaseDays)
          and t.delivery_id <= :watermark
          and (t.business_date > :rebaseDate or t.delivery_id > :rebaseWatermark)
        union all
        select 'UNIT', a.office_code, u.currency, u.lines, u.increases - u.decreases
        from intake.unit_records_of_account u
        join participant p on p.unit_code = u.unit_code and p.since <= u.business_date
        join account_today a on a.account_no = u.account_no
        join rematched_account r on r.account_no = u.account_no and r.currency = u.currency
        where u.business_date = any (:rebaseDays)
          and u.delivery_id <= :watermark
          and (u.business_date > :rebaseDate or u.delivery_id > :rebaseWatermark)
        union all
        select l.side, l.office_code, l.currency, 1, l.amount
        from reconciliation.left_line l
        join rematched_account r on r.account_no = l.account_no and r.currency = l.currency
        join intake.delivered_file f on f.delivery_id = l.delivery_id and f.state = 'ACCEPTED'
        where l.run_id = :rebase
      )
      """;
}
