-- What was cancelled of a line, for the weeks of the performance.
create index cancellation_item_of_line on cancellation_item (order_item_id);
