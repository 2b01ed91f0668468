-- Sellers who want to be told once a day how their questions stand (Q-55).
create table daily_digest (
  retailer_id text primary key,
  at          time not null,
  next_at     timestamptz not null
);
select protect_retailer_rows('daily_digest');
