-- Notes of false alarms: findings of one pattern (code, unit, account and what the rule says they have in common) count as
-- explained until a date. The last note about a pattern counts.
create table openitem.silence (
  silence_id   integer generated always as identity primary key,
  exception_id text not null,  -- the item that was looked at
  family       text not null check (family in ('SIGNATURE', 'SPENDING')),
  code         text not null,
  office_code  text not null,
  unit_code    text not null,
  account_no   text not null,
  pattern      text not null,
  subject      text not null,  -- of the item that was looked at, for people
  from_date    date not null,  -- the night that showed it
  until_date   date not null,  -- the last night it holds for
  note         text not null check (btrim(note) <> ''),
  decided_by   text not null,
  approved_by  text not null check (approved_by <> decided_by),
  decided_at   timestamptz not null,
  check (until_date >= from_date)
);
create index silence_by_pattern on openitem.silence (code, unit_code, account_no, pattern);

create trigger silence_is_append_only before update or delete on openitem.silence
  for each row execute function openitem.no_change();

alter table openitem.night_item add column pattern text not null default '';
alter table openitem.night_item add column silence_id integer references openitem.silence (silence_id);

-- The notes that hold for a night: of each pattern the last one, while it lasts.
create function openitem.silence_on(night date)
returns table (
  silence_id integer, exception_id text, family text, code text, office_code text, unit_code text, account_no text,
  pattern text, subject text, from_date date, until_date date, note text, decided_by text, approved_by text,
  decided_at timestamptz)
language sql stable as $$
  select
    s.silence_id, s.exception_id, s.family, s.code, s.office_code, s.unit_code, s.account_no,
    s.pattern, s.subject, s.from_date, s.until_date, s.note, s.decided_by, s.approved_by, s.decided_at
  from (
    select distinct on (k.code, k.unit_code, k.account_no, k.pattern) k.*
    from openitem.silence k
    where k.from_date <= night
    order by k.code, k.unit_code, k.account_no, k.pattern, k.silence_id desc
  ) s
  where s.until_date >= night
$$;

create or replace view openitem.item as
select
  i.run_id, i.exception_id, i.finding_key, i.lifecycle, i.family, i.code, i.severity, i.business_date, i.office_code,
  i.unit_code, i.account_no, i.subject, i.currency, i.treasury_amount, i.unit_amount, i.difference, i.first_seen,
  i.age_working_days, i.status, i.closed_how, i.source, i.other_source, i.arguments, i.evidence,
  i.pattern, s.until_date as silenced_until, s.decided_by as silenced_by, s.approved_by as silence_approved_by,
  s.note as silence_note
from openitem.night_item i
left join openitem.silence s on s.silence_id = i.silence_id
where i.listed;

-- Every note ever made about the pattern of an item, oldest first by its number.
create view openitem.item_silence as
select
  i.run_id, i.exception_id, s.silence_id, s.from_date, s.until_date, s.note, s.decided_by, s.approved_by, s.decided_at
from openitem.night_item i
join openitem.silence s
  on s.code = i.code and s.unit_code = i.unit_code and s.account_no = i.account_no and s.pattern = i.pattern;
