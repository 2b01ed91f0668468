-- Lists that a user keeps under a name, with their filters as the query of GET /questions.
create table saved_view (
  id          uuid primary key,
  retailer_id text not null,
  owner       text not null,
  name        text not null,
  query       text not null,
  shared      boolean not null,
  created_at  timestamptz not null,
  version     bigint not null,
  unique (retailer_id, owner, name)
);
create index saved_view_shared on saved_view (retailer_id, name, id) where shared;
select protect_retailer_rows('saved_view');
