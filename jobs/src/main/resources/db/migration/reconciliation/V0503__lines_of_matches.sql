-- Which lines a match that is more than equal lines took together.
create view reconciliation.match_line as
select run_id, match_no, side, delivery_id, line_no from reconciliation.found_match_line;
