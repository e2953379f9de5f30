-- Runs that confirm balances: of one last day there may be several, of everybody, of an office, of a unit.
alter table operation.run
  add column scope text not null default '', -- of a MONTHLY run: the period and whom it is limited to
  drop constraint run_kind_business_date_attempt_key,
  add unique (kind, business_date, scope, attempt);

-- What operation publishes: the runs that confirm balances. base_run_id is the night whose figures they take.
create view operation.period_run as
select run_id, business_date, scope, attempt, state, exit_code, started_at, ended_at, version, config_digest, base_run_id
from operation.run
where kind = 'MONTHLY';
