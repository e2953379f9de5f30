-- What a finding has in common with its repeats on other days beside code, unit and account, by its own rule: a payee
-- account, certificates, a contact. Notes of false alarms at the exception desk go by it.
alter table warning.warning_finding add column pattern text not null default '';

create or replace view warning.finding as
select
  run_id, finding_key, lifecycle,
  case when code in (
      'SIGNATURE_MISSING', 'CERTIFICATE_NOT_REGISTERED', 'CERTIFICATE_EXPIRED', 'CERTIFICATE_REVOKED',
      'ONE_CERTIFICATE_SIGNED_TWICE', 'ONE_PERSON_BOTH_ROLES', 'CERTIFICATE_IN_SEVERAL_UNITS', 'SIGNED_SECONDS_APART',
      'SIGNED_OUT_OF_HOURS', 'TOO_MANY_SIGNERS', 'NOTICE_CONTACT_SHARED', 'NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT')
    then 'SIGNATURE' else 'SPENDING' end as family,
  code, severity, business_date, office_code, unit_code, account_no, subject, currency,
  treasury_amount, unit_amount, difference, source, other_source, arguments, evidence, pattern
from warning.warning_finding;
