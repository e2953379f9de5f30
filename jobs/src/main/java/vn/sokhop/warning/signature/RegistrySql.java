package vn.sokhop.warning.signature;

/**
 * Rules about what is registered, one statement each. They read what {@link SignatureSql} gathered
 * of the date. Each gives office_code, unit_code, account_no, subject, source, other_source,
 * evidence, key (of the finding, without its code) and what its sentence needs. Parameters: date,
 * dayStart, dayEnd (00:00 of it and of the next day).
 */
final class RegistrySql {
  private RegistrySql() {}

  static final String DROP_DAY = "drop table if exists registered_unit";

  static final String REGISTERED_UNITS =
      """
      create temporary table registered_unit on commit drop as
      select
        u.unit_code, u.office_code, u.notice_email, u.notice_phone, f.file_name, u.line_no, f.business_date as delivered_on
      from registry.unit_on(:date) u
      join intake.delivered_file f on f.delivery_id = u.delivery_id
      """;

  /** Registered at some time of the day. */
  private static final String ON_THE_DAY =
      "s.registered_from < :dayEnd and (s.registered_to is null or s.registered_to >= :dayStart)";

  /** One person who may sign on both sides of an account at the same time. */
  static final String ONE_PERSON_BOTH_ROLES =
      """
      with pair as (
        select
          s.unit_code, s.person_id, min(s.person_name) over (partition by s.unit_code, s.person_id) as person_name,
          case when s.account_no = '' then o.account_no else s.account_no end as account_no,
          s.file_name, s.line_no, s.delivered_on, s.written,
          o.file_name as other_file, o.line_no as other_line, o.delivered_on as other_delivered, o.written as other_written
        from registered_signer s
        join registered_signer o
          on o.unit_code = s.unit_code and o.person_id = s.person_id and o.role = 'SECOND'
          and (o.account_no = s.account_no or o.account_no = '' or s.account_no = '')
        where s.role = 'FIRST'
          and greatest(s.registered_from, o.registered_from, :dayStart)
            <= least(s.registered_to, o.registered_to, :dayEnd - interval '1 microsecond')
      ),
      counted as (
        select unit_code, person_id, min(account_no) as least_account, max(account_no) as account_no
        from pair
        group by unit_code, person_id
      ),
      shown as (
        select distinct on (p.unit_code, p.person_id)
          p.*, case when c.least_account = c.account_no then c.account_no else '' end as single_account
        from pair p
        join counted c on c.unit_code = p.unit_code and c.person_id = p.person_id
        order by p.unit_code, p.person_id, p.file_name, p.line_no, p.other_file, p.other_line
      )
      select
        coalesce(u.office_code, '') as office_code, s.unit_code, s.single_account as account_no, s.person_id as subject,
        s.unit_code || '|' || s.person_id as key, s.person_name, s.written, s.other_written,
        s.file_name || ':' || s.line_no as source, s.other_file || ':' || s.other_line as other_source,
        jsonb_build_array(
          warning.evidence('REGISTRY', s.file_name, s.line_no, s.delivered_on, 'FIRST ' || s.person_name || ' ' || s.written),
          warning.evidence('REGISTRY', s.other_file, s.other_line, s.other_delivered, 'SECOND ' || s.person_name || ' ' || s.other_written)
        ) as evidence
      from shown s
      left join registered_unit u on u.unit_code = s.unit_code
      order by s.unit_code, s.person_id
      """;

  /**
   * Certificates that more than one unit has registered or ever used. Looked at are those that are
   * registered, used on a judged date, or were found by the base night. Parameters: days, base.
   */
  static final String CERTIFICATE_IN_SEVERAL_UNITS =
      """
      with registered as (
        select distinct on (s.certificate, s.unit_code)
          s.certificate, s.unit_code, s.written, s.person_name, s.file_name, s.line_no, s.delivered_on
        from registered_signer s
        where
      """
          + ON_THE_DAY
          + """
            order by s.certificate, s.unit_code, s.file_name, s.line_no
          ),
          asked as (
            select certificate, unit_code
            from registered
            union
            select certificate, unit_code
            from warning.certificate_use
            where business_date = any (:days)
          ),
          shared as (
            select certificate
            from asked
            group by certificate
            having count(*) > 1
            union
            -- two ranges of the key: neither reads the uses of the unit itself
            select a.certificate
            from asked a
            where exists (
              select 1
              from warning.certificate_use o
              where o.certificate = a.certificate and o.unit_code > a.unit_code and o.business_date <= :date)
            union
            select a.certificate
            from asked a
            where exists (
              select 1
              from warning.certificate_use o
              where o.certificate = a.certificate and o.unit_code < a.unit_code and o.business_date <= :date)
            union
            select warning.certificate(subject)
            from warning.warning_finding
            where run_id = :base
              and code = 'CERTIFICATE_IN_SEVERAL_UNITS'
          ),
          used as (
            select distinct on (o.certificate, o.unit_code)
              o.certificate, o.unit_code, o.business_date, o.written, f.file_name, o.line_no
            from shared c
            join warning.certificate_use o on o.certificate = c.certificate and o.business_date <= :date
            join intake.delivered_file f on f.delivery_id = o.delivery_id
            order by o.certificate, o.unit_code, o.business_date desc
          ),
          held as (
            select
              coalesce(r.certificate, o.certificate) as certificate, coalesce(r.unit_code, o.unit_code) as unit_code,
              coalesce(r.written, o.written) as written, r.person_name, r.unit_code is not null as is_registered,
              o.business_date as used_on, coalesce(r.file_name, o.file_name) as file_name,
              coalesce(r.line_no, o.line_no) as line_no, coalesce(r.delivered_on, o.business_date) as on_date
            from (select * from registered where certificate in (select certificate from shared)) r
            full join used o on o.certificate = r.certificate and o.unit_code = r.unit_code
          ),
          numbered as (
            select h.*, count(*) over (partition by certificate) as units,
              row_number() over (partition by certificate order by is_registered desc, unit_code) as place
            from held h
          )
          select
            coalesce(u.office_code, '') as office_code, n.unit_code, '' as account_no, n.written as subject,
            n.certificate || '|' || n.unit_code as key, n.is_registered, n.used_on, coalesce(n.person_name, '') as person_name,
            n.units, others.codes, n.file_name || ':' || n.line_no as source, others.source as other_source,
            warning.evidence(
              case when n.is_registered then 'REGISTRY' else 'TREASURY' end, n.file_name, n.line_no, n.on_date,
              n.unit_code || ' ' || n.written) || others.evidence as evidence
          from numbered n
          cross join lateral (
            select
              string_agg(o.unit_code, ', ' order by o.place) || case when n.units > 11 then ', …' else '' end as codes,
              (array_agg(o.file_name || ':' || o.line_no order by o.place))[1] as source,
              jsonb_agg(warning.evidence(
                case when o.is_registered then 'REGISTRY' else 'TREASURY' end, o.file_name, o.line_no, o.on_date,
                o.unit_code || ' ' || o.written) order by o.place) as evidence
            from numbered o
            where o.certificate = n.certificate
              and o.unit_code <> n.unit_code
              and o.place <= 11
          ) others
          left join registered_unit u on u.unit_code = n.unit_code
          where n.units > 1
          order by n.certificate, n.unit_code
          """;

  /**
   * Accounts with more signers of a role than allowed: registered on the day, certificates valid on
   * it and not revoked by its end. Parameters: first, second (how many are allowed).
   */
  static final String TOO_MANY_SIGNERS =
      """
      with valid as (
        select
          s.unit_code, s.account_no, s.role, s.person_id, s.person_name, s.file_name, s.line_no, s.delivered_on, s.written
        from registered_signer s
        where
      """
          + ON_THE_DAY
          + """
            and s.certificate_from < :dayEnd
            and s.certificate_to >= :dayStart
            and (s.revoked_at is null or s.revoked_at >= :dayEnd)
          ),
          crowded as (
            select unit_code, role
            from valid
            group by unit_code, role
            having count(distinct person_id) > case role when 'FIRST' then :first else :second end
          ),
          entitled as (
            select distinct on (a.account_no, v.role, v.person_id)
              a.account_no, a.unit_code, a.office_code, v.role, v.person_id, v.person_name, v.file_name, v.line_no,
              v.delivered_on, v.written
            from crowded c
            join registry.account_on(:date) a on a.unit_code = c.unit_code
            join valid v on v.unit_code = c.unit_code and v.role = c.role and v.account_no in ('', a.account_no)
            where a.status <> 'CLOSED'
              and (a.closed_on is null or a.closed_on >= :date)
            order by a.account_no, v.role, v.person_id, v.file_name, v.line_no
          )
          select
            office_code, unit_code, account_no, role as subject, account_no || '|' || role as key, count(*) as persons,
            case role when 'FIRST' then :first else :second end as allowed,
            string_agg(person_name, ', ' order by person_name, person_id) as names,
            (array_agg(file_name || ':' || line_no order by file_name, line_no))[1] as source,
            (array_agg(file_name || ':' || line_no order by file_name, line_no))[2] as other_source,
            jsonb_agg(warning.evidence('REGISTRY', file_name, line_no, delivered_on, person_name || ' ' || written)
              order by file_name, line_no) as evidence
          from entitled
          group by account_no, unit_code, office_code, role
          having count(*) > case role when 'FIRST' then :first else :second end
          order by account_no, role
          """;

  /** Notices of the treasury to a unit that reach a second signer. */
  static final String NOTICE_CONTACT_SHARED =
      """
      with contact as (
        select u.*, k.kind, k.written, k.contact
        from registered_unit u
        cross join lateral (
          values
            ('EMAIL', btrim(u.notice_email), warning.mail(u.notice_email)),
            ('PHONE', btrim(u.notice_phone), warning.phone(u.notice_phone))
        ) k (kind, written, contact)
        where k.contact is not null
      ),
      shared as (
        select distinct on (c.unit_code, c.kind, c.contact)
          c.*, s.person_name, s.file_name as signer_file, s.line_no as signer_line, s.delivered_on as signer_delivered
        from contact c
        join registered_signer s
          on s.unit_code = c.unit_code and s.role = 'SECOND'
          and c.contact = case c.kind when 'EMAIL' then s.mail else s.phone end
        where
      """
          + ON_THE_DAY
          + """
            order by c.unit_code, c.kind, c.contact, s.file_name, s.line_no
          )
          select
            office_code, unit_code, '' as account_no, written as subject, unit_code || '|' || contact as key, kind, person_name,
            file_name || ':' || line_no as source, signer_file || ':' || signer_line as other_source,
            jsonb_build_array(
              warning.evidence('REGISTRY', file_name, line_no, delivered_on, written),
              warning.evidence('REGISTRY', signer_file, signer_line, signer_delivered, 'SECOND ' || person_name || ' ' || written)
            ) as evidence
          from shared
          order by unit_code, kind
          """;
}
