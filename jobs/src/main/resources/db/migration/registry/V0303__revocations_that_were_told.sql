-- A certificate, however it is written.
create function registry.certificate(written text)
returns text
language sql immutable as $$ select nullif(upper(btrim(written)), '') $$;

-- When each certificate was revoked: the earliest instant that any accepted delivery tells, for whatever unit, whatever
-- later lines say. up_to: the last delivery that is seen; on_date: the last date of a delivery.
create function registry.revocation(up_to integer, on_date date)
returns table (certificate text, revoked_at timestamptz, delivery_id integer, line_no integer)
language sql stable as $$
  select distinct on (registry.certificate(s.certificate_serial))
    registry.certificate(s.certificate_serial), s.revoked_at, s.delivery_id, s.line_no
  from intake.signer s
  where s.revoked_at is not null
    and s.delivery_id <= up_to
    and s.business_date <= on_date
  order by registry.certificate(s.certificate_serial), s.revoked_at, s.delivery_id, s.line_no
$$;
