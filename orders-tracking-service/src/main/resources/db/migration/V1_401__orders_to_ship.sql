-- What the retailer still has to ship, kept with the order for the list of it.
select set_config('sellerdesk.retailer_id', '*', true);
alter table customer_order add column units_to_ship integer not null default 0;
update customer_order o set units_to_ship = (
  select coalesce(sum(i.quantity - i.shipped - i.cancelled), 0) from order_item i
  where i.order_number = o.order_number and i.fulfilment = 'FBR');
create index customer_order_to_ship on customer_order (retailer_id, placed_at desc, order_number desc) where units_to_ship > 0;
