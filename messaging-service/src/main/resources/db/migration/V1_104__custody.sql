-- Who holds the case (Q-22), and the case that goes on in the place of a duplicate.
alter table conversation
  add column custody       text not null default 'SELLER',
  add column custody_since timestamptz not null default 'epoch',
  add column merged_into   uuid;
