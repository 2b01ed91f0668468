-- What a case is about and what is known of its order, for the texts that mention it.
create table case_topic (
  question_id  uuid primary key,
  retailer_id  text not null,
  subject_code text,
  item_title   text
);

create table order_facts (
  id              uuid primary key,
  retailer_id     text not null,
  order_number    text not null,
  item_title      text,
  track_and_trace text,
  carrier         text,
  expected        date,
  placed          date,
  unique (retailer_id, order_number)
);

-- What its recipient got, with formatting, and the SHA-256 of all that was handed over.
alter table message add column sent_html text;
alter table message add column fingerprint text not null default '';
alter table message add column attachment_ids uuid[] not null default '{}';
create index message_latest on message (retailer_id, question_id, author, sent_at desc);

-- One unfinished answer per user and conversation.
create table message_draft (
  question_id         uuid not null references conversation,
  user_id             text not null,
  retailer_id         text not null,
  text                text not null,
  format              text not null,
  standard_message_id uuid,
  variables           text not null,
  channel             text,
  translate_to        text,
  attachment_ids      uuid[] not null,
  recipient           text not null,
  after_send          text not null,
  saved_at            timestamptz not null,
  version             bigint not null,
  primary key (question_id, user_id)
);

-- Answers as their writers saw them, to be confirmed for a short while.
create table message_preview (
  id                   uuid primary key,
  retailer_id          text not null,
  question_id          uuid not null references conversation,
  user_id              text not null,
  token_hash           text not null unique,
  request              text not null,
  standard_message_id  uuid,
  written_language     text,
  written_text         text not null,
  translation_language text,
  translation_text     text,
  translation_engine   text,
  translation_memory   text,
  sent_language        text,
  sent_text            text not null,
  sent_html            text,
  attachment_ids       uuid[] not null,
  recipient            text not null,
  after_send           text not null,
  fingerprint          text not null,
  expires_at           timestamptz not null
);
create index message_preview_expiry on message_preview (retailer_id, expires_at);

create table standard_message (
  id             uuid primary key,
  retailer_id    text not null,
  -- Nobody's for one that everybody in the account uses.
  user_id        text,
  name           text not null,
  text_nl        text,
  text_fr        text,
  text_en        text,
  attachment_ids uuid[] not null,
  archived       boolean not null,
  version        bigint not null
);
create index standard_message_menu on standard_message (retailer_id, name);

create table standard_message_use (
  retailer_id         text not null,
  standard_message_id uuid not null,
  times               bigint not null,
  last_at             timestamptz not null,
  primary key (retailer_id, standard_message_id)
);

create table signature (
  id          uuid primary key,
  retailer_id text not null,
  user_id     text not null,
  text_nl     text,
  text_fr     text,
  text_en     text,
  version     bigint not null,
  unique (retailer_id, user_id)
);

select protect_retailer_rows('case_topic');
select protect_retailer_rows('order_facts');
select protect_retailer_rows('message_draft');
select protect_retailer_rows('message_preview');
select protect_retailer_rows('standard_message');
select protect_retailer_rows('standard_message_use');
select protect_retailer_rows('signature');
