-- Stage warning: findings about signatures and spending. Appended per run, never updated.
create schema warning;

create table warning.warning_finding (
  run_id          bigint not null,
  finding_key     text   not null,
  lifecycle       text   not null check (lifecycle in ('STATE', 'EVENT')),
  code            text   not null,
  severity        text   not null check (severity in ('HIGH', 'MEDIUM', 'LOW', 'INFO')),
  business_date   date   not null,
  office_code     text   not null,
  unit_code       text   not null,
  account_no      text   not null,
  subject         text   not null,
  currency        text   not null,
  treasury_amount numeric(26, 2),
  unit_amount     numeric(26, 2),
  difference      numeric(26, 2),
  source          text   not null,
  other_source    text   not null,
  arguments       text[] not null,
  evidence        jsonb  not null,
  primary key (run_id, finding_key)
);
