-- What stage reconciliation publishes.
create view reconciliation.open_line as
select
  run_id, side, delivery_id, line_no, business_date, office_code, unit_code, account_no, currency, voucher_no, voucher_key,
  amount, line_id, channel, file_name, state, finding_key
from reconciliation.left_line;

create view reconciliation.finding as
select
  run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject, currency,
  treasury_amount, unit_amount, difference, source, other_source, arguments, evidence
from reconciliation.break_finding;

create view reconciliation.balance_state as
select
  run_id, account_no, currency, business_date, office_code, unit_code, state,
  unit_opening, unit_increases, unit_decreases, unit_closing,
  treasury_opening, treasury_increases, treasury_decreases, treasury_closing,
  difference, explained, unexplained
from reconciliation.balance_judgement;

create view reconciliation.office_figure as
select
  run_id, office_code, currency, entries, entry_amount, unit_records, record_amount, not_compared, not_compared_amount
from reconciliation.office_night;

create view reconciliation.office_balance_figure as
select run_id, office_code, state, accounts from reconciliation.office_balance;

create view reconciliation.match_figure as
select run_id, pass, count(*) as matches
from reconciliation.found_match
group by run_id, pass;
