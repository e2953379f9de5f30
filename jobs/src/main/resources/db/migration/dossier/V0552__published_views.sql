-- What a file says, as an argument of a sentence: a dash for nothing, never taken for a key of the texts.
create function dossier.told(said text)
returns text
language sql immutable as $$
  select case
    when coalesce(said, '') = '' then '-'
    when said like 'key:%' or said like 'text:%' then 'text:' || said
    else said
  end
$$;

-- What stage dossier publishes.
create view dossier.night as
select run_id, business_date, as_of from dossier.judged_night;

create view dossier.rule as
select run_id, rule_no, procedure_code, version, limit_text, article, sure, is_window from dossier.used_rule;

-- Dossiers open after a night (ended_at is null), and those that the night learned to be finished.
create view dossier.dossier as
select
  run_id, dossier_no, office_code, unit_code, procedure_code, channel, state, stage, stage_since, last_movement,
  handler, sent_at, received_at, limit_at, extended_until, extension_reason, ended_at, working_minutes, days_over, due,
  amount, currency, rule_no, delivery_id, line_no
from dossier.judged_dossier;

create view dossier.finding as
select
  run_id, finding_key, lifecycle, code, severity, business_date, office_code, unit_code, account_no, subject, currency,
  treasury_amount, unit_amount, difference, source, other_source, arguments, evidence
from dossier.dossier_finding;

create view dossier.figure as
select
  run_id, scope, scope_code, span, received, online, finished, in_time, late, not_judged, median_minutes, p90_minutes
from dossier.night_figure;

create view dossier.stock as
select
  run_id, scope, scope_code, open, stalled, late_with_reason, not_taken_up, waiting_unit, no_rule, due, units,
  units_joined, last_delivery
from dossier.night_stock;

create view dossier.trend as
select run_id, day, received, finished, late, stalled from dossier.night_trend;
