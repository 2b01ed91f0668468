-- What customers no longer want, for the seller to decide.
create table cancellation_request (
  id              uuid primary key,
  retailer_id     text not null,
  order_number    text collate "C" not null references customer_order,
  requested_at    timestamptz not null,
  status          text not null,
  decided_at      timestamptz,
  explanation     text,
  cancellation_id uuid references cancellation deferrable initially deferred
);
create index cancellation_request_of_order on cancellation_request (order_number, requested_at, id);
create unique index cancellation_request_open on cancellation_request (order_number) where status = 'OPEN';

create table cancellation_request_item (
  id            uuid primary key,
  retailer_id   text not null,
  request_id    uuid not null references cancellation_request,
  line_number   integer not null,
  order_item_id uuid not null references order_item,
  quantity      integer not null check (quantity > 0),
  unique (request_id, line_number)
);

select protect_retailer_rows('cancellation_request');
select protect_retailer_rows('cancellation_request_item');
