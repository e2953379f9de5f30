-- The dossiers that replaced entries named: what is booked for them must be counted again.
create or replace view intake.replaced_transaction as
select l.delivery_id, l.business_date, l.unit_code, l.account_no, l.currency, l.dossier_no
from intake.transaction_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';
