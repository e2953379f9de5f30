-- Units without movements all send the same bytes, every day: of such a content only the file of the same sender and date is
-- looked for. Files of a date, and what replaced a file, are asked for by every night.
drop index intake.delivery_by_content;
create index delivery_by_content on intake.delivery (feed, sha256, sender, business_date);
create index delivery_by_date on intake.delivery (business_date);
create index delivery_by_replaced on intake.delivery (replaces) where replaces is not null;
