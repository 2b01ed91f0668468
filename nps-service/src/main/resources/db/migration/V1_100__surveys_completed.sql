-- Cases without an order exist (Q-09); they get a decision like any other. Erasing a customer empties the column too.
alter table survey alter column order_number drop not null;

-- Who reopened the case before its survey was due.
alter table survey add column reopened_by text;
-- What was sent: the version of the questions, and who of the seller's users last wrote before.
alter table survey add column questions integer not null default 1;
alter table survey add column agent text not null default '';
-- Answers to the other questions, and what the customer added later.
alter table survey add column answers text not null default '{}';
alter table survey add column addition text;
alter table survey add column added_at timestamptz;

-- All surveys of a customer, to erase them.
create index survey_customer on survey (customer_ref) where customer_ref is not null;
-- The closings of a retailer in a period, to see how it closes.
create index survey_closings on survey (retailer_id, closed_at);

alter table customer_contact add column unsubscribed_at timestamptz;

-- The questions of surveys by version; what was sent stays as it is. The marketplace's own, so without a retailer.
create table question_set (
  version     integer primary key,
  content     text not null,
  created_at  timestamptz not null,
  fixed_at    timestamptz
);

insert into question_set (version, content, created_at) values (1,
  '{"recommendation":{'
  || '"nl":"Hoe waarschijnlijk is het dat je deze verkoper aanbeveelt aan vrienden of familie, afgaand op hoe je vraag is beantwoord?",'
  || '"fr":"Dans quelle mesure recommanderiez-vous ce vendeur à vos amis ou à votre famille, d’après la réponse apportée à votre question ?",'
  || '"en":"How likely are you to recommend this seller to friends or family, going by how your question was answered?"},'
  || '"others":[{"id":"solved","kind":"YES_NO","text":{'
  || '"nl":"Is je vraag opgelost?","fr":"Votre question a-t-elle été résolue ?","en":"Was your question solved?"}},'
  || '{"id":"friendliness","kind":"RATING","text":{'
  || '"nl":"Hoe vriendelijk vond je de verkoper?","fr":"Comment avez-vous trouvé l’amabilité du vendeur ?",'
  || '"en":"How friendly was the seller?"}}]}',
  now());

-- What Partnerservice set. No row: the marketplace's policy as configured, and the newest questions.
create table survey_settings (
  only_row            boolean primary key default true check (only_row),
  enabled             boolean not null,
  delay_seconds       bigint not null,
  window_seconds      bigint not null,
  expiry_seconds      bigint not null,
  case_pause_seconds  bigint not null,
  customer_pause_seconds bigint not null,
  phone_cases         boolean not null,
  sample_percent      integer not null check (sample_percent between 0 and 100),
  version             bigint not null
);

-- How cases went, as far as it bears on their surveys.
create table case_course (
  question_id       uuid primary key,
  retailer_id       text not null,
  opened_at         timestamptz,
  customer_replies  integer not null default 0,
  agent             text,
  agent_wrote_at    timestamptz
);
create index case_course_opened on case_course (retailer_id, opened_at) where opened_at is not null;
select protect_retailer_rows('case_course');

-- What is read is counted when it happens. One row per retailer, local day and word of a dimension; ALL has the one word ''.
create table satisfaction_day (
  retailer_id    text not null,
  dimension      text not null,
  day            date not null,
  word           text not null,
  score_0        bigint not null default 0,
  score_1        bigint not null default 0,
  score_2        bigint not null default 0,
  score_3        bigint not null default 0,
  score_4        bigint not null default 0,
  score_5        bigint not null default 0,
  score_6        bigint not null default 0,
  score_7        bigint not null default 0,
  score_8        bigint not null default 0,
  score_9        bigint not null default 0,
  score_10       bigint not null default 0,
  sent           bigint not null default 0,
  sent_answered  bigint not null default 0,
  primary key (retailer_id, dimension, day, word),
  constraint satisfaction_day_dimension check (dimension in ('ALL', 'SUBJECT', 'CHANNEL', 'LANGUAGE', 'AGENT'))
) with (fillfactor = 70);
select protect_retailer_rows('satisfaction_day');

-- Counts everything again, for what was answered before there were counters and for a change of the zone. Nobody may answer meanwhile.
create function recount_satisfaction(zone text) returns void language sql as $$
  truncate satisfaction_day;
  insert into satisfaction_day
  select retailer_id, dimension, day, word,
    count(*) filter (where score = 0), count(*) filter (where score = 1), count(*) filter (where score = 2),
    count(*) filter (where score = 3), count(*) filter (where score = 4), count(*) filter (where score = 5),
    count(*) filter (where score = 6), count(*) filter (where score = 7), count(*) filter (where score = 8),
    count(*) filter (where score = 9), count(*) filter (where score = 10),
    count(*) filter (where score is null), count(*) filter (where score is null and answered)
  from (
    select retailer_id, (answered_at at time zone zone)::date as day, score, true as answered, subject_code, channel, language, agent
    from survey where answered_at is not null
    union all
    select retailer_id, (invited_at at time zone zone)::date, null, answered_at is not null, subject_code, channel, language, agent
    from survey where invited_at is not null
  ) happened
  cross join lateral (values ('ALL', ''), ('SUBJECT', coalesce(subject_code, '')), ('CHANNEL', channel), ('LANGUAGE', language),
    ('AGENT', agent)) as words (dimension, word)
  group by retailer_id, dimension, day, word
$$;

select set_config('sellerdesk.retailer_id', '*', true);
select recount_satisfaction('${zone}');
