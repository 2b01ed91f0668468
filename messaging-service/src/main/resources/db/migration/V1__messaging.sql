-- Where the customer of an order can be reached; personal data.
create table customer_contact (
  id           uuid primary key,
  retailer_id  text not null,
  order_number text not null,
  customer_ref text not null,
  first_name   text not null,
  last_name    text not null,
  email        text not null,
  phone        text,
  language     text not null,
  version      bigint not null,
  unique (retailer_id, order_number)
);

-- One per case; its id is the question's.
create table conversation (
  id           uuid primary key,
  retailer_id  text not null,
  case_number  text not null,
  order_number text not null,
  channel      text not null,
  state        text not null,
  state_since  timestamptz not null,
  version      bigint not null
);

create table message (
  id                uuid primary key,
  retailer_id       text not null,
  question_id       uuid not null references conversation,
  author            text not null,
  recipient         text not null,
  channel           text not null,
  sent_at           timestamptz not null,
  original_language text,
  original_text     text not null,
  -- What went out, where that is not the original.
  sent_language     text,
  sent_text         text,
  attempts          integer not null,
  version           bigint not null
);
create index message_of_conversation on message (retailer_id, question_id, sent_at, id);

create table message_translation (
  message_id     uuid not null references message,
  language       text not null,
  retailer_id    text not null,
  question_id    uuid not null,
  status         text not null,
  text           text not null,
  engine         text,
  coverage       double precision not null,
  memory_version text,
  primary key (message_id, language)
);

-- Which text of a message a user chose to see.
create table message_view (
  message_id  uuid not null references message,
  user_id     text not null,
  retailer_id text not null,
  shown       text not null,
  version     bigint not null,
  primary key (message_id, user_id)
);

-- The language somebody reads in; the account's own row has no user.
create table language_preference (
  id          uuid primary key,
  retailer_id text not null,
  user_id     text not null default '',
  preferred   text not null,
  version     bigint not null,
  unique (retailer_id, user_id)
);

-- Mails on their way out; personal data.
create table outgoing_mail (
  id              uuid primary key,
  retailer_id     text not null,
  kind            text not null,
  about           uuid not null,
  order_number    text not null,
  from_name       text not null,
  from_address    text not null,
  to_address      text,
  subject         text not null,
  body_text       text not null,
  body_html       text not null,
  state           text not null,
  attempts        integer not null,
  next_attempt_at timestamptz,
  finished_at     timestamptz,
  failure         text,
  version         bigint not null,
  -- The idempotency key: one cause, one mail.
  unique (about, kind)
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at) where state = 'QUEUED';
create index outgoing_mail_awaiting on outgoing_mail (retailer_id, order_number) where state = 'AWAITING_ADDRESS';

select protect_retailer_rows('customer_contact');
select protect_retailer_rows('conversation');
select protect_retailer_rows('message');
select protect_retailer_rows('message_translation');
select protect_retailer_rows('message_view');
select protect_retailer_rows('language_preference');
select protect_retailer_rows('outgoing_mail');
