-- The parts of what is found about files as of a night, each a function of its own. delivery_id: of whom it is said.

-- Held or refused, and nothing accepted in its place since.
create function intake.files_not_taken(on_date date)
returns table (delivery_id integer, code text, reason text, arguments text[])
language sql stable as $$
  select distinct on (concat_ws('|', d.finding_code, coalesce(d.feed, d.file_name), d.sender,
      case when d.feed is null then null else d.business_date end))
    d.delivery_id, d.finding_code, d.reason, d.arguments
  from intake.delivery d
  where d.business_date <= on_date
    and d.state in ('HELD', 'REFUSED')
    and not exists (
      select 1
      from intake.delivery later
      where later.feed = d.feed
        and later.sender = d.sender
        and later.business_date = d.business_date
        and later.delivery_id > d.delivery_id
        and later.state = 'ACCEPTED'
    )
  order by concat_ws('|', d.finding_code, coalesce(d.feed, d.file_name), d.sender,
      case when d.feed is null then null else d.business_date end),
    d.delivery_id desc
$$;

-- Duplicates whose content does not count. Over once something newer is accepted in its place or that of the first, or
-- what counts is sent once more; a registry of a later date is newer too.
create function intake.duplicates_not_counting(on_date date)
returns table (delivery_id integer, code text, reason text, arguments text[])
language sql stable as $$
  select distinct on (d.feed, d.sender, d.business_date)
    d.delivery_id, 'DUPLICATE_FILE', d.reason, d.arguments
  from intake.delivery d
  join intake.delivery first on first.delivery_id = d.same_as
  where d.business_date <= on_date
    and d.state = 'DUPLICATE'
    and d.reason = 'SAME_CONTENT_OVERTAKEN'
    and not exists (
      select 1
      from intake.delivery later
      where later.feed = d.feed
        and later.sender = d.sender
        and (later.business_date = d.business_date
          or later.feed in ('units', 'accounts', 'signers')
          and later.business_date > d.business_date
          and later.business_date <= on_date)
        and later.delivery_id > d.delivery_id
        and (later.state = 'ACCEPTED' or (later.state = 'DUPLICATE' and later.reason <> 'SAME_CONTENT_OVERTAKEN'))
    )
    and not exists (
      select 1
      from intake.delivery later
      where later.feed = first.feed
        and later.sender = first.sender
        and later.business_date = first.business_date
        and later.delivery_id > d.delivery_id
        and later.state = 'ACCEPTED'
    )
  order by d.feed, d.sender, d.business_date, d.delivery_id desc
$$;

-- Told once: what the run took, and what the night before it had not seen. Of several deliveries of one name the latest.
-- A delivery of dossiers that replaced the only one to name a dossier says so, with the number of such dossiers and the
-- first of them.
create function intake.files_told_of(on_date date, of_run bigint, seen_delivery integer, seen_date date)
returns table (delivery_id integer, code text, reason text, arguments text[])
language sql stable as $$
  with heard as (
    select d.*
    from intake.delivery d
    where d.business_date <= on_date
      and (d.run_id = of_run or d.delivery_id > seen_delivery or d.business_date > seen_date)
  ),
  told as (
    select h.delivery_id, 'DUPLICATE_FILE' as code, h.reason, h.arguments
    from heard h
    where h.state = 'DUPLICATE'
      and h.reason <> 'SAME_CONTENT_OVERTAKEN'
    union all
    select h.delivery_id, 'FILE_REPLACED',
      case
        when gone.dossiers > 0 then 'REPLACED_DOSSIERS_GONE'
        when h.feed in ('units', 'accounts', 'signers') then 'REPLACED_REGISTRY'
        else 'REPLACED'
      end,
      array[o.file_name, h.lines_added::text, h.lines_removed::text, h.lines_changed::text]
        || case when gone.dossiers > 0 then array[gone.dossiers::text, gone.first] else '{}' end
    from heard h
    join intake.delivery o on o.delivery_id = h.replaces
    cross join lateral (
      select count(*) as dossiers, array_to_string((array_agg(n.dossier_no order by n.dossier_no))[1:5], ', ') as first
      from (
        select distinct l.dossier_no
        from intake.dossier_line l
        where h.feed = 'dossiers'
          and l.delivery_id = h.replaces
      ) n
      where not exists (select 1 from intake.dossier k where k.dossier_no = n.dossier_no)
    ) gone
    where h.state in ('ACCEPTED', 'SUPERSEDED')
  )
  select distinct on (t.code, h.feed, h.sender, h.business_date, h.file_name)
    t.delivery_id, t.code, t.reason, t.arguments
  from told t
  join heard h on h.delivery_id = t.delivery_id
  order by t.code, h.feed, h.sender, h.business_date, h.file_name, t.delivery_id desc
$$;

-- The office of a unit by the registry as of a date.
create function intake.office_of(of_unit text, on_date date)
returns text
language sql stable as $$
  select l.office_code
  from intake.unit l
  where l.unit_code = of_unit
    and l.business_date <= on_date
  order by l.business_date desc, l.delivery_id desc, l.line_no desc
  limit 1
$$;

-- Findings as of a night: STATE lasts while its cause lasts, NOTE is told once: of deliveries of the
-- run, and of those that the night before it had not seen (seen_delivery, seen_date).
-- finding_key holds neither delivery nor line, so that it stays the same over re-deliveries.
-- As in V0219, put together from parts.
create or replace function intake.file_finding_on(
  on_date date, of_run bigint, seen_delivery integer default null, seen_date date default null)
returns table (
  finding_key text, lifecycle text, code text, severity text, business_date date,
  office_code text, unit_code text, subject text, difference numeric, source text,
  reason text, arguments text[], delivery_id integer,
  lines_read integer, lines_accepted integer, lines_rejected integer
)
language sql stable as $$
  with of_files as (
    select delivery_id, 'STATE' as lifecycle, code, 'HIGH' as severity, reason, arguments
    from intake.files_not_taken(on_date)
    union all
    select d.delivery_id, 'STATE', 'LINES_REJECTED',
      case when d.feed in ('transactions', 'balances') then 'HIGH' else 'MEDIUM' end,
      'SOME_LINES_REJECTED',
      array[d.lines_rejected::text, d.lines_read::text] || intake.first_reasons(d.delivery_id)
    from intake.delivery d
    where d.business_date <= on_date
      and d.state = 'ACCEPTED'
      and d.lines_rejected > 0
    union all
    select delivery_id, 'STATE', code, 'MEDIUM', reason, arguments
    from intake.duplicates_not_counting(on_date)
    union all
    select delivery_id, 'NOTE', code, 'INFO', reason, arguments
    from intake.files_told_of(on_date, of_run, seen_delivery, seen_date)
  )
  select
    case
      when d.feed is null then concat_ws('|', f.code, d.file_name)
      when f.lifecycle = 'NOTE' then concat_ws('|', f.code, d.feed, d.sender, d.business_date, d.file_name)
      else concat_ws('|', f.code, d.feed, d.sender, d.business_date)
    end,
    f.lifecycle, f.code, f.severity, d.business_date,
    case when length(d.sender) = 4 then d.sender when length(d.sender) = 7 then intake.office_of(d.sender, on_date) end,
    case when length(d.sender) = 7 then d.sender end,
    d.file_name, null::numeric,
    case f.code
      when 'LINES_REJECTED' then d.file_name || ':' || (
        select min(r.line_no) from intake.rejected_line r where r.delivery_id = d.delivery_id
      )
      else d.file_name
    end,
    f.reason, coalesce(f.arguments, '{}'), d.delivery_id, d.lines_read, d.lines_accepted, d.lines_rejected
  from of_files f
  join intake.delivery d on d.delivery_id = f.delivery_id
  union all
  select
    concat_ws('|', 'FILE_MISSING', m.feed, m.sender, m.business_date),
    'STATE', 'FILE_MISSING', 'HIGH', m.business_date,
    case when length(m.sender) = 4 then m.sender else intake.office_of(m.sender, on_date) end,
    case when length(m.sender) = 7 then m.sender end,
    m.feed || '_' || m.sender || '_' || to_char(m.business_date, 'YYYYMMDD'),
    null::numeric, m.feed || '_' || m.sender || '_' || to_char(m.business_date, 'YYYYMMDD'),
    'MISSING', array[m.feed, m.sender, m.business_date::text], null::integer, 0, 0, 0
  from intake.missing_file m
  where m.run_id = of_run
$$;
