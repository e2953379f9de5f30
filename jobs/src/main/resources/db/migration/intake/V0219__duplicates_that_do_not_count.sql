-- The delivery that was taken before with the same content; of duplicates, known when all files of their night are decided.
alter table intake.delivery add column same_as integer references intake.delivery;

-- Findings as of a night: STATE lasts while its cause lasts, NOTE is told once: of deliveries of the
-- run, and of those that the night before it had not seen (seen_delivery, seen_date).
-- finding_key holds neither delivery nor line, so that it stays the same over re-deliveries.
-- As in V0218, and a duplicate whose content does not count stays open until something newer is sent.
create or replace function intake.file_finding_on(
  on_date date, of_run bigint, seen_delivery integer default null, seen_date date default null)
returns table (
  finding_key text, lifecycle text, code text, severity text, business_date date,
  office_code text, unit_code text, subject text, difference numeric, source text,
  reason text, arguments text[], delivery_id integer,
  lines_read integer, lines_accepted integer, lines_rejected integer
)
language sql stable as $$
  with seen as (
    select d.*
    from intake.delivery d
    where d.business_date <= on_date
      and d.state <> 'LOADING'
  ),
  standing as (
    -- held or refused, and nothing accepted in its place since
    select distinct on (concat_ws('|', d.finding_code, coalesce(d.feed, d.file_name), d.sender,
        case when d.feed is null then null else d.business_date end))
      d.*, d.finding_code as code, 'STATE' as lifecycle, 'HIGH' as severity,
      d.file_name as source, d.reason as said, coalesce(d.arguments, '{}') as found
    from seen d
    where d.state in ('HELD', 'REFUSED')
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
  ),
  rejected as (
    select d.*, 'LINES_REJECTED' as code, 'STATE' as lifecycle,
      case when d.feed in ('transactions', 'balances') then 'HIGH' else 'MEDIUM' end as severity,
      d.file_name || ':' || (
        select min(r.line_no) from intake.rejected_line r where r.delivery_id = d.delivery_id
      ) as source,
      'SOME_LINES_REJECTED' as said,
      array[d.lines_rejected::text, d.lines_read::text] || intake.first_reasons(d.delivery_id) as found
    from seen d
    where d.state = 'ACCEPTED'
      and d.lines_rejected > 0
  ),
  not_counting as (
    -- over once something newer is accepted in its place or that of the first, or what counts is sent once more
    select distinct on (d.feed, d.sender, d.business_date)
      d.*, 'DUPLICATE_FILE' as code, 'STATE' as lifecycle, 'MEDIUM' as severity,
      d.file_name as source, d.reason as said, coalesce(d.arguments, '{}') as found
    from seen d
    join intake.delivery first on first.delivery_id = d.same_as
    where d.state = 'DUPLICATE'
      and d.reason = 'SAME_CONTENT_OVERTAKEN'
      and not exists (
        select 1
        from intake.delivery later
        where later.feed = d.feed
          and later.sender = d.sender
          and later.business_date = d.business_date
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
  ),
  told as (
    select d.*, 'DUPLICATE_FILE' as code, 'NOTE' as lifecycle, 'INFO' as severity,
      d.file_name as source, d.reason as said, coalesce(d.arguments, '{}') as found
    from seen d
    where (d.run_id = of_run or d.delivery_id > seen_delivery or d.business_date > seen_date)
      and d.state = 'DUPLICATE'
      and d.reason <> 'SAME_CONTENT_OVERTAKEN'
    union all
    select d.*, 'FILE_REPLACED', 'NOTE', 'INFO', d.file_name, 'REPLACED',
      array[o.file_name, d.lines_added::text, d.lines_removed::text, d.lines_changed::text]
    from seen d
    join intake.delivery o on o.delivery_id = d.replaces
    where (d.run_id = of_run or d.delivery_id > seen_delivery or d.business_date > seen_date)
      and d.state in ('ACCEPTED', 'SUPERSEDED')
  ),
  noted as (
    select distinct on (t.code, t.feed, t.sender, t.business_date, t.file_name) t.*
    from told t
    order by t.code, t.feed, t.sender, t.business_date, t.file_name, t.delivery_id desc
  ),
  of_files as (
    select * from standing
    union all
    select * from rejected
    union all
    select * from not_counting
    union all
    select * from noted
  )
  select
    case
      when f.feed is null then concat_ws('|', f.code, f.file_name)
      when f.lifecycle = 'NOTE' then concat_ws('|', f.code, f.feed, f.sender, f.business_date, f.file_name)
      else concat_ws('|', f.code, f.feed, f.sender, f.business_date)
    end,
    f.lifecycle, f.code, f.severity, f.business_date,
    case when length(f.sender) = 4 then f.sender when length(f.sender) = 7 then u.office_code end,
    case when length(f.sender) = 7 then f.sender end,
    f.file_name, null::numeric, f.source, f.said, f.found, f.delivery_id,
    f.lines_read, f.lines_accepted, f.lines_rejected
  from of_files f
  left join lateral (
    select l.office_code
    from intake.unit l
    where l.unit_code = f.sender
      and l.business_date <= on_date
    order by l.business_date desc, l.delivery_id desc, l.line_no desc
    limit 1
  ) u on length(f.sender) = 7
  union all
  select
    concat_ws('|', 'FILE_MISSING', m.feed, m.sender, m.business_date),
    'STATE', 'FILE_MISSING', 'HIGH', m.business_date,
    case when length(m.sender) = 4 then m.sender else u.office_code end,
    case when length(m.sender) = 7 then m.sender end,
    m.feed || '_' || m.sender || '_' || to_char(m.business_date, 'YYYYMMDD'),
    null::numeric, m.feed || '_' || m.sender || '_' || to_char(m.business_date, 'YYYYMMDD'),
    'MISSING', array[m.feed, m.sender, m.business_date::text], null::integer, 0, 0, 0
  from intake.missing_file m
  left join lateral (
    select l.office_code
    from intake.unit l
    where l.unit_code = m.sender
      and l.business_date <= on_date
    order by l.business_date desc, l.delivery_id desc, l.line_no desc
    limit 1
  ) u on length(m.sender) = 7
  where m.run_id = of_run
$$;
