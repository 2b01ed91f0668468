-- Counts of the home page (Q-01), kept as insights are: whoever changes a question adds lines with the difference, which are added up now
-- and then. What depends on the clock is counted by the hour in which it comes, so a read adds up whole hours and looks at one.
create table question_count_change (
  position    bigint generated always as identity primary key,
  retailer_id text not null,
  measure     text not null,
  -- -infinity for what does not depend on the clock
  hour        timestamptz not null,
  n           bigint not null
);
create index question_count_change_retailer on question_count_change (retailer_id);
select protect_retailer_rows('question_count_change');

create table question_count (
  retailer_id text not null,
  measure     text not null,
  hour        timestamptz not null,
  n           bigint not null,
  primary key (retailer_id, measure, hour)
) with (fillfactor = 70);
create index question_count_none on question_count (retailer_id) where n = 0;
select protect_retailer_rows('question_count');

create index customer_question_open_long on customer_question (retailer_id, open_long_at) where open_long_at is not null;
create index customer_question_follow_up on customer_question (retailer_id, follow_up_at) where follow_up_at is not null;
create index customer_question_return on customer_question (retailer_id, return_at) where return_at is not null;

-- A question that is put aside awaits the seller from the instant on that the seller chose, and not before (Q-07).
drop index customer_question_awaiting;
create index customer_question_awaiting on customer_question (retailer_id, ranked_at, case_number)
  where awaiting = 'SELLER' or status = 'FOLLOW_UP';
create index customer_question_put_aside on customer_question (retailer_id, ranked_at, case_number) where status = 'FOLLOW_UP';

create function count_of(q customer_question) returns table (measure text, hour timestamptz, n bigint) language sql stable
begin atomic
  select c.measure, c.hour, c.n
  from (values
    ('OPEN', timestamptz '-infinity', (q.status <> 'CLOSED')::int::bigint),
    ('AWAITING', timestamptz '-infinity', (q.awaiting = 'SELLER' and q.status <> 'FOLLOW_UP')::int::bigint),
    ('UNREAD', timestamptz '-infinity', q.unread::bigint),
    ('OPEN_LONG', date_trunc('hour', q.open_long_at, 'UTC'), 1),
    ('FOLLOW_UP', date_trunc('hour', q.follow_up_at, 'UTC'), 1)) c (measure, hour, n)
  where q.custody = 'SELLER' and c.n <> 0 and c.hour is not null;
end;

create function count_follow_question() returns trigger language plpgsql as $$
begin
  insert into question_count_change (retailer_id, measure, hour, n)
  select c.retailer_id, c.measure, c.hour, sum(c.n)
  from (
    select new.retailer_id, i.* from count_of(new) i where tg_op <> 'DELETE'
    union all
    select old.retailer_id, i.measure, i.hour, -i.n from count_of(old) i where tg_op <> 'INSERT') c
  group by 1, 2, 3 having sum(c.n) <> 0;
  return null;
end $$;
create trigger count_question after insert or update or delete on customer_question
  for each row execute function count_follow_question();

-- Adds up lines of all retailers; how many there were. Several replicas may do it at once.
create function count_add_up(at_most integer) returns bigint language sql
begin atomic
  with gone as (
    delete from question_count_change where position in (
      select position from question_count_change order by position limit at_most for update skip locked)
    returning retailer_id, measure, hour, n),
  added as (
    insert into question_count as c (retailer_id, measure, hour, n)
    select retailer_id, measure, hour, sum(n) from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (retailer_id, measure, hour) do update set n = c.n + excluded.n)
  select count(*) from gone;
end;

insert into question_count (retailer_id, measure, hour, n)
select q.retailer_id, c.measure, c.hour, sum(c.n) from customer_question q, count_of(q) c group by 1, 2, 3;

-- A duplicate that was merged into another question is no question of its own.
create or replace function insight_of(q customer_question) returns table (day date, subject_code text, ean text) language sql stable
begin atomic
  select local_day(q.opened_at), q.subject_code, coalesce(q.item_ean, '')
  where q.custody = 'SELLER' and q.initiator <> 'SELLER' and q.merged_into is null;
end;

-- What was said in it finds the question that goes on.
create function search_follow_merge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update question_search s set said = s.said || o.said, words = s.words || o.said
  from question_search o where s.question_id = new.merged_into and o.question_id = new.id and s.retailer_id = o.retailer_id;
  return null;
end $$;
create trigger search_merged_question after update on customer_question for each row
  when (old.merged_into is null and new.merged_into is not null) execute function search_follow_merge();
