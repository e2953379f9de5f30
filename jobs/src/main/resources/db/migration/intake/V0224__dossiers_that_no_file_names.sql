-- As in V0223; a delivery of dossiers that replaced the only one to name a dossier says so, with the number of such
-- dossiers and the first of them.
create or replace function intake.files_told_of(on_date date, of_run bigint, seen_delivery integer, seen_date date)
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
