-- As in V0301; a person or a certificate written in other case or with outer blanks is the same one, so that an end of a
-- registration ends it however it is written.
create or replace function registry.signer_on(on_date date)
returns table (
  unit_code text, account_no text, role text, person_id text, person_name text, title text,
  certificate_serial text, certificate_from timestamptz, certificate_to timestamptz, revoked_at timestamptz,
  registered_from timestamptz, registered_to timestamptz, email text, phone text,
  delivery_id integer, line_no integer
)
language sql stable as $$
  select distinct on (s.unit_code, s.account_no, s.role, upper(btrim(s.person_id)), upper(btrim(s.certificate_serial)))
    s.unit_code, s.account_no, s.role, s.person_id, s.person_name, s.title,
    s.certificate_serial, s.certificate_from, s.certificate_to, s.revoked_at,
    s.registered_from, s.registered_to, s.email, s.phone, s.delivery_id, s.line_no
  from intake.signer s
  where s.business_date <= on_date
  order by s.unit_code, s.account_no, s.role, upper(btrim(s.person_id)), upper(btrim(s.certificate_serial)),
    s.business_date desc, s.delivery_id desc, s.line_no desc
$$;
