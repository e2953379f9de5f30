-- What operation publishes: the nights, for reports that state version, settings and attempt.
create view operation.night as
select run_id, business_date, attempt, state, exit_code, started_at, ended_at, version, config_digest
from operation.run
where kind = 'NIGHTLY';
