-- Stage openitem: the exception desk. Every night lists every item anew; nothing is updated.
create schema openitem;

create table openitem.night_item (
  run_id           bigint  not null,
  exception_id     text    not null,
  finding_key      text    not null,
  lifecycle        text    not null,
  family           text    not null
    check (family in ('FILE', 'LEDGER', 'BALANCE', 'MATCHING', 'DOSSIER', 'SIGNATURE', 'SPENDING', 'CONFIRMATION')),
  code             text    not null,
  severity         text    not null check (severity in ('HIGH', 'MEDIUM', 'LOW', 'INFO')),
  business_date    date    not null,
  office_code      text    not null,
  unit_code        text    not null,
  account_no       text    not null,
  subject          text    not null,
  currency         text    not null,
  treasury_amount  numeric(26, 2),
  unit_amount      numeric(26, 2),
  difference       numeric(26, 2),
  first_seen       date    not null,
  age_working_days integer not null,
  status           text    not null check (status in ('OPEN', 'EXPLAINED', 'CLOSED')),
  closed_how       text    check (closed_how in ('CAUSE_GONE', 'BY_HAND', 'NOTED')),
  -- false: closed by two people on an earlier night, while its cause is still there; kept, not listed
  listed           boolean not null,
  source           text    not null,
  other_source     text    not null,
  arguments        text[]  not null,
  evidence         jsonb   not null,
  primary key (run_id, exception_id),
  check ((status = 'CLOSED') = (closed_how is not null))
);

-- What people decided about an item. Valid for the difference they saw; another one opens it again.
create table openitem.decision (
  decision_id  integer generated always as identity primary key,
  exception_id text not null,
  kind         text not null check (kind in ('EXPLAIN', 'CLOSE')),
  cause        text not null,
  note         text not null,
  decided_by   text not null,
  approved_by  text,
  decided_at   timestamptz not null,
  difference   numeric(26, 2),
  check (kind = 'EXPLAIN' or approved_by is not null)
);
create index decision_by_item on openitem.decision (exception_id);

create function openitem.no_change() returns trigger language plpgsql as $$
begin
  raise exception 'a decision is never changed or deleted; make a new one';
end $$;
create trigger decision_is_append_only before update or delete on openitem.decision
  for each row execute function openitem.no_change();
