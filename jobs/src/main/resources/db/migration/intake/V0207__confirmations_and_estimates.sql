-- Feed confirmations: a unit's answer to the statement of an account. Asked for by unit and period, not kept by day.
-- business_date is the local date of answered_at (24:00 belongs to the day that ends); period is a month 2026-10 or a
-- year 2026. Balances owner-side and signed, in the currency of the account; null: the unit states none.
create table intake.confirmation_line (
  delivery_id        integer     not null,
  line_no            integer     not null,
  business_date      date        not null,
  period             text        not null,
  unit_code          text        not null,
  account_no         text        not null,
  version            integer     not null check (version >= 1),
  answered_at        timestamptz not null,
  agrees             boolean     not null,
  opening_balance    numeric(20, 2),
  increases          numeric(20, 2) check (increases >= 0),
  decreases          numeric(20, 2) check (decreases >= 0),
  closing_balance    numeric(20, 2),
  cause_code         text,
  explanation        text,
  first_certificate  text,
  second_certificate text,
  primary key (delivery_id, line_no),
  check (num_nulls(opening_balance, increases, decreases, closing_balance) in (0, 4)),
  check (opening_balance + increases - decreases = closing_balance)
);
create index confirmation_line_by_unit on intake.confirmation_line (unit_code, period);

create view intake.confirmation as
select l.*
from intake.confirmation_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

-- Feed estimates: rows of forms 01a-SDKP and 02a-SDKP of a quarter, in đồng, signed. Figures of the other form are null.
-- business_date is that of the delivery; side tells who speaks: an office or a unit.
create table intake.estimate_line (
  delivery_id        integer not null,
  line_no            integer not null,
  business_date      date    not null,
  side               text    not null check (side in ('TREASURY', 'UNIT')),
  quarter            text    not null,
  unit_code          text    not null,
  office_code        text    not null,
  form               text    not null check (form in ('01a', '02a')),
  chapter_code       text,
  budget_level       text,
  source_code        text    not null,
  sector_code        text    not null,
  programme_code     text,
  economic_code      text,
  content            text,
  carried_over       numeric(20, 2),
  given_at_start     numeric(20, 2),
  given_in_period    numeric(20, 2),
  given_to_date      numeric(20, 2),
  used_in_period     numeric(20, 2),
  used_to_date       numeric(20, 2),
  retained           numeric(20, 2),
  advance_in_period  numeric(20, 2),
  advance_balance    numeric(20, 2),
  actual_in_period   numeric(20, 2),
  actual_balance     numeric(20, 2),
  answered_at        timestamptz,
  first_certificate  text,
  second_certificate text,
  primary key (delivery_id, line_no),
  check (num_nulls(carried_over, given_at_start, given_in_period, given_to_date, used_in_period, used_to_date, retained)
    = case form when '01a' then 0 else 7 end),
  check (num_nulls(economic_code, advance_in_period, advance_balance, actual_in_period, actual_balance)
    = case form when '01a' then 5 else 0 end),
  check (side = 'UNIT' or num_nulls(answered_at, first_certificate, second_certificate) = 3)
);
create index estimate_line_by_quarter on intake.estimate_line (quarter, unit_code);

create view intake.estimate as
select l.*, d.sender
from intake.estimate_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

-- As in V0205, and confirmations and estimates.
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
from intake.dossier_line
union all
select 'confirmations', delivery_id, business_date, concat_ws('|', period, unit_code, account_no),
  row(version, answered_at, agrees, opening_balance, increases, decreases, closing_balance, cause_code,
    explanation, first_certificate, second_certificate)::text
from intake.confirmation_line
union all
select 'estimates', delivery_id, business_date,
  row(quarter, unit_code, office_code, form, chapter_code, budget_level, source_code, sector_code,
    programme_code, economic_code, content)::text,
  row(carried_over, given_at_start, given_in_period, given_to_date, used_in_period, used_to_date, retained,
    advance_in_period, advance_balance, actual_in_period, actual_balance, answered_at, first_certificate,
    second_certificate)::text
from intake.estimate_line;
