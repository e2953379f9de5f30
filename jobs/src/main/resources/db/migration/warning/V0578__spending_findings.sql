-- Findings that rest on lines of several dates: a run of split payments, a payment that repeats another one, a voucher
-- with two payees. A later night that judges one of the dates again judges them again.
create table warning.spread_finding (
  run_id        bigint not null,
  finding_key   text   not null,
  code          text   not null,
  business_date date   not null,
  from_date     date   not null,
  to_date       date   not null,
  unit_code     text   not null,
  account_no    text   not null,
  payee_account text   not null,
  voucher_key   text   not null,
  primary key (run_id, finding_key)
);
create index spread_finding_by_date on warning.spread_finding (to_date, from_date);

-- Of these, what a night judged again and no longer found, although their own date was not judged.
create table warning.withdrawn_finding (
  run_id      bigint not null,
  finding_key text   not null,
  primary key (run_id, finding_key)
);

-- How far each rule reached in a night. What it looked at: entries, or sets of them for rules about sets.
create table warning.rule_coverage (
  run_id     bigint not null,
  code       text   not null,
  looked_at  bigint not null,
  hits       bigint not null,
  not_judged bigint not null,  -- of those looked at, for lack of a history
  primary key (run_id, code),
  check (not_judged <= looked_at)
);
