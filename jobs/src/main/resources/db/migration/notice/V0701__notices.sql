-- Stage notice: what was told to whom, the messages it was told in, and how each was delivered.
create schema notice;

-- A thing told to a recipient: once for ever, whatever night, attempt or restart comes upon it again.
create table notice.notice (
  recipient     text   not null,
  notice_key    text   not null, -- of an item its exception_id, else made of contents alone
  kind          text   not null check (kind in ('CONTACT', 'FINDING', 'MOVEMENT', 'OFFICE', 'DOSSIER', 'FILE', 'FAILED')),
  run_id        bigint not null,
  business_date date   not null, -- of the run
  place         text   not null, -- unit or office it is about; empty: neither
  message_key   text   not null,
  primary key (recipient, notice_key)
);
create index notice_by_key on notice.notice (notice_key, kind);
create index notice_by_message on notice.notice (message_key);
create index notice_by_date on notice.notice (business_date);

-- One message a recipient and night. Its key is made of what it tells, its Message-ID of the key.
create table notice.message (
  message_key   text        primary key,
  run_id        bigint      not null,
  business_date date        not null,
  recipient     text        not null,
  message_id    text        not null,
  subject       text        not null,
  urgent        boolean     not null, -- for operators: not held in quiet hours
  parts         integer     not null, -- how many things it tells
  composed_at   timestamptz not null
);
create index message_by_date on notice.message (business_date);

-- Its text, kept for a while only.
create table notice.message_text (
  message_key text primary key references notice.message,
  text        text not null
);

-- Messages that are not delivered yet: the one thing that changes. A row goes when the message is done.
create table notice.waiting (
  message_key text        primary key references notice.message,
  tries       integer     not null,
  not_before  timestamptz not null
);

-- Every attempt to deliver a message.
create table notice.attempt (
  attempt_no  bigint      generated always as identity primary key,
  message_key text        not null references notice.message,
  at          timestamptz not null,
  outcome     text        not null check (outcome in ('SENT', 'FILED', 'FAILED', 'UNREACHABLE', 'REFUSED', 'GIVEN_UP')),
  detail      text        not null
);
create index attempt_by_message on notice.attempt (message_key);

create function notice.no_change() returns trigger language plpgsql as $$
begin
  raise exception 'an attempt to deliver is never changed or deleted';
end $$;
create trigger attempt_is_append_only before update or delete on notice.attempt
  for each row execute function notice.no_change();

-- Addresses of the registry that are none, and items nobody could be told of, as of the last night.
create table notice.untold (
  run_id        bigint  not null,
  business_date date    not null,
  reason        text    not null check (reason in ('BAD_ADDRESS', 'NOBODY')),
  place         text    not null,
  subject       text    not null, -- the address; the item
  primary key (run_id, reason, place, subject)
);
