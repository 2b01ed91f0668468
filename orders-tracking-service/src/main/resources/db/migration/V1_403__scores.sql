-- The customers' score of each week, as nps-service told it last.
create table retailer_score (
  retailer_id text not null,
  monday      date not null,
  promoters   bigint not null,
  passives    bigint not null,
  detractors  bigint not null,
  primary key (retailer_id, monday)
);
select protect_retailer_rows('retailer_score');
