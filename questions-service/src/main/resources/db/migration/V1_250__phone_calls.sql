-- Calls that were told already: telling one again creates no second case (Q-44).
create table phone_call (
  retailer_id text not null,
  call_id     text not null,
  primary key (retailer_id, call_id)
);
select protect_retailer_rows('phone_call');

-- To find the one open case of a customer who called.
create index customer_question_open_customer on customer_question (retailer_id, customer_ref, ranked_at) where status <> 'CLOSED';
