-- What an account adds to the shipped translation memory, as it was imported.
create table account_memory (
  id          uuid primary key,
  retailer_id text not null,
  kind        text not null,
  tmx         text not null,
  edition     text not null,
  units       integer not null,
  version     bigint not null,
  unique (retailer_id, kind)
);

-- Every translation a message ever had: never changed, never deleted.
create table translation_version (
  message_id     uuid not null references message,
  language       text not null,
  number         integer not null,
  retailer_id    text not null,
  question_id    uuid not null,
  status         text not null,
  text           text not null,
  engine         text not null,
  coverage       double precision not null,
  memory_version text not null,
  made_at        timestamptz not null,
  primary key (message_id, language, number)
);

select protect_retailer_rows('account_memory');
select protect_retailer_rows('translation_version');
