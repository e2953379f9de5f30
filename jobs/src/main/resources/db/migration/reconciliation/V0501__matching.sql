-- Stage reconciliation: what does not agree, appended per run. Lines that agree are counted, not
-- stored: a pair that agreed can be found again by account, voucher, side and amount.
create schema reconciliation;

-- Lines left open after the night, waiting ones and those in breaks; the next night starts from them.
create table reconciliation.left_line (
  run_id        bigint         not null,
  side          text           not null check (side in ('TREASURY', 'UNIT')),
  delivery_id   integer        not null,
  line_no       integer        not null,
  business_date date           not null,
  office_code   text           not null,
  unit_code     text           not null,
  account_no    text           not null,
  currency      text           not null,
  voucher_no    text,
  voucher_key   text,
  amount        numeric(20, 2) not null,  -- owner-side, signed
  line_id       text           not null,  -- entry id or record id
  reversal_of   text,
  channel       text,
  file_name     text           not null,
  detail        text           not null,
  twin          boolean        not null,  -- equals a line that was matched on an earlier night
  state         text           not null check (state in ('WAITING', 'BREAK')),
  finding_key   text,
  primary key (run_id, side, delivery_id, line_no)
);
create index left_line_by_account on reconciliation.left_line (run_id, account_no);

-- Matches that are more than equal lines: reversals, sums by voucher, matches without voucher.
create table reconciliation.found_match (
  run_id     bigint  not null,
  match_no   integer not null,
  pass       text    not null check (pass in ('REVERSAL', 'SUM_BY_VOUCHER', 'WITHOUT_VOUCHER')),
  unit_code  text    not null,
  account_no text    not null,
  currency   text    not null,
  primary key (run_id, match_no)
);

create table reconciliation.found_match_line (
  run_id      bigint  not null,
  match_no    integer not null,
  side        text    not null,
  delivery_id integer not null,
  line_no     integer not null,
  primary key (run_id, side, delivery_id, line_no)
);
create index found_match_line_by_place on reconciliation.found_match_line (side, delivery_id, line_no);

create table reconciliation.break_finding (
  run_id          bigint not null,
  finding_key     text   not null,
  lifecycle       text   not null check (lifecycle in ('STATE', 'EVENT', 'NOTE')),
  code            text   not null,
  severity        text   not null check (severity in ('HIGH', 'MEDIUM', 'LOW', 'INFO')),
  business_date   date   not null,
  office_code     text   not null,
  unit_code       text   not null,
  account_no      text   not null,
  subject         text   not null,
  currency        text   not null,
  treasury_amount numeric(26, 2),
  unit_amount     numeric(26, 2),
  difference      numeric(26, 2),
  source          text   not null,
  other_source    text   not null,
  arguments       text[] not null,
  evidence        jsonb  not null,
  primary key (run_id, finding_key)
);

-- Statements of units that do not plainly agree, and accounts whose statement is expected or missing.
create table reconciliation.balance_judgement (
  run_id             bigint not null,
  account_no         text   not null,
  currency           text   not null,
  business_date      date   not null,
  office_code        text   not null,
  unit_code          text   not null,
  state              text   not null
    check (state in ('DIFFERS', 'WAITING', 'MOVEMENTS_DIFFER', 'UNPROVED', 'TREASURY_MISSING', 'EXPECTED', 'MISSING')),
  unit_opening       numeric(20, 2),
  unit_increases     numeric(20, 2),
  unit_decreases     numeric(20, 2),
  unit_closing       numeric(20, 2),
  treasury_opening   numeric(20, 2),
  treasury_increases numeric(20, 2),
  treasury_decreases numeric(20, 2),
  treasury_closing   numeric(20, 2),
  difference         numeric(26, 2),   -- closing, unit minus treasury
  explained          numeric(26, 2),
  unexplained        numeric(26, 2),
  primary key (run_id, account_no, currency, business_date, state)
);

-- Figures of the night per office.
create table reconciliation.office_night (
  run_id            bigint not null,
  office_code       text   not null,
  currency          text   not null,
  entries           bigint not null,          -- in the scope of the night: new ones and those left open
  entry_amount      numeric(26, 2) not null,
  unit_records      bigint not null,
  record_amount     numeric(26, 2) not null,
  not_compared      bigint not null,          -- entries of units that do not take part
  not_compared_amount numeric(26, 2) not null,
  primary key (run_id, office_code, currency)
);

create table reconciliation.office_balance (
  run_id      bigint not null,
  office_code text   not null,
  state       text   not null,
  accounts    bigint not null,
  primary key (run_id, office_code, state)
);
