-- How sent messages were marked; the reasons follow from text and rules, so they are not kept.
create table quality_mark (
  message_id    uuid not null references message,
  criterion     text not null,
  retailer_id   text not null,
  question_id   uuid not null,
  user_id       text not null,
  sent_at       timestamptz not null,
  rules_version text not null,
  mark          text not null,
  primary key (message_id, criterion)
);
create index quality_of_conversation on quality_mark (retailer_id, question_id);
create index quality_over_time on quality_mark (retailer_id, sent_at);

select protect_retailer_rows('quality_mark');
