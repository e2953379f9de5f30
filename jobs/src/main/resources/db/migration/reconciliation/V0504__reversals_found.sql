-- Published: entries that a night found to be reversed, and the entries that reverse them; two lines a match.
create view reconciliation.reversal_line as
select m.run_id, m.match_no, m.account_no, m.currency, l.delivery_id, l.line_no
from reconciliation.found_match m
join reconciliation.found_match_line l on l.run_id = m.run_id and l.match_no = m.match_no
where m.pass = 'REVERSAL';
create index found_match_reversal on reconciliation.found_match (run_id) where pass = 'REVERSAL';
