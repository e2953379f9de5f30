-- Operation: one row a run of the day plan. Business date and attempt are its identity.
create schema operation;

create table operation.run (
  run_id        bigint generated always as identity primary key,
  kind          text    not null check (kind in ('NIGHTLY', 'INTAKE', 'MONTHLY')),
  business_date date    not null,
  attempt       integer not null,
  base_run_id   bigint  not null default 0, -- the complete night it carries on; 0: none
  state         text    not null check (state in ('RUNNING', 'FAILED', 'COMPLETE')),
  exit_code     integer,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  version       text    not null,
  config_digest text    not null,
  settings      jsonb   not null,
  failure       text,
  unique (kind, business_date, attempt)
);
