-- Stage registry: who is who on a date. A delivery states the lines it holds; a line that a later
-- delivery does not repeat stays valid. Of several lines for one key the newest delivery wins.
create schema registry;

create function registry.unit_on(on_date date)
returns table (
  unit_code text, unit_name text, office_code text, chapter_code text, budget_level text,
  account_holder text, chief_accountant text, notice_email text, notice_phone text,
  joined_dvctt_on date, active_from date, active_to date, delivery_id integer, line_no integer
)
language sql stable as $$
  select distinct on (u.unit_code)
    u.unit_code, u.unit_name, u.office_code, u.chapter_code, u.budget_level,
    u.account_holder, u.chief_accountant, u.notice_email, u.notice_phone,
    u.joined_dvctt_on, u.active_from, u.active_to, u.delivery_id, u.line_no
  from intake.unit u
  where u.business_date <= on_date
  order by u.unit_code, u.business_date desc, u.delivery_id desc, u.line_no desc
$$;

create function registry.account_on(on_date date)
returns table (
  account_no text, unit_code text, office_code text, account_name text, currency text,
  balance_side text, opened_on date, closed_on date, status text, delivery_id integer, line_no integer
)
language sql stable as $$
  select distinct on (a.account_no)
    a.account_no, a.unit_code, a.office_code, a.account_name, a.currency,
    a.balance_side, a.opened_on, a.closed_on, a.status, a.delivery_id, a.line_no
  from intake.account a
  where a.business_date <= on_date
  order by a.account_no, a.business_date desc, a.delivery_id desc, a.line_no desc
$$;

create function registry.signer_on(on_date date)
returns table (
  unit_code text, account_no text, role text, person_id text, person_name text, title text,
  certificate_serial text, certificate_from timestamptz, certificate_to timestamptz, revoked_at timestamptz,
  registered_from timestamptz, registered_to timestamptz, email text, phone text,
  delivery_id integer, line_no integer
)
language sql stable as $$
  select distinct on (s.unit_code, s.account_no, s.role, s.person_id, s.certificate_serial)
    s.unit_code, s.account_no, s.role, s.person_id, s.person_name, s.title,
    s.certificate_serial, s.certificate_from, s.certificate_to, s.revoked_at,
    s.registered_from, s.registered_to, s.email, s.phone, s.delivery_id, s.line_no
  from intake.signer s
  where s.business_date <= on_date
  order by s.unit_code, s.account_no, s.role, s.person_id, s.certificate_serial,
    s.business_date desc, s.delivery_id desc, s.line_no desc
$$;
