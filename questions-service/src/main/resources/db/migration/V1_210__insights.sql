-- Insights (Q-47 to Q-51): how many questions there were and how many units were sold, by day, subject and item. Whoever changes a
-- question adds a line with the difference in the same transaction, so nobody waits for anybody; now and then the lines are added up.
create table insight_change (
  position     bigint generated always as identity primary key,
  retailer_id  text not null,
  measure      text not null check (measure in ('QUESTIONS', 'SOLD')),
  day          date not null,
  -- blank for sold units
  subject_code text not null,
  -- blank for a question about the whole order
  ean          text not null,
  n            bigint not null
);
create index insight_change_retailer on insight_change (retailer_id, measure, day);
select protect_retailer_rows('insight_change');

create table insight (
  retailer_id  text not null,
  measure      text not null,
  day          date not null,
  subject_code text not null,
  ean          text not null,
  n            bigint not null,
  primary key (retailer_id, measure, day, subject_code, ean)
) with (fillfactor = 85);
select protect_retailer_rows('insight');

create index known_order_item_title on known_order_item (retailer_id, ean, id desc);

-- Days are days in the seller's country. Amsterdam and Brussels have shown the same time since 1977.
create function local_day(at timestamptz) returns date language sql immutable
return (at at time zone 'Europe/Amsterdam')::date;

-- A question counts once, on the day it was first asked, also when it is opened again; not while Partnerservice has it, and not when
-- the seller began the conversation.
create function insight_of(q customer_question) returns table (day date, subject_code text, ean text) language sql stable
begin atomic
  select local_day(q.opened_at), q.subject_code, coalesce(q.item_ean, '')
  where q.custody = 'SELLER' and q.initiator <> 'SELLER';
end;

create function insight_follow_question() returns trigger language plpgsql as $$
begin
  insert into insight_change (retailer_id, measure, day, subject_code, ean, n)
  select c.retailer_id, 'QUESTIONS', c.day, c.subject_code, c.ean, sum(c.n)
  from (
    select new.retailer_id, i.*, 1 as n from insight_of(new) i where tg_op <> 'DELETE'
    union all
    select old.retailer_id, i.*, -1 from insight_of(old) i where tg_op <> 'INSERT') c
  group by 1, 3, 4, 5 having sum(c.n) <> 0;
  return null;
end $$;
create trigger insight_question after insert or update or delete on customer_question
  for each row execute function insight_follow_question();

create function insight_follow_item() returns trigger language plpgsql as $$
begin
  insert into insight_change (retailer_id, measure, day, subject_code, ean, n)
  select new.retailer_id, 'SOLD', local_day(o.placed_at), '', new.ean, new.quantity from known_order o where o.id = new.order_id;
  return null;
end $$;
create trigger insight_item after insert on known_order_item for each row execute function insight_follow_item();

-- Adds up lines of all retailers; how many there were. Several replicas may do it at once.
create function insight_add_up(at_most integer) returns bigint language sql
begin atomic
  with gone as (
    delete from insight_change where position in (
      select position from insight_change order by position limit at_most for update skip locked)
    returning retailer_id, measure, day, subject_code, ean, n),
  added as (
    insert into insight as i (retailer_id, measure, day, subject_code, ean, n)
    select retailer_id, measure, day, subject_code, ean, sum(n) from gone group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (retailer_id, measure, day, subject_code, ean) do update set n = i.n + excluded.n)
  select count(*) from gone;
end;

insert into insight (retailer_id, measure, day, subject_code, ean, n)
select q.retailer_id, 'QUESTIONS', i.day, i.subject_code, i.ean, count(*) from customer_question q, insight_of(q) i group by 1, 3, 4, 5;
insert into insight (retailer_id, measure, day, subject_code, ean, n)
select i.retailer_id, 'SOLD', local_day(o.placed_at), '', i.ean, sum(i.quantity)
from known_order_item i join known_order o on o.id = i.order_id group by 1, 3, 5;
