package vn.sokhop.warning.signature;

import vn.sokhop.warning.TrueReversals;

/** The statement about contacts that changed. Parameters: date, watermark, days, amount. */
final class ContactSql {
  private ContactSql() {}

  /**
   * Large payments soon after the unit's notice contact changed, one line an entry and kind of
   * contact. Contacts that a delivery leaves out are not stated and no change. Parameters: days
   * (how long before), amount, watermark.
   */
  static final String NOTICE_CONTACT_CHANGED =
      """
      with large as materialized (
        select
          t.entry_id, t.office_code, t.unit_code, t.account_no, t.amount, t.currency, t.voucher_no, t.payee_name,
          t.delivery_id, t.line_no
        from intake.transaction t
        where t.business_date = :date
          and t.delivery_id <= :watermark
          and t.side = 'D'
          and t.channel = 'DVCTT'
          and t.currency = 'VND'
          and abs(t.amount) >= :amount
          and t.unit_code in (select unit_code from judged_unit)
          and
      """
          + TrueReversals.isPayment("t")
          + """
      ),
      told as (
        select l.unit_code, k.kind, k.written, k.contact, l.business_date, l.delivery_id, l.line_no
        from (select distinct unit_code from large) b
        join intake.unit l
          on l.unit_code = b.unit_code and l.business_date between :date - :days and :date and l.delivery_id <= :watermark
        cross join lateral (
          values
            ('EMAIL', btrim(l.notice_email), warning.mail(l.notice_email)),
            ('PHONE', btrim(l.notice_phone), warning.phone(l.notice_phone))
        ) k (kind, written, contact)
        where k.contact is not null
      ),
      stated as (
        select * from told
        union all
        -- what was stated last before
        select n.unit_code, n.kind, b.written, b.contact, b.business_date, b.delivery_id, b.line_no
        from (select distinct unit_code, kind from told) n
        cross join lateral (
          select k.written, k.contact, l.business_date, l.delivery_id, l.line_no
          from intake.unit l
          cross join lateral (
            select
              btrim(case n.kind when 'EMAIL' then l.notice_email else l.notice_phone end) as written,
              case n.kind when 'EMAIL' then warning.mail(l.notice_email) else warning.phone(l.notice_phone) end as contact
          ) k
          where l.unit_code = n.unit_code
            and l.business_date < :date - :days
            and l.delivery_id <= :watermark
            and k.contact is not null
          order by l.business_date desc, l.delivery_id desc, l.line_no desc
          limit 1
        ) b
      ),
      followed as (
        select s.*,
          lag(contact) over line as earlier, lag(written) over line as earlier_written,
          lag(business_date) over line as earlier_on, lag(delivery_id) over line as earlier_delivery,
          lag(line_no) over line as earlier_line
        from stated s
        window line as (partition by unit_code, kind order by business_date, delivery_id, line_no)
      ),
      changed as (
        select distinct on (unit_code, kind) *
        from followed
        where business_date >= :date - :days
          and earlier <> contact
        order by unit_code, kind, business_date desc, delivery_id desc, line_no desc
      )
      select
        t.entry_id, t.office_code, t.unit_code, t.account_no, t.amount, t.currency,
        coalesce(t.voucher_no, t.entry_id) as voucher, coalesce(t.payee_name, '') as payee_name, f.file_name, t.line_no,
        c.kind, c.written, c.earlier_written, c.business_date as changed_on, c.earlier_on,
        n.file_name as new_file, c.line_no as new_line, o.file_name as old_file, c.earlier_line as old_line
      from large t
      join changed c on c.unit_code = t.unit_code
      join intake.delivered_file f on f.delivery_id = t.delivery_id
      join intake.delivered_file n on n.delivery_id = c.delivery_id
      join intake.delivered_file o on o.delivery_id = c.earlier_delivery
      order by t.unit_code, t.entry_id, c.kind
      """;
}
