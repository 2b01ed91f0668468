-- Uploaded files.
create table attachment (
  id          uuid primary key,
  retailer_id text not null,
  uploaded_by text not null,
  file_name   text not null,
  file_type   text not null,
  size        bigint not null,
  sha256      text not null,
  uploaded_at timestamptz not null,
  scan        text not null,
  scanned_at  timestamptz,
  danger      text,
  version     bigint not null
);

-- Their content in pieces: written and read one at a time, protected and backed up like every other row.
create table attachment_piece (
  attachment_id uuid not null,
  number        integer not null,
  retailer_id   text not null,
  content       bytea not null,
  primary key (attachment_id, number)
);
alter table attachment_piece alter column content set storage external;
create index message_with_attachments on message using gin (attachment_ids) where attachment_ids <> '{}';

select protect_retailer_rows('attachment');
select protect_retailer_rows('attachment_piece');
