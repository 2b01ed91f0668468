create table customer_order (
  order_number         text collate "C" primary key,
  retailer_id          text not null,
  placed_at            timestamptz not null,
  status               text not null,
  frozen               boolean not null,
  customer_ref         text not null,
  customer_first_name  text not null,
  customer_last_name   text not null,
  customer_name        text not null,
  contact_checksum     integer not null,
  ship_to_name         text not null,
  ship_to_street       text not null,
  ship_to_house_number text not null,
  ship_to_zip_code     text not null,
  ship_to_city         text not null,
  ship_to_country      text not null,
  currency             text not null,
  shipping_cost_minor  bigint not null,
  total_price_minor    bigint not null,
  line_count           integer not null,
  unit_count           integer not null,
  latest_delivery_date date,
  version              bigint not null
);
create index customer_order_newest on customer_order (retailer_id, placed_at desc, order_number desc);
create index customer_order_by_status on customer_order (retailer_id, status, placed_at desc, order_number desc);
-- The marketplace's customer care lists the orders of all retailers.
create index customer_order_of_all on customer_order (placed_at desc, order_number desc);

create table order_item (
  id               uuid primary key,
  retailer_id      text not null,
  order_number     text collate "C" not null references customer_order,
  line_number      integer not null,
  ean              text not null,
  title            text not null,
  quantity         integer not null,
  unit_price_minor bigint not null,
  fulfilment       text not null,
  unique (order_number, line_number)
);
create index order_item_by_ean on order_item (retailer_id, ean, order_number);

select protect_retailer_rows('customer_order');
select protect_retailer_rows('order_item');
