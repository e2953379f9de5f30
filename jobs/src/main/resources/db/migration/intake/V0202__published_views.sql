-- What stage intake publishes. A line of a delivery that is held, refused or superseded is not in here.
create view intake.delivered_file as
select
  delivery_id, run_id, feed, sender, business_date, seq, file_name, layout, sha256, bytes, state,
  lines_read, lines_accepted, lines_rejected, lines_blank,
  debit_total, credit_total, increase_total, decrease_total,
  control_records, control_debit_total, control_credit_total, control_increase_total, control_decrease_total,
  finding_code, reason, arguments, replaces, lines_added, lines_removed, lines_changed, taken_at
from intake.delivery;

create view intake.file_note as
select delivery_id, note_no, reason, arguments from intake.delivery_note;

create view intake.file_left as
select run_id, file_name, reason from intake.left_file;

create view intake.file_day as
select delivery_id, business_date, lines from intake.delivery_day;

create view intake.file_unit as
select delivery_id, unit_code from intake.delivery_unit;

create view intake.reject as
select delivery_id, line_no, reason, arguments, raw_text from intake.rejected_line;

create view intake.transaction as
select l.*
from intake.transaction_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

create view intake.balance as
select l.*
from intake.balance_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

create view intake.unit_record as
select l.*
from intake.unit_record_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

create view intake.unit_balance as
select l.*
from intake.unit_balance_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

create view intake.unit as
select l.*
from intake.unit_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

create view intake.account as
select l.*
from intake.account_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';

create view intake.signer as
select l.*
from intake.signer_line l
join intake.delivery d on d.delivery_id = l.delivery_id and d.state = 'ACCEPTED';
