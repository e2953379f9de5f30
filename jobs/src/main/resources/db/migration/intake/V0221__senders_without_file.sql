-- Senders and dates of a feed of which nothing was taken, although a file was due or came and was held or refused: each is
-- a finding of the night by itself (file_finding_on). A sender of whom any file of the date was taken is not among them.
create function intake.sender_without_file(of_feed text, on_date date, of_run bigint)
returns table (business_date date, sender text)
language sql stable as $$
  select d.business_date, d.sender
  from intake.delivery d
  where d.feed = of_feed
    and d.state in ('HELD', 'REFUSED')
    and d.business_date <= on_date
    and not exists (
      select 1
      from intake.delivery taken
      where taken.feed = d.feed
        and taken.sender = d.sender
        and taken.business_date = d.business_date
        and taken.state = 'ACCEPTED')
  union
  select m.business_date, m.sender
  from intake.missing_file m
  where m.run_id = of_run
    and m.feed = of_feed
$$;
