package vn.sokhop.warning.spending.history;

import vn.sokhop.warning.TrueReversals;

/**
 * Statements that keep the history of debits. Parameters: date (business date of the night),
 * watermark (its last delivery), day, mark.
 */
final class HistorySql {
  private HistorySql() {}

  /** Dates that a delivery added to or took from since they were read. */
  static final String DAYS_TO_READ =
      """
      with touched as (
        select d.business_date, greatest(max(f.delivery_id), max(newer.delivery_id)) as mark
        from intake.delivered_file f
        join intake.file_day d on d.delivery_id = f.delivery_id and d.business_date <= :date
        left join intake.delivered_file newer
          on newer.replaces = f.delivery_id
          and newer.state in ('ACCEPTED', 'SUPERSEDED')
          and newer.delivery_id <= :watermark
        where f.feed = 'transactions'
          and f.state in ('ACCEPTED', 'SUPERSEDED')
          and f.delivery_id <= :watermark
        group by d.business_date
      )
      select t.business_date, t.mark
      from touched t
      left join warning.kept_day k on k.business_date = t.business_date
      where k.mark is null or k.mark < t.mark
      order by t.business_date
      """;

  static final String FORGET_DAY = "delete from warning.kept_debit where business_date = :day";

  static final String FORGET_CLASSES = "delete from warning.kept_class where business_date = :day";

  /**
   * Corrections are no payments; an entry that is reversed later was one. Parameter: reversals. An
   * order follows.
   */
  static final String READ_DAY =
      """
      insert into warning.kept_debit (
        business_date, delivery_id, line_no, amount, unit_code, account_no, payee_account, voucher_key)
      select
        e.business_date, e.delivery_id, e.line_no,
        case when e.currency = 'VND' then abs(e.amount)::bigint end,
        e.unit_code, e.account_no, warning.payee(e.payee_account), e.voucher_key
      from ledger.entry e
      where e.business_date = :day
        and e.side = 'D'
        and e.delivery_id <= :watermark
        and
      """
          + TrueReversals.isPayment("e");

  /** Two of the three keys only grow at their end: the order for an empty quarter. */
  static final String BY_ACCOUNT = "order by e.account_no";

  /** All three keys are gone through once, page by page: the order where there are many pages. */
  static final String BY_UNIT = "order by e.unit_code, e.account_no";

  static final String COUNT_CLASSES =
      """
      insert into warning.kept_class (business_date, peers, class_no, debits)
      select business_date, left(account_no, 6), floor(ln(amount::float8) / :width), count(*)
      from warning.kept_debit
      where business_date = :day
        and amount is not null
      group by 1, 2, 3
      """;

  static final String MARK_DAY =
      """
      insert into warning.kept_day (business_date, mark) values (:day, :mark)
      on conflict (business_date) do update set mark = excluded.mark
      """;
}
