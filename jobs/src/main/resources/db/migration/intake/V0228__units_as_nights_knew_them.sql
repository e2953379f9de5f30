-- Lines of units that a night went by: of accepted deliveries, and of those that a later night replaced.
create view intake.unit_word as
select l.*
from intake.unit_line l
join intake.delivery d on d.delivery_id = l.delivery_id
where d.state = 'ACCEPTED'
  or d.state = 'SUPERSEDED'
  and exists (
    select 1
    from intake.delivery newer
    where newer.replaces = d.delivery_id
      and newer.run_id <> d.run_id
  );
