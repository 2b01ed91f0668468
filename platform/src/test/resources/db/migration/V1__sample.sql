create table note (
  id uuid primary key,
  retailer_id text not null,
  text text not null,
  version bigint not null
);
select protect_retailer_rows('note');
create table handled (
  retailer_id text not null,
  subject text not null,
  what text not null,
  times integer not null,
  primary key (subject, what)
);
select protect_retailer_rows('handled');
