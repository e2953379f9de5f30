-- Whom the rows of replaced deliveries of estimates were about, for the confirmation.
create view intake.replaced_estimate as
select distinct l.delivery_id, l.quarter, l.unit_code, l.office_code, l.form, l.side
from intake.estimate_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';
