-- What the stream tells sellers (GET /questions/stream). Numbers of a sequence become visible out of order, so a reader goes by the
-- transaction and takes only those before the oldest one that still runs: whatever has such a number is final.
create table question_change (
  position    bigint generated always as identity,
  transaction bigint not null default pg_current_xact_id()::text::bigint,
  retailer_id text not null,
  question_id uuid not null,
  -- the seller may not see it any more (Q-18)
  gone        boolean not null,
  at          timestamptz not null default clock_timestamp(),
  primary key (retailer_id, transaction, position)
);
create index question_change_order on question_change (transaction, position);
create index question_change_at on question_change using brin (at);
select protect_retailer_rows('question_change');

create function change_follow_question() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' and new.custody = 'SELLER' then
    insert into question_change (retailer_id, question_id, gone) values (new.retailer_id, new.id, false);
  elsif tg_op <> 'INSERT' and old.custody = 'SELLER' then
    insert into question_change (retailer_id, question_id, gone) values (old.retailer_id, old.id, true);
  end if;
  return null;
end $$;
create trigger change_question after insert or update or delete on customer_question
  for each row execute function change_follow_question();
