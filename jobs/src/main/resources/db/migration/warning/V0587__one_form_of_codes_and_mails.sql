-- One form of what is written in many ways: certificates and payee accounts by letters and digits, mail without white
-- space and without what stands between + and @.
create or replace function warning.certificate(written text)
returns text
language sql immutable as $$ select registry.plain_code(written) $$;

create function warning.payee(written text)
returns text
language sql immutable as $$ select registry.plain_code(written) $$;

create or replace function warning.mail(written text)
returns text
language sql immutable as $$
  select nullif(
    regexp_replace(
      regexp_replace(
        lower(normalize(written, NFKC)),
        '[\s\u0085\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]', '', 'g'),
      '^([^+@]+)\+[^@]*@', '\1@'),
    '')
$$;

-- What is kept in the former form.
with former as (
  delete from warning.certificate_use
  where certificate is distinct from warning.certificate(written)
  returning unit_code, business_date, written, delivery_id, line_no
)
insert into warning.certificate_use (certificate, unit_code, business_date, written, delivery_id, line_no)
select distinct on (warning.certificate(written), unit_code, business_date)
  warning.certificate(written), unit_code, business_date, written, delivery_id, line_no
from former
where warning.certificate(written) is not null
order by warning.certificate(written), unit_code, business_date, delivery_id, line_no
on conflict do nothing;

update warning.kept_debit
set payee_account = warning.payee(payee_account)
where payee_account !~ '^[0-9A-Z]+$';

comment on column warning.kept_debit.payee_account is 'in the form of warning.payee';

update warning.spread_finding
set payee_account = coalesce(warning.payee(payee_account), '')
where payee_account !~ '^[0-9A-Z]*$';
