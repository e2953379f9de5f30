-- Published: where an accepted entry is, by its id. What names another entry looks there.
create view intake.entry_of_id as
select entry_id, delivery_id, line_no from intake.entry_place;
