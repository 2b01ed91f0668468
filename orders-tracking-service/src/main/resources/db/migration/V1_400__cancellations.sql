alter table customer_order add column cancelled_units integer not null default 0;

-- What was cancelled, by whom and why; a fact that never changes.
create table cancellation (
  id           uuid primary key,
  retailer_id  text not null,
  order_number text collate "C" not null references customer_order,
  cancelled_by text not null,
  reason       text not null,
  cancelled_at timestamptz not null
);
create index cancellation_of_order on cancellation (order_number, cancelled_at, id);

create table cancellation_item (
  id              uuid primary key,
  retailer_id     text not null,
  cancellation_id uuid not null references cancellation,
  line_number     integer not null,
  order_item_id   uuid not null references order_item,
  quantity        integer not null check (quantity > 0),
  unique (cancellation_id, line_number)
);

select protect_retailer_rows('cancellation');
select protect_retailer_rows('cancellation_item');
