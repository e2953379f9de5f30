-- The reconciliation of estimates: forms 01a-SDKP/ĐVDT (the estimate) and 02a-SDKP/ĐVDT (its use), Decree 347/2025/NĐ-CP,
-- annex, forms 26 and 28. Figures are arrays by the number of the form's column, 9 of 01a and 6 of 02a, in đồng, signed.

-- Whom a confirmation run has asked for; nights go on with it. Empty: every office, every unit.
create table confirmation.estimate_scope (
  period_id   integer not null references confirmation.period,
  office_code text    not null,
  unit_code   text    not null,
  primary key (period_id, office_code, unit_code)
);

-- Columns 5 = 1 + 4 and 9 = 5 - 7 of form 01a; columns 5 = 1 + 3 and 6 = 2 + 4 of form 02a.
create function confirmation.adds_up(f numeric[]) returns boolean language sql immutable strict as $$
  select case cardinality(f)
    when 9 then f[5] = f[1] + f[4] and f[9] = f[5] - f[7]
    when 6 then f[5] = f[1] + f[3] and f[6] = f[2] + f[4]
    else false
  end
$$;

-- A version of a form as a whole. Totals are those of the last column: what is left (01a), what was used (02a).
create table confirmation.estimate_sheet (
  statement_id    bigint  primary key references confirmation.statement,
  treasury_stated boolean not null,  -- the office has delivered rows of the form
  unit_stated     boolean not null,  -- the unit has
  proved          boolean not null,  -- the office has, and its forms 01a and 02a tie
  rows            integer not null,
  differing       integer not null,  -- rows in which a figure differs; 0 while the unit has stated nothing
  treasury_total  numeric(26, 2),
  unit_total      numeric(26, 2),
  check (treasury_stated or not proved)
);

-- A row, by its codes. A row that one side lacks counts as zeros as soon as that side has stated the form.
create table confirmation.estimate_row (
  statement_id      bigint  not null references confirmation.statement,
  row_no            integer not null,
  chapter_code      text    not null,
  budget_level      text    not null,
  source_code       text    not null,
  sector_code       text    not null,
  programme_code    text    not null,
  economic_code     text    not null,  -- empty in form 01a
  content           text    not null,  -- in words, no part of the key
  treasury_figures  numeric(26, 2)[],
  unit_figures      numeric(26, 2)[],
  differences       numeric(26, 2)[],  -- unit minus treasury; null while the unit has stated nothing
  differs           boolean not null,
  source            text    not null,  -- file:line of the treasury's figures
  unit_source_place text    not null,
  primary key (statement_id, row_no),
  unique (statement_id, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code),
  check (confirmation.adds_up(treasury_figures)),
  check (confirmation.adds_up(unit_figures)),
  check (confirmation.adds_up(differences))
);

-- The treasury's own proof: columns 6 and 7 of 01a are columns 5 and 6 of 02a, for each source, sector and programme.
create table confirmation.estimate_tie (
  statement_id       bigint         not null references confirmation.statement,
  tie_no             integer        not null,
  chapter_code       text           not null,
  budget_level       text           not null,
  source_code        text           not null,
  sector_code        text           not null,
  programme_code     text           not null,
  estimate_in_period numeric(26, 2) not null,
  use_in_period      numeric(26, 2) not null,
  estimate_to_date   numeric(26, 2) not null,
  use_to_date        numeric(26, 2) not null,
  holds              boolean        not null,
  estimate_source    text           not null,  -- file:line; empty where the form has no row
  use_source         text           not null,
  primary key (statement_id, tie_no),
  check (holds = (estimate_in_period = use_in_period and estimate_to_date = use_to_date))
);

-- What a version has otherwise than the one before it, figure by figure.
create table confirmation.estimate_change_line (
  statement_id   bigint  not null references confirmation.statement,
  change_no      integer not null,
  chapter_code   text    not null,
  budget_level   text    not null,
  source_code    text    not null,
  sector_code    text    not null,
  programme_code text    not null,
  economic_code  text    not null,
  content        text    not null,
  what           text    not null check (what in ('TREASURY', 'UNIT', 'PROOF')),
  column_no      integer not null,  -- of the form; 0 for the proof
  before         numeric(26, 2),    -- null: the row was not there
  after          numeric(26, 2),
  source         text    not null,
  primary key (statement_id, change_no)
);

create trigger sheet_is_append_only before update or delete or truncate on confirmation.estimate_sheet
  for each statement execute function confirmation.no_change();
create trigger row_is_append_only before update or delete or truncate on confirmation.estimate_row
  for each statement execute function confirmation.no_change();
create trigger tie_is_append_only before update or delete or truncate on confirmation.estimate_tie
  for each statement execute function confirmation.no_change();
create trigger estimate_change_is_append_only before update or delete or truncate on confirmation.estimate_change_line
  for each statement execute function confirmation.no_change();

create view confirmation.estimate_form as
select statement_id, treasury_stated, unit_stated, proved, rows, differing, treasury_total, unit_total
from confirmation.estimate_sheet;

create view confirmation.estimate as
select
  statement_id, row_no, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code, content,
  treasury_figures, unit_figures, differences, differs, source, unit_source_place
from confirmation.estimate_row;

create view confirmation.estimate_proof as
select
  statement_id, tie_no, chapter_code, budget_level, source_code, sector_code, programme_code,
  estimate_in_period, use_in_period, estimate_to_date, use_to_date, holds, estimate_source, use_source
from confirmation.estimate_tie;

create view confirmation.estimate_change as
select
  statement_id, change_no, chapter_code, budget_level, source_code, sector_code, programme_code, economic_code, content,
  what, column_no, before, after, source
from confirmation.estimate_change_line;
