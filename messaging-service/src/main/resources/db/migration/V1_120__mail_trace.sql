-- The trace in which a mail was queued, as W3C's traceparent: its sending goes on with it.
alter table outgoing_mail add column traceparent text;
