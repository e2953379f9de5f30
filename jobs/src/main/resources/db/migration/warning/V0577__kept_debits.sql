-- Spending: the debits of all dates, narrow, as the baselines of the rules need them. A date is written anew when a
-- delivery added to it or replaced one of its own, so a baseline is always what the accepted files say. Quarters are
-- made when they are needed: small enough that a night touches few pages of the keys, few enough to look up a year.
create table warning.kept_debit (
  business_date date    not null,
  delivery_id   integer not null,
  line_no       integer not null,
  amount        bigint,            -- whole đồng, positive; null: another currency
  unit_code     text    not null,
  account_no    text    not null,
  payee_account text,
  voucher_key   text
) partition by range (business_date);
create index kept_debit_by_account on warning.kept_debit (account_no, voucher_key, business_date) include (amount);
create index kept_debit_by_payee on warning.kept_debit (unit_code, payee_account, business_date) include (amount);
create index kept_debit_by_date on warning.kept_debit using brin (business_date) with (pages_per_range = 32);

-- How far each date was read: the last delivery that added to it or took from it.
create table warning.kept_day (
  business_date date    primary key,
  mark          integer not null
);

-- How many debits of a date lie in each class of amounts, by peers: natural account and budget level. A class is
-- 0.05 of the natural logarithm wide.
create table warning.kept_class (
  business_date date     not null,
  peers         text     not null,
  class_no      smallint not null,
  debits        integer  not null,
  primary key (business_date, peers, class_no)
);
