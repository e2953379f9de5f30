-- Spending: what an account usually pays, without reading its year of payments again every night.
-- One key finds the payments of an account within dates, the other those over one voucher.
drop index warning.kept_debit_by_account;
create index kept_debit_by_account on warning.kept_debit (account_no, business_date) include (amount);
create index kept_debit_by_voucher on warning.kept_debit (account_no, voucher_key, business_date);

-- The debits of an account on the dates from from_date until before to_date, counted by class of amounts (as in
-- kept_class). Made when a large payment of the account is judged, moved on by the dates between when the next one is.
create table warning.account_window (
  account_no text       primary key,
  from_date  date       not null,
  to_date    date       not null,
  classes    smallint[] not null,
  debits     integer[]  not null
);
