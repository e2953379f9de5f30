-- Published: the units that take part, as known on a date, and since when: from the date in the name of their first
-- delivery of records or balances, or from the date on which all units with accounts have to (null: none has to).
create function reconciliation.participant_on(on_date date, compulsory_from date)
returns table (unit_code text, since date)
language sql stable as $$
  select p.unit_code, min(p.since)
  from (
    select u.unit_code, f.business_date as since
    from intake.file_unit u
    join intake.delivered_file f on f.delivery_id = u.delivery_id
    where f.feed in ('unit-records', 'unit-balances')
      and f.state in ('ACCEPTED', 'SUPERSEDED')
      and f.business_date <= on_date
    union all
    -- an account belongs to one unit for ever
    select a.unit_code, compulsory_from
    from intake.account a
    where compulsory_from is not null
      and a.business_date <= on_date
  ) p
  group by p.unit_code
$$;
