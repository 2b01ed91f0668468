-- Case numbers run over all retailers and years; the year is only for people.
create sequence case_number as bigint;

create table customer_question (
  id                       uuid primary key,
  retailer_id              text not null,
  case_number              text not null unique,
  order_number             text not null,
  -- copied from the order when it is known
  customer_ref             text,
  customer_name            text,
  customer_language        text,
  ordered_at               timestamptz,
  subject_code             text not null,
  item_ean                 text,
  item_title               text,
  channel                  text not null check (channel in ('EMAIL', 'DM', 'PHONE')),
  initiator                text not null check (initiator in ('CUSTOMER', 'SELLER', 'PARTNERSERVICE')),
  -- as the shop said, and as the customer's later messages are written
  given_language           text,
  written_language         text,
  status                   text not null,
  waiting_since            timestamptz,
  closed_at                timestamptz,
  closed_by                text,
  closing_note             text,
  custody                  text not null check (custody in ('SELLER', 'PARTNERSERVICE')),
  first_contact_at         timestamptz,
  last_contact_at          timestamptz,
  awaiting                 text not null,
  awaiting_since           timestamptz,
  opened_at                timestamptz not null,
  ranked_at                timestamptz not null,
  last_message_at          timestamptz not null,
  customer_wrote_at        timestamptz not null,
  unread                   integer not null,
  version                  bigint not null,
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((awaiting = 'SELLER') = (awaiting_since is not null))
);

-- One index per view, in its order; the open one stays small however many cases were handled.
create index customer_question_open on customer_question (retailer_id, ranked_at, case_number) where status <> 'CLOSED';
create index customer_question_handled on customer_question (retailer_id, closed_at desc, case_number desc) where status = 'CLOSED';
create index customer_question_all on customer_question (retailer_id, ranked_at, case_number);
create index customer_question_order on customer_question (retailer_id, order_number);
select protect_retailer_rows('customer_question');

-- The orders we have heard of.
create table known_order (
  id                uuid primary key,
  retailer_id       text not null,
  order_number      text not null,
  customer_ref      text not null,
  customer_name     text not null,
  customer_language text,
  country_code      text not null,
  placed_at         timestamptz not null,
  unique (retailer_id, order_number)
);
-- The shop asks by number alone, before we know whose order it is (Q-24).
create index known_order_number on known_order (order_number);
select protect_retailer_rows('known_order');

create table known_order_item (
  id          uuid primary key,
  retailer_id text not null,
  order_id    uuid not null references known_order,
  line        integer not null,
  ean         text not null,
  title       text not null,
  quantity    integer not null
);
create index known_order_item_order on known_order_item (order_id);
select protect_retailer_rows('known_order_item');
