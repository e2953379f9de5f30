-- The first entries of an account and date, by delivery and line: the place of the very first, and each as evidence.
create function ledger.first_entries(of_date date, of_account text, of_currency text, most integer)
returns table (source text, evidence jsonb)
language sql stable
-- Planned only where it is called, and for its date: not within the statement that calls it, for the partitions of all dates.
set plan_cache_mode = force_custom_plan as $$
  select
    (array_agg(e.file_name || ':' || e.line_no order by e.delivery_id, e.line_no))[1],
    jsonb_agg(
      jsonb_build_object(
        'side', 'TREASURY', 'file', e.file_name, 'line', e.line_no, 'date', of_date,
        'voucher', coalesce(e.voucher_no, ''), 'amount', e.amount, 'text', coalesce(e.description, ''))
      order by e.delivery_id, e.line_no)
  from (
    select f.file_name, t.delivery_id, t.line_no, t.voucher_no, t.amount, t.description
    from intake.transaction t
    join intake.delivered_file f on f.delivery_id = t.delivery_id
    where t.business_date = of_date
      and t.account_no = of_account
      and t.currency = of_currency
    order by t.delivery_id, t.line_no
    limit most
  ) e
$$;
