-- What carriers say, each once, by carrier and number. It belongs to no retailer, and nothing of it is ever changed.
create table carrier_scan (
  track_and_trace        text collate "C" not null,
  transporter_code       text not null,
  happened_at            timestamptz not null,
  code                   text not null,
  reason                 text not null default '',
  place                  text not null default '',
  expected_delivery_date date,
  heard_at               timestamptz not null
);
create unique index carrier_scan_once on carrier_scan (
  track_and_trace, transporter_code, happened_at, code, reason, (coalesce(expected_delivery_date, 'infinity'::date)));
revoke update, delete, truncate on carrier_scan from "${appRole}";

-- Parcels whose shipments have to catch up; one may be here more than once.
create table scan_to_follow (
  id               bigint generated always as identity primary key,
  track_and_trace  text collate "C" not null,
  transporter_code text not null
);

-- A retailer sees what carriers say about parcels of its own; only the service as a whole adds to it and follows it.
alter table carrier_scan enable row level security;
alter table carrier_scan force row level security;
create policy of_own_parcels on carrier_scan for select using (
  current_setting('sellerdesk.retailer_id', true) = '*'
  or exists (
    select from shipment s
    where s.track_and_trace = carrier_scan.track_and_trace and s.transporter_code = carrier_scan.transporter_code));
create policy carriers_tell on carrier_scan for insert with check (current_setting('sellerdesk.retailer_id', true) = '*');

alter table scan_to_follow enable row level security;
alter table scan_to_follow force row level security;
create policy followed on scan_to_follow using (current_setting('sellerdesk.retailer_id', true) = '*');
create policy made_due_by_anybody on scan_to_follow for insert with check (true);

alter table shipment
  add column tracking_status        text not null default 'NOT_SCANNED',
  add column tracking_since         timestamptz,
  add column tracking_reason        text,
  add column first_delivery_attempt timestamptz,
  add column delivered_at           timestamptz,
  add column carrier_expects        date;

-- A carrier does not know whose parcel it has.
create index shipment_of_parcel on shipment (track_and_trace, transporter_code) where track_and_trace is not null;
