-- Feed dossiers: snapshots of payment files. Not kept by day: what is asked for is the history of a number.
-- business_date is the local date of as_of; as_of at 24:00 belongs to the day that ends.
-- extension_until is an instant or, in extension_until_date, a date alone.
create table intake.dossier_line (
  delivery_id           integer     not null,
  line_no               integer     not null,
  business_date         date        not null,
  dossier_no            text        not null,
  as_of                 timestamptz not null,
  office_code           text        not null,
  unit_code             text        not null,
  procedure_code        text        not null,
  channel               text        not null check (channel in ('DVCTT', 'PAPER', 'AUTO')),
  sent_at               timestamptz not null,
  valid_received_at     timestamptz,
  stage                 text        not null
    check (stage in ('SENT', 'RECEIVED', 'IN_CONTROL', 'WAITING_APPROVAL', 'WAITING_UNIT', 'APPROVED', 'RETURNED',
      'REFUSED', 'WITHDRAWN', 'RESULT_RETURNED')),
  stage_since           timestamptz not null,
  handler               text,
  amount                numeric(20, 2) check (amount >= 0),
  currency              text        not null,
  voucher_no            text,
  completion_requests   integer     check (completion_requests >= 0),
  extension_notified_at timestamptz,
  extension_until       timestamptz,
  extension_until_date  date,
  extension_reason      text,
  finished_at           timestamptz,
  outcome_reason        text,
  budget_year           integer,
  promised_at           timestamptz,  -- the return time that the unit was told
  primary key (delivery_id, line_no),
  check (extension_until is null or extension_until_date is null)
);
create index dossier_line_by_no on intake.dossier_line (dossier_no, as_of);

create view intake.dossier as
select l.*
from intake.dossier_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

-- Dossiers of deliveries that a later one replaced: their history must be read again.
create view intake.replaced_dossier as
select l.delivery_id, l.dossier_no
from intake.dossier_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';

-- The days of entries that have their keys already get those that dossiers ask for; new days get them when they are loaded.
do $$
declare
  day text;
begin
  for day in
    select c.relname
    from pg_inherits i
    join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'intake.transaction_line'::regclass
      and c.relhasindex
  loop
    execute format('create index %I on intake.%I (dossier_no) where dossier_no is not null', day || '_by_dossier', day);
    execute format('create index %I on intake.%I (reversal_of) where reversal_of is not null', day || '_by_reversal', day);
  end loop;
end
$$;

-- As in V0204, and dossiers.
create or replace view intake.comparable_line as
select 'units' as feed, delivery_id, business_date, unit_code as key,
  row(unit_name, office_code, chapter_code, budget_level, account_holder, chief_accountant,
    notice_email, notice_phone, joined_dvctt_on, active_from, active_to)::text as content
from intake.unit_line
union all
select 'accounts', delivery_id, business_date, account_no,
  row(unit_code, office_code, account_name, currency, balance_side, opened_on, closed_on, status)::text
from intake.account_line
union all
select 'signers', delivery_id, business_date,
  concat_ws('|', unit_code, account_no, role, person_id, certificate_serial),
  row(person_name, title, certificate_from, certificate_to, revoked_at, registered_from,
    registered_to, email, phone)::text
from intake.signer_line
union all
select 'transactions', delivery_id, business_date, entry_id,
  row(business_date, posted_at, office_code, account_no, side, amount, currency, voucher_no,
    voucher_type, voucher_date, dossier_no, channel, payee_account, payee_name, payee_bank,
    economic_content, description, reversal_of, first_certificate, first_signed_at,
    second_certificate, second_signed_at, signing_address)::text
from intake.transaction_line
union all
select 'balances', delivery_id, business_date, concat_ws('|', account_no, business_date),
  row(office_code, currency, opening_balance, increases, decreases, closing_balance)::text
from intake.balance_line
union all
select 'unit-records', delivery_id, business_date,
  concat_ws('|', account_no, coalesce('id ' || record_id, 'voucher ' || voucher_key, business_date::text)),
  row(business_date, voucher_no, amount, currency, payee_name, description)::text
from intake.unit_record_line
union all
select 'unit-balances', delivery_id, business_date,
  concat_ws('|', account_no, from_date, business_date),
  row(currency, opening_balance, increases, decreases, closing_balance)::text
from intake.unit_balance_line
union all
select 'dossiers', delivery_id, business_date, concat_ws('|', dossier_no, as_of),
  row(office_code, unit_code, procedure_code, channel, sent_at, valid_received_at, stage, stage_since,
    handler, amount, currency, voucher_no, completion_requests, extension_notified_at, extension_until,
    extension_until_date, extension_reason, finished_at, outcome_reason, budget_year, promised_at)::text
from intake.dossier_line;
