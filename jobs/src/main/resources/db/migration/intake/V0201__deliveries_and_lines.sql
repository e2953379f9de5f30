-- Stage intake: files, their lines and their rejects. Tables are private, views are published (V0202).
create schema intake;

-- One row a file that was looked at. The state is the only column that ever changes.
create table intake.delivery (
  delivery_id            integer generated always as identity primary key,
  run_id                 bigint  not null,
  feed                   text,              -- null: the file name belongs to no feed
  sender                 text,
  business_date          date    not null,  -- of the delivery; the night's own where the name gives none
  last_date              date,              -- latest date its lines may have: its own, but for a history file
  seq                    integer,
  file_name              text    not null,
  layout                 text,
  sha256                 text,
  bytes                  bigint,
  state                  text    not null
    check (state in ('LOADING', 'ACCEPTED', 'SUPERSEDED', 'HELD', 'REFUSED', 'DUPLICATE')),
  lines_read             integer not null default 0,
  lines_accepted         integer not null default 0,
  lines_rejected         integer not null default 0,
  lines_blank            integer not null default 0,
  debit_total            numeric(26, 2),    -- sums of the accepted lines; transactions and balances
  credit_total           numeric(26, 2),
  increase_total         numeric(26, 2),    -- sums of the accepted lines; the unit's feeds
  decrease_total         numeric(26, 2),
  control_records        bigint,            -- what the control file says; null: not said
  control_debit_total    numeric(26, 2),
  control_credit_total   numeric(26, 2),
  control_increase_total numeric(26, 2),
  control_decrease_total numeric(26, 2),
  rejected_first_total   numeric(26, 2) not null default 0,  -- sums of the rejected lines, as far as they can be read:
  rejected_second_total  numeric(26, 2) not null default 0,  -- debits or increases, credits or decreases
  rejected_unreadable    integer not null default 0,         -- rejected lines without readable amounts
  failed_reason          text,              -- the file broke or changed while it was loaded
  failed_arguments       text[],
  finding_code           text,              -- why it was held or refused: a code of the family FILE
  reason                 text,              -- the message key, with its arguments
  arguments              text[],
  replaces               integer references intake.delivery,
  lines_added            integer,           -- against the delivery it replaces
  lines_removed          integer,
  lines_changed          integer,
  taken_at               timestamptz not null,
  check (lines_read = lines_accepted + lines_rejected + lines_blank or state = 'LOADING')
);
create index delivery_by_name on intake.delivery (feed, sender, business_date, seq);
create index delivery_by_content on intake.delivery (feed, sha256);
create index delivery_by_run on intake.delivery (run_id);

-- What was noticed about a file without refusing it: unknown columns, late lines.
create table intake.delivery_note (
  delivery_id integer not null references intake.delivery,
  note_no     integer not null,
  reason      text    not null,
  arguments   text[]  not null,
  primary key (delivery_id, note_no)
);

-- What a night left in the inbox although it looked at it: files still growing, control files alone.
create table intake.left_file (
  run_id    bigint not null,
  file_name text   not null,
  reason    text   not null,
  primary key (run_id, file_name)
);

-- Files that should have come and had not when the run was proved. sender: office or unit.
create table intake.missing_file (
  run_id        bigint not null,
  feed          text   not null,
  sender        text   not null,
  business_date date   not null,
  primary key (run_id, feed, sender, business_date)
);
create index missing_file_by_date on intake.missing_file (business_date);

-- Accepted lines of a delivery by their own business date.
create table intake.delivery_day (
  delivery_id    integer not null references intake.delivery,
  business_date  date    not null,
  lines          integer not null,
  primary key (delivery_id, business_date)
);
create index delivery_day_by_date on intake.delivery_day (business_date);

-- Units that speak in a delivery: the sender itself, and every unit its lines name.
create table intake.delivery_unit (
  delivery_id integer not null references intake.delivery,
  unit_code   text    not null,
  primary key (delivery_id, unit_code)
);
create index delivery_unit_by_unit on intake.delivery_unit (unit_code);

create table intake.rejected_line (
  delivery_id integer not null,
  line_no     integer not null,
  reason      text    not null,
  arguments   text[]  not null,
  raw_text    text    not null,
  primary key (delivery_id, line_no)
);

-- Where each entry id was first accepted: unique for ever.
create table intake.entry_place (
  entry_id    text    primary key,
  delivery_id integer not null,
  line_no     integer not null
);

-- Treasury entries. amount is owner-side and signed (increase positive); side is the ledger's own
-- side, D or C. voucher_key is the voucher number trimmed, upper-cased, without inner blanks; null if empty.
create table intake.transaction_line (
  delivery_id        integer       not null,
  line_no            integer       not null,
  business_date      date          not null,
  entry_id           text          not null,
  posted_at          timestamptz   not null,
  office_code        text          not null,
  unit_code          text          not null,
  account_no         text          not null,
  side               "char"        not null,
  amount             numeric(20, 2) not null,
  currency           text          not null,
  voucher_no         text,
  voucher_key        text,
  voucher_type       text,
  voucher_date       date,
  dossier_no         text,
  channel            text,
  payee_account      text,
  payee_name         text,
  payee_bank         text,
  economic_content   text,
  description        text,
  reversal_of        text,
  first_certificate  text,
  first_signed_at    timestamptz,
  second_certificate text,
  second_signed_at   timestamptz,
  signing_address    text
) partition by range (business_date);

-- The ledger's own balance list. Owner-side signed balances; movements already turned owner-side.
create table intake.balance_line (
  delivery_id     integer        not null,
  line_no         integer        not null,
  business_date   date           not null,
  office_code     text           not null,
  unit_code       text           not null,
  account_no      text           not null,
  currency        text           not null,
  opening_balance numeric(20, 2) not null,
  increases       numeric(20, 2) not null,
  decreases       numeric(20, 2) not null,
  closing_balance numeric(20, 2) not null,
  balance_side    "char"         not null  -- C or D; tells which movements were debits
) partition by range (business_date);

-- Lines of the unit's own book; business_date is its record date, amount is owner-side and signed.
create table intake.unit_record_line (
  delivery_id   integer        not null,
  line_no       integer        not null,
  business_date date           not null,
  unit_code     text           not null,
  account_no    text           not null,
  record_id     text,
  voucher_no    text,
  voucher_key   text,
  amount        numeric(20, 2) not null,
  currency      text           not null,
  payee_name    text,
  description   text
) partition by range (business_date);

-- Balances as the unit states them; business_date is the last day of the span.
create table intake.unit_balance_line (
  delivery_id     integer        not null,
  line_no         integer        not null,
  business_date   date           not null,
  from_date       date           not null,
  unit_code       text           not null,
  account_no      text           not null,
  currency        text           not null,
  opening_balance numeric(20, 2) not null,
  increases       numeric(20, 2) not null,
  decreases       numeric(20, 2) not null,
  closing_balance numeric(20, 2) not null
) partition by range (business_date);

-- Registry feeds: small, not partitioned; business_date is that of the delivery.
create table intake.unit_line (
  delivery_id      integer not null,
  line_no          integer not null,
  business_date    date    not null,
  unit_code        text    not null,
  unit_name        text    not null,
  office_code      text    not null,
  chapter_code     text,
  budget_level     text,
  account_holder   text,
  chief_accountant text,
  notice_email     text,
  notice_phone     text,
  joined_dvctt_on  date,
  active_from      date,
  active_to        date,
  primary key (delivery_id, line_no)
);
create index unit_line_by_key on intake.unit_line (unit_code, business_date);

create table intake.account_line (
  delivery_id   integer not null,
  line_no       integer not null,
  business_date date    not null,
  account_no    text    not null,
  unit_code     text    not null,
  office_code   text    not null,
  account_name  text,
  currency      text    not null,
  balance_side  text    not null check (balance_side in ('CREDIT', 'DEBIT')),
  opened_on     date    not null,
  closed_on     date,
  status        text    not null check (status in ('OPEN', 'FROZEN', 'CLOSED')),
  primary key (delivery_id, line_no)
);
create index account_line_by_key on intake.account_line (account_no, business_date);

create table intake.signer_line (
  delivery_id        integer     not null,
  line_no            integer     not null,
  business_date      date        not null,
  unit_code          text        not null,
  account_no         text,
  role               text        not null check (role in ('FIRST', 'SECOND')),
  person_id          text        not null,
  person_name        text        not null,
  title              text,
  certificate_serial text        not null,
  certificate_from   timestamptz not null,
  certificate_to     timestamptz not null,
  revoked_at         timestamptz,
  registered_from    timestamptz not null,
  registered_to      timestamptz,
  email              text,
  phone              text,
  primary key (delivery_id, line_no)
);
create index signer_line_by_key on intake.signer_line (unit_code, business_date);
