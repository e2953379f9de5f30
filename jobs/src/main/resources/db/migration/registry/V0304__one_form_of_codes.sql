-- A code however it is written: letters and digits alone, upper case; null where none is left. What lies outside letters
-- and digits is told by place in Unicode, so that it does not depend on the database; PlainCode says the same. The first
-- two cases are most codes there are, and quick.
create function registry.plain_code(written text)
returns text
language sql immutable as $$
  select nullif(
    case
      when written ~ '^[0-9A-Z]+$' then written
      when written ~ '^[0-9A-Z./-]+$' then translate(written, './-', '')
      else upper(regexp_replace(
        normalize(written, NFKC),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b0-\u036f\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe0f\ufeff]',
        '', 'g'))
    end,
    '')
$$;

create or replace function registry.certificate(written text)
returns text
language sql immutable as $$ select registry.plain_code(written) $$;

-- As in V0302, by that form. Most lines are told apart as they are written, so the form is made of few.
create or replace function registry.signer_on(on_date date)
returns table (
  unit_code text, account_no text, role text, person_id text, person_name text, title text,
  certificate_serial text, certificate_from timestamptz, certificate_to timestamptz, revoked_at timestamptz,
  registered_from timestamptz, registered_to timestamptz, email text, phone text,
  delivery_id integer, line_no integer
)
language sql stable as $$
  select distinct on (l.unit_code, l.account_no, l.role, upper(btrim(l.person_id)), registry.certificate(l.certificate_serial))
    l.unit_code, l.account_no, l.role, l.person_id, l.person_name, l.title,
    l.certificate_serial, l.certificate_from, l.certificate_to, l.revoked_at,
    l.registered_from, l.registered_to, l.email, l.phone, l.delivery_id, l.line_no
  from (
    select distinct on (s.unit_code, s.account_no, s.role, upper(btrim(s.person_id)), upper(btrim(s.certificate_serial))) s.*
    from intake.signer s
    where s.business_date <= on_date
    order by s.unit_code, s.account_no, s.role, upper(btrim(s.person_id)), upper(btrim(s.certificate_serial)),
      s.business_date desc, s.delivery_id desc, s.line_no desc
  ) l
  order by l.unit_code, l.account_no, l.role, upper(btrim(l.person_id)), registry.certificate(l.certificate_serial),
    l.business_date desc, l.delivery_id desc, l.line_no desc
$$;
