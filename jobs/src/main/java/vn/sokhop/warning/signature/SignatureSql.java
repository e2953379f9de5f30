package vn.sokhop.warning.signature;

import vn.sokhop.warning.TrueReversals;

/**
 * Statements about signed entries: gather what was registered on a date, let through the entries
 * that are not above suspicion, keep who used which certificate. Parameters: run, date (the judged
 * date), dayStart and dayEnd (00:00 of it and of the next day), watermark (last delivery the night
 * sees), reversals (see {@link TrueReversals}), and the others of {@link JudgedDay}.
 */
final class SignatureSql {
  private SignatureSql() {}

  static final String FORGET_RUN = "delete from warning.signature_night where run_id = :run";

  /** Room for the signers of a date at once; a million entries are joined with them. */
  static final String MORE_MEMORY = "set local work_mem = '64MB'";

  /** Last deliveries that the night and the one before it see. */
  static final String WATERMARKS =
      "select watermark, base_watermark as base from ledger.night where run_id = :run";

  static final String DAYS =
      "select business_date from ledger.day where run_id = :run order by business_date";

  static final String SIGNERS_SINCE =
      """
      select min(business_date)
      from intake.delivered_file
      where feed = 'signers'
        and state in ('ACCEPTED', 'SUPERSEDED')
        and business_date <= :date
        and delivery_id <= :watermark
      """;

  static final String DROP_DAY =
      "drop table if exists registered_signer, judged_unit, safe_signature, doubtful_entry";

  /**
   * Signers as registered by the date asOf; ends of registrations and certificates are included.
   * Revocations are facts about an instant and count for a certificate wherever it is registered,
   * as the night knows them, whatever later lines say; told_…: the line that tells of it.
   */
  static final String REGISTERED_SIGNERS =
      """
      create temporary table registered_signer on commit drop as
      select
        s.unit_code, coalesce(s.account_no, '') as account_no, s.role, upper(btrim(s.person_id)) as person_id,
        s.person_name, btrim(s.certificate_serial) as written, s.certificate,
        s.certificate_from, s.certificate_to, t.revoked_at, s.registered_from, s.registered_to,
        warning.mail(s.email) as mail, warning.phone(s.phone) as phone, f.file_name, s.line_no,
        f.business_date as delivered_on, g.file_name as told_file, p.line_no as told_line, g.business_date as told_on
      from (select *, warning.certificate(certificate_serial) as certificate from registry.signer_on(:asOf) offset 0) s
      join intake.delivered_file f on f.delivery_id = s.delivery_id
      left join registry.revocation(:watermark, 'infinity') t on t.certificate = s.certificate
      -- its own line where that says the same
      cross join lateral (
        select
          case when s.revoked_at <= t.revoked_at then s.delivery_id else t.delivery_id end as delivery_id,
          case when s.revoked_at <= t.revoked_at then s.line_no else t.line_no end as line_no
      ) p
      left join intake.delivered_file g on g.delivery_id = p.delivery_id
      """;

  static final String SIGNERS_BY_CERTIFICATE = "create index on registered_signer (certificate)";
  static final String SIGNERS_BY_UNIT = "create index on registered_signer (unit_code)";

  /** Units whose entries are judged: a registration has begun; one that has ended is still one. */
  static final String JUDGED_UNITS =
      """
      create temporary table judged_unit on commit drop as
      select distinct unit_code
      from registered_signer
      where registered_from < :dayEnd
      """;

  /**
   * Signatures above suspicion between two instants: registered, valid, not revoked, the
   * certificate that of one person alone. One line a unit, role and certificate as it is written
   * and account; where there is one for all accounts, that one alone. Entries that write it
   * otherwise are looked at one by one.
   */
  static final String SAFE_SIGNATURES =
      """
      create temporary table safe_signature on commit drop as
      with owned as (
        select
          unit_code, account_no, role, person_id, certificate, upper(written) as spelling,
          greatest(registered_from, certificate_from) as safe_from,
          least(registered_to, certificate_to) as safe_to,
          min(revoked_at) over (partition by certificate) as revoked_at,
          min(person_id) over (partition by certificate) = max(person_id) over (partition by certificate) as of_one_person,
          bool_or(account_no = '') over (partition by unit_code, role, upper(written)) as for_all_accounts
        from registered_signer
      )
      select distinct on (unit_code, role, spelling, account_no)
        unit_code, account_no, role, person_id, certificate, spelling, safe_from, safe_to,
        coalesce(revoked_at, 'infinity') as revoked_at
      from owned
      where of_one_person
        and (account_no = '' or not for_all_accounts)
      order by unit_code, role, spelling, account_no, safe_to desc, safe_from
      """;

  /** What the rules ask of an entry. */
  static final String SIGNED =
      """
      t.delivery_id, t.line_no, t.entry_id, t.posted_at, t.office_code, t.unit_code, t.account_no, t.amount, t.currency,
      t.voucher_no, t.payee_name, t.first_certificate, t.first_signed_at, t.second_certificate, t.second_signed_at,
      t.signing_address
      """;

  static final String ONLINE_DEBITS =
      """
      from intake.transaction t
      where t.business_date = :date
        and t.delivery_id <= :watermark
        and t.side = 'D'
        and t.channel = 'DVCTT'
        and
      """
          + JudgedDay.IS_SEEN
          + " and "
          + TrueReversals.isPayment("t");

  /** Later dates on which entries of a date were last signed or posted, the night's at most. */
  static final String LATER_DATES =
      """
      select distinct
        least((greatest(t.posted_at, t.first_signed_at, t.second_signed_at) at time zone 'Asia/Ho_Chi_Minh')::date, :night) as later
      from intake.transaction t
      where t.business_date = :date
        and t.delivery_id <= :watermark
        and t.side = 'D'
        and t.channel = 'DVCTT'
        and greatest(t.posted_at, t.first_signed_at, t.second_signed_at) >= :dayEnd
      order by later
      """;

  /**
   * Entries for which not every check plainly passes; the rules judge them one by one. Parameters:
   * seconds, hours (times around the date within the hours of days on which every office works).
   */
  static final String DOUBTFUL_ENTRIES =
      """
      create temporary table doubtful_entry on commit drop as
      with signed as (
        select
          t.delivery_id, t.line_no, t.entry_id, t.posted_at, t.office_code, t.unit_code, t.account_no, t.amount,
          t.currency, t.voucher_no, t.payee_name, t.first_certificate, t.first_signed_at, t.second_certificate,
          t.second_signed_at, t.signing_address,
          upper(btrim(t.first_certificate)) as first_spelling, upper(btrim(t.second_certificate)) as second_spelling
      """
          + ONLINE_DEBITS
          + """
              and t.unit_code in (select unit_code from judged_unit)
          )
          select
      """
          + SIGNED
          + """
          from signed t
          left join safe_signature f
            on f.unit_code = t.unit_code and f.spelling = t.first_spelling and f.role = 'FIRST'
            and f.account_no in ('', t.account_no)
            and coalesce(t.first_signed_at, t.posted_at) between f.safe_from and f.safe_to
            and coalesce(t.first_signed_at, t.posted_at) < f.revoked_at
          left join safe_signature s
            on s.unit_code = t.unit_code and s.spelling = t.second_spelling and s.role = 'SECOND'
            and s.account_no in ('', t.account_no)
            and coalesce(t.second_signed_at, t.posted_at) between s.safe_from and s.safe_to
            and coalesce(t.second_signed_at, t.posted_at) < s.revoked_at
          where not coalesce(
            f.person_id <> s.person_id
            and f.certificate <> s.certificate
            and (
              t.first_signed_at is null
              or t.second_signed_at is null
              or coalesce(btrim(t.signing_address), '') = ''
              or t.second_signed_at > t.first_signed_at + make_interval(secs => :seconds)
              or t.second_signed_at < t.first_signed_at - make_interval(secs => :seconds))
            -- read once, not once a row
            and (t.first_signed_at is null or (select cast(:hours as tstzmultirange)) @> t.first_signed_at)
            and (t.second_signed_at is null or (select cast(:hours as tstzmultirange)) @> t.second_signed_at),
            false)
          """;

  static final String COUNT =
      """
      select
        count(*) as entries,
        count(*) filter (where t.unit_code in (select unit_code from judged_unit)) as judged,
        (select count(*) from doubtful_entry) as doubtful
      """
          + ONLINE_DEBITS;

  static final String COUNT_ONLINE = "select count(*)" + ONLINE_DEBITS;

  static final String OFFICES =
      "select distinct office_code from intake.unit where business_date <= :date";

  /** In order of unit, so that few lines of the registry answer many entries. */
  static final String ENTRIES =
      """
      select
        e.entry_id, e.posted_at at time zone 'Asia/Ho_Chi_Minh' as posted_at, e.office_code, e.unit_code, e.account_no,
        coalesce(e.voucher_no, e.entry_id) as voucher, e.amount, e.currency, coalesce(e.payee_name, '') as payee_name,
        coalesce(btrim(e.first_certificate), '') as first_certificate,
        e.first_signed_at at time zone 'Asia/Ho_Chi_Minh' as first_signed_at,
        coalesce(btrim(e.second_certificate), '') as second_certificate,
        e.second_signed_at at time zone 'Asia/Ho_Chi_Minh' as second_signed_at,
        coalesce(btrim(e.signing_address), '') as signing_address,
        f.file_name, e.line_no
      from doubtful_entry e
      join intake.delivered_file f on f.delivery_id = e.delivery_id
      order by e.unit_code, e.entry_id
      """;

  /**
   * Parameters: certificates (see {@code Signers.key}), units whose entries lack a second
   * signature.
   */
  static final String SIGNERS_OF =
      """
      select
        unit_code, account_no, role, person_id, person_name, written,
        certificate_from at time zone 'Asia/Ho_Chi_Minh' as certificate_from,
        certificate_to at time zone 'Asia/Ho_Chi_Minh' as certificate_to,
        revoked_at at time zone 'Asia/Ho_Chi_Minh' as revoked_at,
        registered_from at time zone 'Asia/Ho_Chi_Minh' as registered_from,
        registered_to at time zone 'Asia/Ho_Chi_Minh' as registered_to,
        file_name, line_no, delivered_on, told_file, told_line, told_on
      from registered_signer
      where certificate = any (:certificates)
        or (unit_code = any (:units) and role = 'SECOND')
      """;

  static final String FORGET_USES =
      "delete from warning.certificate_use where business_date = :date";

  /**
   * Until statistics know its deliveries the planner takes the entries of a date for a few, and
   * would sort them.
   */
  static final String WITHOUT_SORTING = "set local enable_sort = off";

  static final String WITH_SORTING = "set local enable_sort = on";

  static final String KEEP_USES =
      """
      insert into warning.certificate_use (certificate, unit_code, business_date, written, delivery_id, line_no)
      with spelled as (
        select upper(btrim(c.written)) as spelling, t.unit_code, min(btrim(c.written)) as written,
          min((t.delivery_id::bigint << 32) | t.line_no) as place
        from intake.transaction t
        cross join lateral (values (t.first_certificate), (t.second_certificate)) c (written)
        where t.business_date = :date
          and t.delivery_id <= :watermark
          and t.side = 'D'
          and t.channel = 'DVCTT'
          and t.unit_code in (select unit_code from judged_unit)
          and c.written is not null
          and
      """
          + JudgedDay.IS_SEEN
          + " and "
          + TrueReversals.isPayment("t")
          + """
        group by 1, 2
      ),
      used as (
        select warning.certificate(spelling) as certificate, unit_code, min(written) as written, min(place) as place
        from spelled
        group by 1, 2
      )
      select certificate, unit_code, :date, written, (place >> 32)::integer, (place & 4294967295)::integer
      from used
      where certificate is not null
      on conflict do nothing
      """;

  static final String KEEP_NIGHT =
      """
      insert into warning.signature_night (run_id, signers_since, units, entries, judged, doubtful)
      values (:run, :since, :units, :entries, :judged, :doubtful)
      """;
}
