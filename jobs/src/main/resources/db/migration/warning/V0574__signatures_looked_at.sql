-- How far the rules about signatures of a night reached.
create view warning.signature_reach as
select run_id, signers_since, units, entries, judged, doubtful from warning.signature_night;
