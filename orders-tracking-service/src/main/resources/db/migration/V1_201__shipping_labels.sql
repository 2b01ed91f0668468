-- Labels that retailers buy through the marketplace. What is wanted is written down before the carrier is asked.
create table shipping_label (
  id                     uuid primary key,
  retailer_id            text not null,
  order_number           text collate "C" not null references customer_order,
  reference              text not null,
  offer_id               text not null,
  status                 text not null,
  ordered_at             timestamptz not null,
  asked_at               timestamptz not null,
  refusal                text,
  transporter_code       text,
  label_type             text,
  display_name           text,
  list_price_minor       bigint,
  price_minor            bigint,
  currency               text,
  expected_delivery_date date,
  valid_until            timestamptz,
  track_and_trace        text collate "C",
  sorting_code           text,
  bought_at              timestamptz,
  shipment_id            uuid unique references shipment,
  version                bigint not null,
  unique (retailer_id, reference)
);
create index shipping_label_of_order on shipping_label (order_number, ordered_at, id);
create index shipping_label_unanswered on shipping_label (asked_at) where status = 'ORDERED';

select protect_retailer_rows('shipping_label');

-- What the simulated carrier will say, when the clock gets there. It belongs to no retailer.
create table scripted_scan (
  id               bigint generated always as identity primary key,
  track_and_trace  text collate "C" not null,
  transporter_code text not null,
  happens_at       timestamptz not null,
  code             text not null,
  place            text not null
);
create index scripted_scan_due on scripted_scan (happens_at, id);
alter table scripted_scan enable row level security;
alter table scripted_scan force row level security;
create policy played on scripted_scan using (current_setting('sellerdesk.retailer_id', true) = '*');
create policy scripted_by_anybody on scripted_scan for insert with check (true);
