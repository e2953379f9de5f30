-- What the entries of an account and date come to, by delivery. Amounts are owner-side, without sign.
create view ledger.movement as
select delivery_id, business_date, office_code, unit_code, account_no, currency, lines as entries, increases, decreases
from intake.transactions_of_account;
