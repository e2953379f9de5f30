-- control_proved: of a file that was taken, whether its lines prove what its control file says; null: it says nothing, or
-- the file was not taken. Where a rejected line has amounts that cannot be read, the totals are proved only if they are
-- those of the accepted lines.
create or replace view intake.delivered_file as
select
  delivery_id, run_id, feed, sender, business_date, seq, file_name, layout, sha256, bytes, state,
  lines_read, lines_accepted, lines_rejected, lines_blank,
  debit_total, credit_total, increase_total, decrease_total,
  control_records, control_debit_total, control_credit_total, control_increase_total, control_decrease_total,
  finding_code, reason, arguments, replaces, lines_added, lines_removed, lines_changed, taken_at,
  case
    when state not in ('ACCEPTED', 'SUPERSEDED') then null
    when num_nonnulls(control_debit_total, control_credit_total, control_increase_total, control_decrease_total) = 0
      then case when control_records is not null then true end
    else rejected_unreadable = 0
      or (coalesce(control_records = lines_accepted, true)
        and coalesce(control_debit_total = debit_total, true)
        and coalesce(control_credit_total = credit_total, true)
        and coalesce(control_increase_total = increase_total, true)
        and coalesce(control_decrease_total = decrease_total, true))
  end as control_proved
from intake.delivery;
