package vn.sokhop.warning.signature;

import vn.sokhop.warning.TrueReversals;

/** The statement about contacts that changed. */
final class ContactSql {
  private ContactSql() {}

  /**
   * Large payments soon after the unit's notice contact changed, one line an entry and kind of
   * contact: so long before their date, or before they were last signed or posted. A change is of
   * the date of its delivery, and of the night that took it in if that came late; what one night
   * took in with what it changed is of the former alone. A list that a later night replaced was
   * what went before, so its contact and the way back are changes too. Contacts that a delivery
   * leaves out are not stated and no change. Parameters: days (how long before), amount, and those
   * of {@link JudgedDay}.
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
          + JudgedDay.IS_SEEN
          + " and "
          + TrueReversals.isPayment("t")
          + """
      ),
      paying as materialized (
        select distinct unit_code from large
      ),
      -- of a date of which there had been a night before the one that took it in
      late_file as materialized (
        select f.delivery_id, n.business_date as taken_on
        from intake.delivered_file f
        join operation.night n on n.run_id = f.run_id
        where f.feed = 'units'
          and f.state in ('ACCEPTED', 'SUPERSEDED')
          and f.delivery_id <= :watermark
          and n.business_date between cast(:date as date) - :days and :asOf
          and exists (
            select 1
            from operation.night p
            where p.run_id < n.run_id
              and p.business_date >= f.business_date
              and p.business_date < n.business_date)
      ),
      line as (
        select l.*
        from paying b
        join intake.unit_word l
          on l.unit_code = b.unit_code and l.business_date between cast(:date as date) - :days and :asOf and l.delivery_id <= :watermark
        union all
        select l.*
        from intake.unit_word l
        where l.delivery_id in (select delivery_id from late_file)
          and l.business_date < cast(:date as date) - :days
          and l.unit_code in (select unit_code from paying)
      ),
      told as (
        select l.unit_code, k.kind, k.written, k.contact, l.business_date, l.delivery_id, l.line_no
        from line l
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
          from intake.unit_word l
          cross join lateral (
            select
              btrim(case n.kind when 'EMAIL' then l.notice_email else l.notice_phone end) as written,
              case n.kind when 'EMAIL' then warning.mail(l.notice_email) else warning.phone(l.notice_phone) end as contact
          ) k
          where l.unit_code = n.unit_code
            and l.business_date < cast(:date as date) - :days
            and l.delivery_id <= :watermark
            and l.delivery_id not in (select delivery_id from late_file)
            and k.contact is not null
          order by l.business_date desc, l.delivery_id desc, l.line_no desc
          limit 1
        ) b
      ),
      taken as (
        select s.*, f.run_id, coalesce(n.taken_on, s.business_date) as taken_on
        from stated s
        join intake.delivered_file f on f.delivery_id = s.delivery_id
        left join late_file n on n.delivery_id = s.delivery_id
      ),
      followed as (
        select s.*,
          lag(contact) over line as earlier, lag(written) over line as earlier_written,
          lag(business_date) over line as earlier_on, lag(delivery_id) over line as earlier_delivery,
          lag(line_no) over line as earlier_line, lag(run_id) over line as earlier_run
        from taken s
        window line as (partition by unit_code, kind order by taken_on, business_date, delivery_id, line_no)
      ),
      dated as (
        select *,
          case
            when business_date between cast(:date as date) - :days and :date or run_id = earlier_run then business_date
            else greatest(business_date, taken_on)
          end as changed_on
        from followed
        where earlier <> contact
      ),
      changed as (
        select distinct on (unit_code, kind) *
        from dated
        where changed_on between cast(:date as date) - :days and :asOf
          and (changed_on <= :date or changed_on >= cast(:asOf as date) - :days)
        order by unit_code, kind, changed_on desc, taken_on desc, business_date desc, delivery_id desc, line_no desc
      )
      select
        t.entry_id, t.office_code, t.unit_code, t.account_no, t.amount, t.currency,
        coalesce(t.voucher_no, t.entry_id) as voucher, coalesce(t.payee_name, '') as payee_name, f.file_name, t.line_no,
        c.kind, c.written, c.earlier_written, c.changed_on, c.business_date as delivered_on, c.earlier_on,
        n.file_name as new_file, c.line_no as new_line, o.file_name as old_file, c.earlier_line as old_line
      from large t
      join changed c on c.unit_code = t.unit_code
      join intake.delivered_file f on f.delivery_id = t.delivery_id
      join intake.delivered_file n on n.delivery_id = c.delivery_id
      join intake.delivered_file o on o.delivery_id = c.earlier_delivery
      order by t.unit_code, t.entry_id, c.kind
      """;
}
