create function intake.file_finding_on(on_date date, run bigint)
returns table (finding_key text, lifecycle text, code text, severity text, business_date date, office_code text, unit_code text, subject text, source text, reason text, arguments text[])
language sql stable as $$ select ''::text, ''::text, ''::text, ''::text, on_date, ''::text, ''::text, ''::text, ''::text, ''::text, '{}'::text[] where false $$;
