-- Lines of deliveries that a later one replaced, for the confirmation: entries with their contents, answers and statements of the units.
create view intake.replaced_entry as
select l.delivery_id, l.line_no, l.business_date, l.entry_id, l.unit_code, l.account_no, l.currency, l.amount, l.voucher_no, l.description
from intake.transaction_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';

create view intake.replaced_unit_balance as
select l.delivery_id, l.from_date, l.business_date, l.unit_code, l.account_no, l.currency
from intake.unit_balance_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';

create view intake.replaced_confirmation as
select l.delivery_id, l.period, l.unit_code, l.account_no
from intake.confirmation_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';
