-- Stage ledger: entries are the accepted transactions of the intake; here stand the balance lists as
-- judged, the proofs and what they found. Appended per run, never updated.
create schema ledger;

-- One row a night. base_run_id is the complete night it carries on (0: none); watermark is the last
-- delivery that this night could see.
create table ledger.judged_night (
  run_id         bigint  primary key,
  business_date  date    not null,
  base_run_id    bigint  not null,
  base_date      date,
  base_watermark integer not null,
  watermark      integer not null
);

-- Dates whose proofs a run made: the new ones, and earlier ones that a late or corrected file touched.
create table ledger.judged_day (
  business_date date   not null,
  run_id        bigint not null,
  primary key (business_date, run_id)
);

-- Balance list lines of the judged dates; one an account, currency and date.
create table ledger.judged_balance (
  account_no      text           not null,
  currency        text           not null,
  business_date   date           not null,
  run_id          bigint         not null,
  office_code     text           not null,
  unit_code       text           not null,
  opening_balance numeric(20, 2) not null,
  increases       numeric(20, 2) not null,
  decreases       numeric(20, 2) not null,
  closing_balance numeric(20, 2) not null,
  delivery_id     integer        not null,
  line_no         integer        not null,
  primary key (account_no, currency, business_date, run_id)
);
create index judged_balance_by_run on ledger.judged_balance (run_id, business_date);

create table ledger.proof_finding (
  run_id          bigint not null,
  finding_key     text   not null,
  lifecycle       text   not null check (lifecycle in ('STATE', 'EVENT')),
  code            text   not null,
  severity        text   not null check (severity in ('HIGH', 'MEDIUM', 'LOW', 'INFO')),
  business_date   date   not null,
  office_code     text   not null,
  unit_code       text   not null,
  account_no      text   not null,
  subject         text   not null,
  currency        text   not null,
  treasury_amount numeric(26, 2),  -- sums of entries go beyond one amount
  unit_amount     numeric(26, 2),
  difference      numeric(26, 2),
  source          text   not null,
  other_source    text   not null,
  arguments       text[] not null,
  evidence        jsonb  not null,
  primary key (run_id, finding_key)
);

-- The proofs of a run as equations: the figures of each, and whether both sides are equal.
create table ledger.proof_equation (
  run_id      bigint    not null,
  equation_no integer   not null,
  name        text      not null,
  currency    text      not null,
  figures     numeric[] not null,
  holds       boolean   not null,
  primary key (run_id, equation_no)
);
