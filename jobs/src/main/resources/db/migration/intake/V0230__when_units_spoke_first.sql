-- The first date of which a unit's own books were taken in, by feed. Files that were taken stay taken, so it only goes back;
-- to find it among all files of all nights takes longer with each of them.
create table intake.unit_first (
  feed          text not null,
  unit_code     text not null,
  business_date date not null,
  primary key (feed, unit_code)
);

insert into intake.unit_first (feed, unit_code, business_date)
select d.feed, u.unit_code, min(d.business_date)
from intake.delivery_unit u
join intake.delivery d on d.delivery_id = u.delivery_id
where d.feed in ('unit-records', 'unit-balances')
  and d.state in ('ACCEPTED', 'SUPERSEDED')
group by d.feed, u.unit_code;

create view intake.unit_since as
select feed, unit_code, business_date
from intake.unit_first;
