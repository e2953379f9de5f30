-- What stage ledger publishes.
create view ledger.night as
select run_id, business_date, base_run_id, base_date, base_watermark, watermark from ledger.judged_night;

create view ledger.day as
select run_id, business_date from ledger.judged_day;

create view ledger.entry as
select
  delivery_id, line_no, business_date, entry_id, posted_at, office_code, unit_code, account_no, side, amount, currency,
  voucher_no, voucher_key, voucher_type, voucher_date, dossier_no, channel, payee_account, payee_name, payee_bank,
  economic_content, description, reversal_of
from intake.transaction;

-- The balance list of each date as the latest run judged it.
create view ledger.balance as
select b.*
from ledger.judged_balance b
where not exists (
  select 1
  from ledger.judged_day later
  where later.business_date = b.business_date
    and later.run_id > b.run_id
);

create view ledger.finding as
select
  run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject, currency,
  treasury_amount, unit_amount, difference, source, other_source, arguments, evidence
from ledger.proof_finding;

-- Account and date whose own proof failed, as the latest run judged it.
create view ledger.unproved as
select distinct f.account_no, f.currency, f.business_date
from ledger.proof_finding f
where f.code in ('BALANCE_DOES_NOT_ADD_UP', 'OPENING_DIFFERS_FROM_LAST_CLOSING', 'ENTRIES_DIFFER_FROM_BALANCE_LIST')
  and not exists (
    select 1
    from ledger.judged_day later
    where later.business_date = f.business_date
      and later.run_id > f.run_id
  );

create view ledger.equation as
select run_id, equation_no, name, currency, figures, holds from ledger.proof_equation;
