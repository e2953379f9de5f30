-- Stage dossier: dossiers as a night judged them, figures and findings. Appended per run.
create schema dossier;

-- One row a night that judged dossiers. as_of: 24:00 of the business date; nothing later was known.
create table dossier.judged_night (
  run_id        bigint      primary key,
  business_date date        not null,
  as_of         timestamptz not null,
  -- whether the open dossiers of the night are still kept; an old night's are not
  standing_kept boolean     not null
);

-- The rules in force when a night judged, by the number its dossiers name.
create table dossier.used_rule (
  run_id         bigint   not null,
  rule_no        integer  not null,
  procedure_code text     not null,
  version        date     not null,  -- the day from which it is in force
  limit_text     text     not null,  -- 2 working-days, 30 minutes, promised
  article        text     not null,
  sure           text     not null,
  is_window      boolean  not null,
  primary key (run_id, rule_no)
);

-- Every dossier that is open after the night, and each that came to its end, in the night that learned of it;
-- again when something about it changed. Open ones of old nights are dropped (sokhop.dossier.standing-nights).
create table dossier.judged_dossier (
  run_id           bigint      not null,
  dossier_no       text        not null,
  office_code      text        not null,
  unit_code        text        not null,
  procedure_code   text        not null,
  channel          text        not null,
  state            text        not null,
  stage            text        not null,
  stage_since      timestamptz not null,
  last_movement    timestamptz not null,  -- as_of of its last snapshot
  handler          text        not null,
  sent_at          timestamptz not null,
  received_at      timestamptz,           -- valid receipt
  limit_at         timestamptz,           -- null without a rule
  extended_until   timestamptz,           -- valid extension
  extension_reason text        not null,
  ended_at         timestamptz,           -- null while it is open
  working_minutes  integer,               -- office time to its end, less the time with the unit
  days_over        integer     not null,  -- working days
  due              boolean     not null,
  amount           numeric(20, 2),
  currency         text        not null,
  rule_no          integer,
  delivery_id      integer     not null,  -- its last snapshot
  line_no          integer     not null
);
create unique index judged_dossier_open on dossier.judged_dossier (run_id, dossier_no) where ended_at is null;
create unique index judged_dossier_ended on dossier.judged_dossier (dossier_no, run_id) where ended_at is not null;
create index judged_dossier_by_end on dossier.judged_dossier (ended_at) where ended_at is not null;
create index judged_dossier_by_receipt on dossier.judged_dossier (received_at) where ended_at is not null;
create index judged_dossier_ended_by_run on dossier.judged_dossier (run_id) where ended_at is not null;

-- Approved dossiers whose entries may still come in time.
create table dossier.awaited_dossier (
  run_id     bigint not null,
  dossier_no text   not null,
  primary key (run_id, dossier_no)
);

create table dossier.dossier_finding (
  run_id          bigint not null,
  finding_key     text   not null,
  lifecycle       text   not null check (lifecycle in ('STATE', 'NOTE')),
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

-- Figures of a night by scope (WHOLE, REGION, OFFICE, PROCEDURE) and span (DAY, MONTH).
create table dossier.night_figure (
  run_id         bigint  not null,
  scope          text    not null check (scope in ('WHOLE', 'REGION', 'OFFICE', 'PROCEDURE')),
  scope_code     text    not null,
  span           text    not null check (span in ('DAY', 'MONTH')),
  received       bigint  not null,
  online         bigint  not null,
  finished       bigint  not null,
  in_time        bigint  not null,
  late           bigint  not null,
  not_judged     bigint  not null,
  median_minutes numeric,
  p90_minutes    numeric,
  primary key (run_id, scope, scope_code, span),
  check (finished = in_time + late + not_judged)
);

-- What stands open after the night, by scope.
create table dossier.night_stock (
  run_id           bigint not null,
  scope            text   not null,
  scope_code       text   not null,
  open             bigint not null,
  stalled          bigint not null,
  late_with_reason bigint not null,
  not_taken_up     bigint not null,
  waiting_unit     bigint not null,
  no_rule          bigint not null,
  due              bigint not null,
  units            bigint not null,  -- active units of the scope
  units_joined     bigint not null,  -- of these, joined to DVCTT
  last_delivery    date,             -- of feed dossiers; null for procedures
  primary key (run_id, scope, scope_code)
);

-- The last thirty days as a night saw them. stalled: as the night of that day counted; null: no night.
create table dossier.night_trend (
  run_id   bigint not null,
  day      date   not null,
  received bigint not null,
  finished bigint not null,
  late     bigint not null,
  stalled  bigint,
  primary key (run_id, day)
);

-- A run and the nights it carries on, latest first.
create function dossier.chain(of_run bigint)
returns table (run_id bigint, business_date date)
language sql stable as $$
  with recursive chain as (
    select n.run_id, n.business_date, n.base_run_id
    from ledger.night n
    where n.run_id = of_run
    union all
    select n.run_id, n.business_date, n.base_run_id
    from chain c
    join ledger.night n on n.run_id = c.base_run_id
  )
  select run_id, business_date from chain
$$;
