-- What people saw of an item when they decided about it, beside the difference. Null for decisions made before this.
alter table openitem.decision
  add column severity        text,
  add column treasury_amount numeric(26, 2),
  add column unit_amount     numeric(26, 2),
  add column arguments       text[];

-- Notes that fit no finding in particular hold no more: where a rule about entries names neither a certificate nor a
-- payee account, nothing tells a repeat from any other payment. Two rules are about the day of an account and name none.
create function openitem.is_specific(code text, pattern text) returns boolean
language sql immutable as $$
  select pattern ~ '[[:alnum:]]' or code in ('BALANCE_DRAINED', 'ROUND_AMOUNTS')
$$;

-- As in V0603, without notes that fit no finding in particular.
create or replace function openitem.silence_on(night date)
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
      and openitem.is_specific(k.code, k.pattern)
    order by k.code, k.unit_code, k.account_no, k.pattern, k.silence_id desc
  ) s
  where s.until_date >= night
$$;
