-- What the lines of a delivery come to, by date and account. Counted when the delivery is proved, with the very lines
-- that were stored, so that nobody has to read a million lines again to know what they add up to.
create table intake.transaction_total (
  delivery_id   integer        not null,
  business_date date           not null,
  office_code   text           not null,
  unit_code     text           not null,
  account_no    text           not null,
  currency      text           not null,
  lines         integer        not null,
  increases     numeric(26, 2) not null,  -- owner-side: sum of the amounts above zero
  decreases     numeric(26, 2) not null,  -- sum of those below zero, without sign
  debits        numeric(26, 2) not null,  -- by the ledger's own side, without sign
  credits       numeric(26, 2) not null
);
create index transaction_total_by_date on intake.transaction_total (business_date, delivery_id);

create table intake.unit_record_total (
  delivery_id   integer        not null,
  business_date date           not null,
  unit_code     text           not null,
  account_no    text           not null,
  currency      text           not null,
  lines         integer        not null,
  increases     numeric(26, 2) not null,
  decreases     numeric(26, 2) not null
);
create index unit_record_total_by_date on intake.unit_record_total (business_date, delivery_id);

insert into intake.transaction_total (
  delivery_id, business_date, office_code, unit_code, account_no, currency, lines, increases, decreases, debits, credits)
select
  l.delivery_id, l.business_date, l.office_code, l.unit_code, l.account_no, l.currency, count(*),
  coalesce(sum(l.amount) filter (where l.amount > 0), 0),
  coalesce(-sum(l.amount) filter (where l.amount < 0), 0),
  coalesce(sum(abs(l.amount)) filter (where l.side = 'D'), 0),
  coalesce(sum(abs(l.amount)) filter (where l.side = 'C'), 0)
from intake.transaction_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state in ('ACCEPTED', 'SUPERSEDED')
group by l.delivery_id, l.business_date, l.office_code, l.unit_code, l.account_no, l.currency;

insert into intake.unit_record_total (
  delivery_id, business_date, unit_code, account_no, currency, lines, increases, decreases)
select
  l.delivery_id, l.business_date, l.unit_code, l.account_no, l.currency, count(*),
  coalesce(sum(l.amount) filter (where l.amount > 0), 0),
  coalesce(-sum(l.amount) filter (where l.amount < 0), 0)
from intake.unit_record_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state in ('ACCEPTED', 'SUPERSEDED')
group by l.delivery_id, l.business_date, l.unit_code, l.account_no, l.currency;

-- Published: accepted deliveries only, like the lines.
create view intake.transactions_of_account as
select t.*
from intake.transaction_total t
join intake.delivery d on d.delivery_id = t.delivery_id and d.state = 'ACCEPTED';

create view intake.unit_records_of_account as
select t.*
from intake.unit_record_total t
join intake.delivery d on d.delivery_id = t.delivery_id and d.state = 'ACCEPTED';
