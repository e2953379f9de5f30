-- Signatures. Certificates and contacts are written in many ways; these compare them.
create function warning.certificate(written text)
returns text
language sql immutable as $$ select nullif(upper(btrim(written)), '') $$;

create function warning.mail(written text)
returns text
language sql immutable as $$ select nullif(lower(btrim(written)), '') $$;

-- Digits alone; the country code is the 0 of a national number.
create function warning.phone(written text)
returns text
language sql immutable as $$
  select nullif(
    regexp_replace(
      regexp_replace(regexp_replace(written, '[^0-9+]', '', 'g'), '^(\+|00)840?', '0'), '\D', '', 'g'),
    '')
$$;

-- One line behind a finding, as kernel finding reads it. on_date: of the delivery, or of the entry.
create function warning.evidence(side text, file text, line integer, on_date date, said text)
returns jsonb
language sql immutable as $$
  select jsonb_build_object('side', side, 'file', file, 'line', line, 'date', on_date, 'voucher', '', 'amount', null, 'text', said)
$$;

-- Which unit signed with which certificate on which date, with the first entry that did. Dates that are judged
-- again are written anew, so that a replaced delivery leaves nothing behind.
create table warning.certificate_use (
  certificate   text    not null,  -- trimmed, upper case
  unit_code     text    not null,
  business_date date    not null,
  written       text    not null,
  delivery_id   integer not null,
  line_no       integer not null,
  primary key (certificate, unit_code, business_date)
);
create index certificate_use_by_date on warning.certificate_use (business_date);

-- What the rules about signatures looked at in a night.
create table warning.signature_night (
  run_id          bigint  primary key,
  signers_since   date,              -- first delivery of signers; null: never, the rules are silent
  units           integer not null,  -- units with registered signers on the business date
  entries         bigint  not null,  -- online debit entries of the judged dates
  judged          bigint  not null,  -- of these, of units with registered signers
  doubtful        bigint  not null,  -- of these, looked at one by one
  check (entries >= judged and judged >= doubtful)
);
