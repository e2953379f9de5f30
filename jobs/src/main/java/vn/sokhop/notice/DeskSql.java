package vn.sokhop.notice;

/** Queries of the desk and of the status page. */
final class DeskSql {
  private DeskSql() {}

  /** Messages with the outcome of their last attempt. */
  static final String LIST =
      """
      select
        m.business_date, m.recipient, m.parts, m.subject,
        coalesce(a.detail, '') as detail,
        case when w.message_key is not null then 'WAITING' else coalesce(a.outcome, 'WAITING') end as state
      from notice.message m
      left join notice.waiting w on w.message_key = m.message_key
      left join lateral (
        select outcome, detail
        from notice.attempt a
        where a.message_key = m.message_key
        order by attempt_no desc
        limit 1
      ) a on true
      where (cast(:date as date) is null or m.business_date = :date)
        and (cast(:unit as text) is null or exists (
          select 1
          from notice.notice n
          where n.message_key = m.message_key
            and n.place = :unit))
      order by m.business_date desc, m.recipient collate "C", m.message_key
      limit :most
      """;

  /** What the last night that told anything could not tell. */
  static final String UNTOLD =
      """
      select business_date, reason, place, subject
      from notice.untold
      where run_id = (
          select max(run_id) from notice.untold where cast(:date as date) is null or business_date = :date)
        and (cast(:unit as text) is null or place = :unit)
      order by reason, place collate "C", subject collate "C"
      limit :most
      """;

  static final String WAITING = "select count(*) from notice.waiting";

  static final String NOT_DELIVERED =
      """
      select count(distinct message_key)
      from notice.attempt
      where outcome in ('REFUSED', 'GIVEN_UP')
        and at > :since
      """;

  static final String UNTOLD_COUNTS =
      """
      select
        count(*) filter (where reason = 'BAD_ADDRESS') as bad_addresses,
        count(*) filter (where reason = 'NOBODY') as nobody
      from notice.untold
      where run_id = (select run_id from ledger.night order by business_date desc, run_id desc limit 1)
      """;
}
