-- One row per closing of a case: the decision whether its customer is asked, the invitation, and the answer.
create table survey (
  id            uuid primary key,
  retailer_id   text not null,
  question_id   uuid not null,
  case_number   text not null,
  order_number  text not null,
  customer_ref  text,
  subject_code  text,
  language      text not null,
  channel       text not null,
  closed_by     text not null,
  had_contact   boolean not null,
  closed_at     timestamptz not null,
  due_at        timestamptz not null,
  decision      text not null,
  reason        text not null,
  decided_at    timestamptz not null,
  status        text not null,
  reopened_at   timestamptz,
  token_hash    bytea,
  invited_at    timestamptz,
  expires_at    timestamptz,
  response_id   uuid,
  score         integer,
  comment       text,
  answered_at   timestamptz,
  version       bigint not null,
  constraint survey_status check (status in ('SCHEDULED', 'WITHHELD', 'CANCELLED', 'INVITED', 'ANSWERED')),
  constraint survey_score check (score between 0 and 10),
  constraint survey_answer check ((status = 'ANSWERED') = (score is not null and answered_at is not null and response_id is not null)),
  -- Exactly one decision per closing.
  constraint survey_one_per_closing unique (question_id, closed_at)
);

-- The link's secret is looked for by its hash; only what was sent has one.
create unique index survey_token on survey (token_hash) where token_hash is not null;
-- The decisions of a retailer, the closing handled last first.
create index survey_decisions on survey (retailer_id, id);
-- The answers of a retailer, by the instant they came.
create index survey_answers on survey (retailer_id, answered_at, response_id) include (score) where answered_at is not null;
-- The invitations of a retailer, for the rate of answers.
create index survey_invitations on survey (retailer_id, invited_at) include (answered_at) where invited_at is not null;

-- When a case was last reopened: a closing that arrives after the reopening that followed it must not lead to a survey.
create table case_reopening (
  question_id  uuid primary key,
  retailer_id  text not null,
  reopened_at  timestamptz not null
);

-- When a customer last got a survey, over all retailers. It belongs to no retailer and says nothing about which one it was, so the
-- cap per customer needs no look into another's rows.
create table customer_contact (
  customer_ref     text primary key,
  last_invited_at  timestamptz
);

select protect_retailer_rows('survey');
select protect_retailer_rows('case_reopening');
