-- Performance is worked out from shipments, a week of one retailer at a time.
create index shipment_by_time on shipment (retailer_id, shipped_at, id);
create index shipment_by_promise on shipment (retailer_id, expected_delivery_date, shipped_at, id) where expected_delivery_date is not null;
