-- Signers of deliveries that a later one replaced, for the confirmation: what was known of them before.
create view intake.replaced_signer as
select
  l.delivery_id, l.line_no, l.business_date, l.unit_code, l.account_no, l.role, l.person_id, l.certificate_serial,
  l.certificate_from, l.certificate_to, l.revoked_at, l.registered_from, l.registered_to
from intake.signer_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'SUPERSEDED';
