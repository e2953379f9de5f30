-- The first lines of each kind that a delivery changed against the one it replaces, for people; all are counted in
-- intake.delivery. key names the line; place counts from 1 within the kind, in the order of the file.
create table intake.first_change (
  delivery_id integer not null,
  kind        text    not null check (kind in ('ADDED', 'REMOVED', 'CHANGED')),
  place       integer not null,
  key         text    not null,
  newer_line  integer,
  older_line  integer,
  primary key (delivery_id, kind, place),
  check ((newer_line is null) = (kind = 'REMOVED') and (older_line is null) = (kind = 'ADDED'))
);

create view intake.changed_line as
select delivery_id, kind, place, key, newer_line, older_line
from intake.first_change;

-- Lines as they are stored, those that count no more included: columns of the feed and their values.
create view intake.stored_line as
select 'units' as feed, delivery_id, line_no, business_date, to_json(l) as content
from intake.unit_line l
union all
select 'accounts', delivery_id, line_no, business_date, to_json(l)
from intake.account_line l
union all
select 'signers', delivery_id, line_no, business_date, to_json(l)
from intake.signer_line l
union all
select 'transactions', delivery_id, line_no, business_date, to_json(l)
from intake.transaction_line l
union all
select 'balances', delivery_id, line_no, business_date, to_json(l)
from intake.balance_line l
union all
select 'unit-records', delivery_id, line_no, business_date, to_json(l)
from intake.unit_record_line l
union all
select 'unit-balances', delivery_id, line_no, business_date, to_json(l)
from intake.unit_balance_line l
union all
select 'dossiers', delivery_id, line_no, business_date, to_json(l)
from intake.dossier_line l
union all
select 'confirmations', delivery_id, line_no, business_date, to_json(l)
from intake.confirmation_line l
union all
select 'estimates', delivery_id, line_no, business_date, to_json(l)
from intake.estimate_line l;

-- As in V0207, and where each line stands.
create or replace view intake.comparable_line as
select 'units' as feed, delivery_id, business_date, unit_code as key,
  row(unit_name, office_code, chapter_code, budget_level, account_holder, chief_accountant,
    notice_email, notice_phone, joined_dvctt_on, active_from, active_to)::text as content, line_no
from intake.unit_line
union all
select 'accounts', delivery_id, business_date, account_no,
  row(unit_code, office_code, account_name, currency, balance_side, opened_on, closed_on, status)::text, line_no
from intake.account_line
union all
select 'signers', delivery_id, business_date,
  concat_ws('|', unit_code, account_no, role, person_id, certificate_serial),
  row(person_name, title, certificate_from, certificate_to, revoked_at, registered_from,
    registered_to, email, phone)::text, line_no
from intake.signer_line
union all
select 'transactions', delivery_id, business_date, entry_id,
  row(business_date, posted_at, office_code, account_no, side, amount, currency, voucher_no,
    voucher_type, voucher_date, dossier_no, channel, payee_account, payee_name, payee_bank,
    economic_content, description, reversal_of, first_certificate, first_signed_at,
    second_certificate, second_signed_at, signing_address)::text, line_no
from intake.transaction_line
union all
select 'balances', delivery_id, business_date, concat_ws('|', account_no, business_date),
  row(office_code, currency, opening_balance, increases, decreases, closing_balance)::text, line_no
from intake.balance_line
union all
select 'unit-records', delivery_id, business_date,
  concat_ws('|', account_no, coalesce('id ' || record_id, 'voucher ' || voucher_key, business_date::text)),
  row(business_date, voucher_no, amount, currency, payee_name, description)::text, line_no
from intake.unit_record_line
union all
select 'unit-balances', delivery_id, business_date,
  concat_ws('|', account_no, from_date, business_date),
  row(currency, opening_balance, increases, decreases, closing_balance)::text, line_no
from intake.unit_balance_line
union all
select 'dossiers', delivery_id, business_date, concat_ws('|', dossier_no, as_of),
  row(office_code, unit_code, procedure_code, channel, sent_at, valid_received_at, stage, stage_since,
    handler, amount, currency, voucher_no, completion_requests, extension_notified_at, extension_until,
    extension_until_date, extension_reason, finished_at, outcome_reason, budget_year, promised_at)::text, line_no
from intake.dossier_line
union all
select 'confirmations', delivery_id, business_date, concat_ws('|', period, unit_code, account_no),
  row(version, answered_at, agrees, opening_balance, increases, decreases, closing_balance, cause_code,
    explanation, first_certificate, second_certificate)::text, line_no
from intake.confirmation_line
union all
select 'estimates', delivery_id, business_date,
  row(quarter, unit_code, office_code, form, chapter_code, budget_level, source_code, sector_code,
    programme_code, economic_code, content)::text,
  row(carried_over, given_at_start, given_in_period, given_to_date, used_in_period, used_to_date, retained,
    advance_in_period, advance_balance, actual_in_period, actual_balance, answered_at, first_certificate,
    second_certificate)::text, line_no
from intake.estimate_line;
