-- What stage openitem publishes.
create view openitem.item as
select
  run_id, exception_id, finding_key, lifecycle, family, code, severity, business_date, office_code, unit_code, account_no,
  subject, currency, treasury_amount, unit_amount, difference, first_seen, age_working_days, status, closed_how,
  source, other_source, arguments, evidence
from openitem.night_item
where listed;

create view openitem.item_decision as
select decision_id, exception_id, kind, cause, note, decided_by, approved_by, decided_at, difference from openitem.decision;

-- Items that two people closed while their cause is still there: out of the listing, never out of the count.
create view openitem.closed_by_hand as
select run_id, exception_id, family, code, severity, difference
from openitem.night_item
where status = 'CLOSED' and closed_how = 'BY_HAND';
