-- Of a search PostgreSQL expects one question in two hundred, whatever is searched for; among millions it would then rather read them
-- all. Here it is always a few.
alter function find_questions(text, text, text, boolean) set enable_seqscan = off;
