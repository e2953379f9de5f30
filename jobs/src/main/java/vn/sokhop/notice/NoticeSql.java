package vn.sokhop.notice;

/** Statements of the stage. What is read of others are published views and functions. */
final class NoticeSql {
  private NoticeSql() {}

  /** Who the units of the date are. */
  static final String UNITS =
      """
      create temporary table told_unit on commit drop as
      select unit_code, office_code, coalesce(unit_name, '') as unit_name, notice_email
      from registry.unit_on(:date)
      """;

  /** First signers with an address, registered at any time of the date. */
  static final String FIRST_SIGNERS =
      """
      create temporary table first_signer on commit drop as
      select distinct unit_code, coalesce(account_no, '') as account_no, email
      from registry.signer_on(:date)
      where role = 'FIRST'
        and email <> ''
        and registered_from < (cast(:date as date) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and (registered_to is null
          or registered_to >= cast(:date as date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
      """;

  /** What the night wants to tell; of several lines for one key the first is kept. */
  static final String CANDIDATES =
      """
      create temporary table candidate (
        recipient text, notice_key text, kind text, place text, heading text, place_in_section text, line text,
        primary key (recipient, notice_key)
      ) on commit drop
      """;

  static final String UNIT_NAMES =
      "select unit_code, unit_name from told_unit where unit_code = any(:units)";

  static final String ADD_CANDIDATE =
      """
      insert into candidate (recipient, notice_key, kind, place, heading, place_in_section, line)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  /**
   * Open items of the night that somebody is to hear of and has not heard of yet: units of their
   * signatures and spending, offices of the gravest of these and of stalled dossiers, operators of
   * files.
   */
  static final String ITEMS =
      """
      select i.*
      from (
        select
          exception_id, finding_key, family, code, severity, business_date, office_code, unit_code, account_no, subject,
          currency, treasury_amount, unit_amount, difference, arguments,
          family in ('SIGNATURE', 'SPENDING')
            and unit_code <> ''
            and not exists (
              select 1 from notice.notice n where n.notice_key = exception_id and n.kind = 'FINDING') as tells_unit,
          (family = 'SIGNATURE' and severity = 'HIGH' or code = 'DOSSIER_STALLED')
            and not exists (
              select 1 from notice.notice n
              where n.notice_key = exception_id and n.kind in ('OFFICE', 'DOSSIER')) as tells_office,
          code in ('FILE_MISSING', 'CONTROL_TOTALS_DIFFER', 'CONTROL_FILE_MISSING', 'FILE_REFUSED')
            and not exists (
              select 1 from notice.notice n where n.notice_key = exception_id and n.kind = 'FILE') as tells_operators
        from openitem.item
        where run_id = :run
          and status = 'OPEN'
          and (family in ('SIGNATURE', 'SPENDING', 'FILE') or code = 'DOSSIER_STALLED')
      ) i
      where tells_unit or tells_office or tells_operators
      order by i.unit_code collate "C", i.exception_id collate "C"
      """;

  /** What was ever stated about the contact of some units, oldest first. */
  static final String CONTACT_HISTORY =
      """
      select unit_code, business_date, notice_email
      from intake.unit
      where unit_code = any(:units)
        and business_date <= :date
      order by unit_code collate "C", business_date, delivery_id, line_no
      """;

  static final String FIRST_SIGNERS_OF =
      """
      select unit_code, account_no, email
      from first_signer
      where unit_code = any(:units)
      """;

  /** Everybody ever stated as a signer of some units. */
  static final String SIGNERS_OF =
      """
      select distinct unit_code, person_id, person_name, certificate_serial, email, phone
      from intake.signer
      where unit_code = any(:units)
        and business_date <= :date
      """;

  /** The same persons and certificates, wherever they stand; not by key, once a night. */
  static final String SIGNERS_ELSEWHERE =
      """
      select distinct person_id, person_name, certificate_serial, email, phone
      from intake.signer
      where business_date <= :date
        and (person_id = any(:persons) or upper(btrim(certificate_serial)) = any(:certificates))
      """;

  /** What the entries behind some findings carry. */
  static final String ENTRIES =
      """
      select entry_id, first_certificate, second_certificate, payee_name
      from intake.transaction
      where business_date = any(:dates)
        and entry_id = any(:entries)
      """;

  /** Contacts that the deliveries of the night stated otherwise than what was stated before. */
  static final String CONTACT_CHANGES =
      """
      select
        n.unit_code, coalesce(n.unit_name, '') as unit_name, n.business_date,
        n.notice_email as new_email, n.notice_phone as new_phone, o.notice_email as old_email, o.notice_phone as old_phone
      from ledger.night r
      join intake.unit n on n.delivery_id > r.base_watermark and n.delivery_id <= r.watermark
      cross join lateral (
        select l.notice_email, l.notice_phone
        from intake.unit l
        where l.unit_code = n.unit_code
          and (l.business_date, l.delivery_id, l.line_no) < (n.business_date, n.delivery_id, n.line_no)
        order by l.business_date desc, l.delivery_id desc, l.line_no desc
        limit 1
      ) o
      where r.run_id = :run
        and n.business_date <= :date
        and (n.notice_email is distinct from o.notice_email or n.notice_phone is distinct from o.notice_phone)
      order by n.unit_code collate "C", n.business_date, n.delivery_id, n.line_no
      """;

  /**
   * Accounts that moved on the judged dates, with whom to tell. A balance that is not proved is not
   * told.
   */
  static final String MOVEMENTS =
      """
      select
        m.unit_code, c.unit_name, m.account_no, m.currency, m.business_date, m.entries, m.increases, m.decreases,
        case when p.account_no is null then b.closing_balance end as closing_balance,
        c.notice_email,
        array(
          select s.email
          from first_signer s
          where s.unit_code = m.unit_code
            and s.account_no in ('', m.account_no)
          order by s.email
        ) as first_signers
      from (
        select
          unit_code, account_no, currency, business_date, sum(entries) as entries,
          sum(increases) as increases, sum(decreases) as decreases
        from ledger.movement
        where business_date = any(:dates)
        group by unit_code, account_no, currency, business_date
      ) m
      join told_unit c on c.unit_code = m.unit_code
      left join (select * from ledger.balance where business_date = any(:dates)) b
        on b.account_no = m.account_no and b.currency = m.currency and b.business_date = m.business_date
      left join (select * from ledger.unproved where business_date = any(:dates)) p
        on p.account_no = m.account_no and p.currency = m.currency and p.business_date = m.business_date
      order by m.unit_code collate "C", m.business_date, m.account_no collate "C", m.currency
      """;

  static final String DATES =
      """
      select business_date
      from ledger.day
      where run_id = :run
        and business_date > cast(:date as date) - cast(:days as integer)
      order by business_date
      """;

  static final String FORGET_TOLD =
      """
      delete from candidate c
      using notice.notice n
      where n.recipient = c.recipient
        and n.notice_key = c.notice_key
      """;

  /** The key of a message: who is told, on which date, what. */
  static final String KEYS =
      """
      create temporary table message_of on commit drop as
      select
        recipient,
        substr(encode(sha256(convert_to(
          concat_ws('|', recipient, cast(:date as date)::text, string_agg(notice_key, '|' order by notice_key collate "C")),
          'UTF8')), 'hex'), 1, 32) as message_key,
        count(*)::integer as parts,
        bool_or(kind = 'FILE') as urgent
      from candidate
      group by recipient
      """;

  /**
   * Sections of every message in order; of a section only so many lines, and how many there are.
   */
  static final String SECTIONS =
      """
      select
        m.message_key, m.recipient, m.parts, m.urgent, c.kind, c.place, c.heading, c.line, c.lines_of_section
      from (
        select
          c.*,
          row_number() over w as line_no,
          count(*) over (partition by recipient, kind, place) as lines_of_section
        from candidate c
        window w as (
          partition by recipient, kind, place
          order by place_in_section collate "C", notice_key collate "C")
      ) c
      join message_of m on m.recipient = c.recipient
      where c.line_no <= :lines
      order by
        m.message_key,
        array_position(array['FILE', 'DOSSIER', 'OFFICE', 'CONTACT', 'FINDING', 'MOVEMENT'], c.kind),
        c.place collate "C", c.line_no
      """;

  static final String ADD_NOTICES =
      """
      insert into notice.notice (recipient, notice_key, kind, run_id, business_date, place, message_key)
      select c.recipient, c.notice_key, c.kind, :run, :date, c.place, m.message_key
      from candidate c
      join message_of m on m.recipient = c.recipient
      """;

  static final String ADD_NOTICE =
      """
      insert into notice.notice (recipient, notice_key, kind, run_id, business_date, place, message_key)
      values (:recipient, :notice, 'FAILED', :run, :date, '', :message)
      on conflict do nothing
      """;

  static final String ADD_MESSAGE =
      """
      insert into notice.message (
        message_key, run_id, business_date, recipient, message_id, subject, urgent, parts, composed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  static final String ADD_TEXT =
      "insert into notice.message_text (message_key, text) values (?, ?) on conflict do nothing";

  /** A message that an earlier run composed in the same words is not sent again. */
  static final String ADD_WAITING =
      """
      insert into notice.waiting (message_key, tries, not_before)
      select message_key, 0, ?
      from notice.message
      where message_key = ?
        and run_id = ?
      on conflict do nothing
      """;

  static final String FORGET_UNTOLD =
      "delete from notice.untold where run_id = :run or business_date < :before";

  static final String ADD_UNTOLD =
      """
      insert into notice.untold (run_id, business_date, reason, place, subject)
      values (?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  /** Texts of messages that are done and old. */
  static final String FORGET_TEXTS =
      """
      delete from notice.message_text t
      using notice.message m
      where m.message_key = t.message_key
        and m.business_date < :before
        and not exists (select 1 from notice.waiting w where w.message_key = m.message_key)
      """;

  /** That an account moved long ago is not judged again. */
  static final String FORGET_MOVEMENTS =
      "delete from notice.notice where kind = 'MOVEMENT' and business_date < :before";
}
