-- What a case needs for its whole life: follow-ups, merging, custody with Partnerservice, its clocks, and how it is worked on.
alter table customer_question
  add column follow_up_at      timestamptz,
  add column follow_up_kept    boolean not null default false,
  add column follow_up_told    boolean not null default false,
  add column merged_into       uuid,
  -- the last change of hands: when, and for Partnerservice how and why
  add column handover          text check (handover in ('ASKED_THERE', 'ESCALATED', 'RETURNED')),
  add column handed_over_at    timestamptz,
  add column handover_reason   text,
  -- a forwarded case has to be answered before respond_until; from return_at on, the same while it is open, it is not the seller's
  -- any more, whether or not somebody has taken it back
  add column forwarded_at      timestamptz,
  add column remind_at         timestamptz,
  add column reminded          boolean not null default false,
  add column respond_until     timestamptz,
  add column return_at         timestamptz,
  add column returns           integer not null default 0,
  -- the clocks as they were set when they started; spent is in microseconds, from before a pause
  add column open_long_from    timestamptz,
  add column open_long_at      timestamptz,
  add column open_long_spent   bigint,
  add column open_long_told    boolean not null default false,
  add column answer_rule       text,
  add column answer_at         timestamptz,
  add column answer_spent      bigint,
  add column calendar_version  text,
  add column days_off          text,
  add column customer_messages integer not null default 0,
  add column assignee          text,
  -- one a line
  add column tags              text not null default '',
  add check ((status = 'FOLLOW_UP') = (follow_up_at is not null)),
  add check (respond_until is null or (custody = 'SELLER' and remind_at is not null and handed_over_at is not null)),
  add check (return_at is null or return_at = respond_until),
  add check (merged_into is null or status = 'CLOSED');
create index customer_question_partnerservice on customer_question (ranked_at, case_number) where custody = 'PARTNERSERVICE';
update customer_question set customer_messages = unread;

-- Who did what when. Lines are only added: not even the service can change or remove one.
create table question_history (
  id          uuid primary key,
  retailer_id text not null,
  question_id uuid not null,
  at          timestamptz not null,
  party       text not null,
  user_id     text,
  activity    text not null,
  detail      text,
  status      text not null,
  custody     text not null
);
create index question_history_question on question_history (question_id, id);
select protect_retailer_rows('question_history');
revoke update, delete, truncate on question_history from "${appRole}";

create table question_note (
  id          uuid primary key,
  retailer_id text not null,
  question_id uuid not null,
  written_by  text not null,
  written_at  timestamptz not null,
  text        text not null
);
create index question_note_question on question_note (question_id, id);
select protect_retailer_rows('question_note');

-- How many of a customer's messages each user has seen.
create table question_read (
  question_id uuid not null,
  retailer_id text not null,
  user_id     text not null,
  messages    integer not null,
  primary key (question_id, user_id)
);
select protect_retailer_rows('question_read');

-- Days on which a seller is closed beside its public holidays.
create table closed_day (
  retailer_id text not null,
  day         date not null,
  primary key (retailer_id, day)
);
select protect_retailer_rows('closed_day');
