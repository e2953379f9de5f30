-- The delivery that says something else of a unit, an account or a signer than a delivery of a registry did, later and
-- up to a date: as of that date the last word counts. The latest of them, null if the whole delivery still counts.
-- A registry holds no dates of its own, so its content may be said again under a later date and mean it.
create function intake.said_otherwise_since(of_feed text, of_delivery integer, until_date date)
returns integer
language sql stable as $$
  with other as (
    -- most lists come again unchanged, and nothing has been said in between
    select 1
    from intake.delivery o
    join intake.delivery f on f.delivery_id = of_delivery
    where o.feed = of_feed
      and o.state = 'ACCEPTED'
      and o.delivery_id <> of_delivery
      and o.business_date between f.business_date and until_date
  ),
  last_word as (
    select l.line_no, w.delivery_id as word_delivery, w.line_no as word_line
    from intake.unit_line l
    cross join lateral (
      select u.delivery_id, u.line_no
      from intake.unit u
      where u.unit_code = l.unit_code
        and u.business_date <= until_date
      order by u.business_date desc, u.delivery_id desc, u.line_no desc
      limit 1
    ) w
    where of_feed = 'units'
      and l.delivery_id = of_delivery
      and exists (select 1 from other)
    union all
    select l.line_no, w.delivery_id, w.line_no
    from intake.account_line l
    cross join lateral (
      select a.delivery_id, a.line_no
      from intake.account a
      where a.account_no = l.account_no
        and a.business_date <= until_date
      order by a.business_date desc, a.delivery_id desc, a.line_no desc
      limit 1
    ) w
    where of_feed = 'accounts'
      and l.delivery_id = of_delivery
      and exists (select 1 from other)
    union all
    select l.line_no, w.delivery_id, w.line_no
    from intake.signer_line l
    cross join lateral (
      select s.delivery_id, s.line_no
      from intake.signer s
      where s.unit_code = l.unit_code
        and s.account_no is not distinct from l.account_no
        and s.role = l.role
        and s.person_id = l.person_id
        and s.certificate_serial = l.certificate_serial
        and s.business_date <= until_date
      order by s.business_date desc, s.delivery_id desc, s.line_no desc
      limit 1
    ) w
    where of_feed = 'signers'
      and l.delivery_id = of_delivery
      and exists (select 1 from other)
  )
  select max(l.word_delivery)
  from last_word l
  join intake.comparable_line said on said.feed = of_feed
    and said.delivery_id = of_delivery
    and said.line_no = l.line_no
  join intake.comparable_line word on word.feed = of_feed
    and word.delivery_id = l.word_delivery
    and word.line_no = l.word_line
  where l.word_delivery <> of_delivery
    and word.content <> said.content
$$;

-- Accepted deliveries of a registry that say something: all but those that change nothing of what they replace. Each
-- speaks of its date and of all that follow.
create view intake.registry_word as
select delivery_id, business_date
from intake.delivery
where feed in ('units', 'accounts', 'signers')
  and state = 'ACCEPTED'
  and (replaces is null or lines_added + lines_removed + lines_changed > 0);
