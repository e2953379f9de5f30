-- What stage confirmation publishes.
create view confirmation.issued as
select
  s.statement_id, s.period_id, p.label, p.kind, p.from_date, p.to_date, s.form, s.office_code, s.unit_code, s.version, s.run_id,
  s.night_run_id, s.as_of, s.watermark, s.unit_name, s.dossier_no, s.due_on, s.treasury_columns, s.digest
from confirmation.statement s
join confirmation.period p on p.period_id = s.period_id;

-- The version in force on a date, and as far as a run could see it: the last one as of that date or earlier.
create function confirmation.issued_on(on_date date, of_period integer)
returns setof confirmation.issued
language sql stable as $$
  select i.*
  from confirmation.issued i
  where i.period_id = of_period
    and i.as_of <= on_date
    and not exists (
      select 1
      from confirmation.statement later
      where later.period_id = i.period_id
        and later.form = i.form
        and later.office_code = i.office_code
        and later.unit_code = i.unit_code
        and later.as_of <= on_date
        and later.version > i.version
    )
$$;

create view confirmation.account as
select
  statement_id, account_no, currency, account_name,
  treasury_opening, treasury_increases, treasury_decreases, treasury_closing, proved,
  unit_source, unit_opening, unit_increases, unit_decreases, unit_closing, unit_explanation,
  differs, difference, explained, unexplained, source, unit_source_place
from confirmation.statement_account;

create view confirmation.difference as
select statement_id, account_no, currency, line_no, side, business_date, voucher_no, description, amount, code, finding_key, source
from confirmation.difference_line;

create view confirmation.change as
select statement_id, change_no, account_no, currency, what, detail, before, after, source
from confirmation.change_line;

create view confirmation.state as
select
  run_id, period_id, form, office_code, unit_code, account_no, currency, statement_id, state, due_on, said_by, mismatch_on, resubmit_on,
  answered_at, answer_version, confirmed_at, signers, reason, unit_closing, difference, unexplained, answer_source
from confirmation.line_state;

create view confirmation.run as
select run_id, business_date, statement_mark from confirmation.judged_run;

create view confirmation.finding as
select
  run_id, finding_key, lifecycle, family, code, severity, business_date, office_code, unit_code, account_no, subject, currency,
  treasury_amount, unit_amount, difference, source, other_source, arguments, evidence
from confirmation.confirmation_finding;

-- A place file:line as evidence of a finding; null for no place.
create function confirmation.evidence(side text, place text, day date, amount numeric, says text)
returns jsonb
language sql immutable as $$
  select case when coalesce(place, '') <> '' then
    jsonb_build_object(
      'side', side,
      'file', regexp_replace(place, ':[0-9]+$', ''),
      'line', substring(place from '[0-9]+$')::bigint,
      'date', day,
      'voucher', '',
      'amount', coalesce(amount, 0),
      'text', says)
  end
$$;

create function confirmation.evidence_of(variadic lines jsonb[])
returns jsonb
language sql immutable as $$
  select coalesce(jsonb_agg(l order by n), '[]'::jsonb)
  from unnest(lines) with ordinality u (l, n)
  where l is not null
$$;
