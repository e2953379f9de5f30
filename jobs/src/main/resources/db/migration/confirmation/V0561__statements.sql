-- Stage confirmation: the statements of a period, their versions, and how far their confirmation has come.
-- Statements are never changed or deleted: what is otherwise is a new version.
create schema confirmation;

-- A period that statements were made for.
create table confirmation.period (
  period_id integer generated always as identity primary key,
  label     text not null unique,  -- 2026-10, 2026-Q3, 2026, 2026-10-05_2026-10-20
  kind      text not null check (kind in ('MONTH', 'QUARTER', 'YEAR', 'SPAN')),
  from_date date not null,
  to_date   date not null check (to_date >= from_date)
);

-- One version of a form: what one unit and one office have to agree on. form: 06 deposit accounts, 01a and 02a estimates.
create table confirmation.statement (
  statement_id     bigint generated always as identity primary key,
  period_id        integer not null references confirmation.period,
  form             text    not null check (form in ('06', '01a', '02a')),
  office_code      text    not null,
  unit_code        text    not null,
  version          integer not null check (version >= 1),
  run_id           bigint  not null,  -- the confirmation run or the night that issued it
  night_run_id     bigint  not null,  -- the night whose figures it has
  as_of            date    not null,  -- business date of that night
  watermark        integer not null,  -- last delivery that night could see
  unit_name        text    not null,
  dossier_no       text    not null,  -- of the dossier it was handed in with; empty: not known
  due_on           date,              -- last day for the answer; null: none is due
  treasury_columns text    not null check (treasury_columns in ('ALWAYS', 'WHEN_DIFFERENT')),
  digest           text    not null,  -- SHA-256 of its contents
  unique (period_id, form, office_code, unit_code, version)
);
create index statement_by_run on confirmation.statement (run_id);
create index statement_by_unit on confirmation.statement (unit_code, period_id);

-- The accounts of a version of form 06. Owner-side amounts; difference = closing, unit minus treasury.
create table confirmation.statement_account (
  statement_id       bigint         not null references confirmation.statement,
  account_no         text           not null,
  currency           text           not null,
  account_name       text           not null,
  treasury_opening   numeric(26, 2) not null,
  treasury_increases numeric(26, 2) not null,
  treasury_decreases numeric(26, 2) not null,
  treasury_closing   numeric(26, 2) not null,
  proved             boolean        not null,  -- no proof of the account failed in the period
  unit_source        text           not null check (unit_source in ('STATED', 'DERIVED', 'NONE')),
  unit_opening       numeric(26, 2),
  unit_increases     numeric(26, 2),
  unit_decreases     numeric(26, 2),
  unit_closing       numeric(26, 2),
  unit_explanation   text           not null,
  differs            boolean        not null,  -- the unit's figures are known and one of the four is not the treasury's
  difference         numeric(26, 2),
  explained          numeric(26, 2),
  unexplained        numeric(26, 2),
  source             text           not null,  -- file:line of the closing balance in the balance list
  unit_source_place  text           not null,  -- file:line of the unit's figures
  primary key (statement_id, account_no, currency),
  check (unexplained = difference - explained)
);

-- What explains the closing difference of an account, line by line; amount is its part, unit minus treasury.
create table confirmation.difference_line (
  statement_id  bigint         not null references confirmation.statement,
  account_no    text           not null,
  currency      text           not null,
  line_no       integer        not null,
  side          text           not null check (side in ('TREASURY', 'UNIT')),
  business_date date           not null,
  voucher_no    text           not null,
  description   text           not null,
  amount        numeric(26, 2) not null,
  code          text           not null,  -- of the break; WAITING; BOOKED_AFTER: the other book has it in the period
  finding_key   text           not null,
  source        text           not null,  -- file:line
  primary key (statement_id, account_no, currency, line_no)
);

-- What a version has otherwise than the one before it.
create table confirmation.change_line (
  statement_id bigint  not null references confirmation.statement,
  change_no    integer not null,
  account_no   text    not null,
  currency     text    not null,
  what         text    not null,  -- TREASURY_CLOSING, UNIT_CLOSING, …, PROOF, ENTRY_ADDED, ENTRY_REMOVED, ACCOUNT_ADDED, ACCOUNT_REMOVED
  detail       text    not null,
  before       numeric(26, 2),
  after        numeric(26, 2),
  source       text    not null,
  primary key (statement_id, change_no)
);

create function confirmation.no_change() returns trigger language plpgsql as $$
begin
  raise exception 'a statement is never changed or deleted; what is otherwise is a new version';
end $$;
create trigger statement_is_append_only before update or delete on confirmation.statement
  for each statement execute function confirmation.no_change();
create trigger account_is_append_only before update or delete on confirmation.statement_account
  for each statement execute function confirmation.no_change();
create trigger difference_is_append_only before update or delete on confirmation.difference_line
  for each statement execute function confirmation.no_change();
create trigger change_is_append_only before update or delete on confirmation.change_line
  for each statement execute function confirmation.no_change();

-- One row a run that judged confirmations: nights, and confirmation runs (as of the night they are based on).
create table confirmation.judged_run (
  run_id          bigint  primary key,
  business_date   date    not null,
  statement_mark  bigint  not null,  -- last statement it could see
  standing_kept   boolean not null   -- whether its open accounts are still kept
);

-- How far an account has come. A night lists every account that is not confirmed, and those it learned to be;
-- a confirmation run lists every account of its statements. line_key: account and currency, or the form.
create table confirmation.line_state (
  run_id         bigint  not null,
  period_id      integer not null,
  form           text    not null,
  office_code    text    not null,
  unit_code      text    not null,
  account_no     text    not null,  -- empty for the forms of the estimates
  currency       text    not null,
  statement_id   bigint  not null,
  state          text    not null
    check (state in ('EXPECTED', 'RECEIVED', 'MATCHED', 'MISMATCHED', 'RESUBMIT_DUE', 'CONFIRMED', 'OVERDUE')),
  due_on         date,
  said_by        integer not null,  -- delivery of the unit's last word; 0: none
  mismatch_on    date,              -- the night that learned of the mismatch
  resubmit_on    date,              -- last day to answer it
  answered_at    timestamptz,
  answer_version integer,
  confirmed_at   timestamptz,
  signers        text    not null,  -- '', ENTITLED, NOT_CHECKED, or why they are not
  reason         text    not null,  -- why it is not further, as a word
  unit_closing   numeric(26, 2),    -- what the unit said last
  difference     numeric(26, 2),
  unexplained    numeric(26, 2),
  answer_source  text    not null,  -- file:line
  primary key (run_id, period_id, form, unit_code, office_code, account_no, currency)
);
create index line_state_confirmed on confirmation.line_state (period_id, run_id) where state = 'CONFIRMED';

create table confirmation.confirmation_finding (
  run_id          bigint not null,
  finding_key     text   not null,
  lifecycle       text   not null check (lifecycle in ('STATE', 'NOTE')),
  family          text   not null check (family in ('CONFIRMATION', 'SPENDING')),
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
