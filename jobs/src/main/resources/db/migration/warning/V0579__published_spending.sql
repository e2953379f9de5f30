-- What the rules about spending publish beside the findings.
create view warning.coverage as
select run_id, code, looked_at, hits, not_judged from warning.rule_coverage;

-- Findings of earlier nights whose cause is gone although their own date was not judged again.
create view warning.withdrawn as
select run_id, finding_key from warning.withdrawn_finding;

-- Names as people write them: case and blanks do not count, marks above and below letters do.
create function warning.plain_name(written text)
returns text
language sql immutable as $$ select nullif(lower(regexp_replace(written, '\s', '', 'g')), '') $$;
