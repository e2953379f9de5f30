-- Lines of deliveries that a later one replaced: what stages to the right must judge again.
create view intake.replaced_transaction as
select l.delivery_id, l.business_date, l.unit_code, l.account_no, l.currency
from intake.transaction_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';

create view intake.replaced_unit_record as
select l.delivery_id, l.business_date, l.unit_code, l.account_no, l.currency
from intake.unit_record_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';
