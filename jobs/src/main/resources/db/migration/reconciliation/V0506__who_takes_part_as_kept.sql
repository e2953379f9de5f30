-- The same as before, from what the intake keeps of each unit.
create or replace function reconciliation.participant_on(on_date date, compulsory_from date)
returns table (unit_code text, since date)
language sql stable as $$
  select p.unit_code, min(p.since)
  from (
    select u.unit_code, u.business_date as since
    from intake.unit_since u
    where u.business_date <= on_date
    union all
    -- an account belongs to one unit for ever
    select a.unit_code, compulsory_from
    from intake.account a
    where compulsory_from is not null
      and a.business_date <= on_date
  ) p
  group by p.unit_code
$$;
