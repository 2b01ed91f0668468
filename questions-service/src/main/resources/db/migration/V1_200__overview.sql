-- The overview: lists in every order they are offered in, and the search index.

-- Orders of lists that have no index yet. Time stands in for "does not wait" at the far end of sort=awaiting-since.
create index customer_question_awaiting on customer_question (retailer_id, ranked_at, case_number)
  where awaiting = 'SELLER';
create index customer_question_open_waiting on customer_question
  (retailer_id, coalesce(awaiting_since, timestamptz '9999-01-01 00:00:00+00'), case_number) where status <> 'CLOSED';
create index customer_question_all_waiting on customer_question
  (retailer_id, coalesce(awaiting_since, timestamptz '9999-01-01 00:00:00+00'), case_number);

-- Partnerservice reads across retailers.
create index customer_question_open_everywhere on customer_question (ranked_at, case_number) where status <> 'CLOSED';
create index customer_question_handled_everywhere on customer_question (closed_at desc, case_number desc) where status = 'CLOSED';
create index customer_question_all_everywhere on customer_question (ranked_at, case_number);
create index customer_question_order_everywhere on customer_question (order_number);

-- What questions are about (Q-29): the list that every marketplace has ('*'), and what each adds or words otherwise.
create table subject (
  marketplace text not null,
  code        text not null,
  nl          text not null,
  fr          text not null,
  en          text not null,
  -- what such questions suggest to work on (Q-52)
  advice      text check (advice in ('PROCESS', 'CONTENT', 'DELIVERY_TIME', 'PRICE')),
  position    integer not null,
  primary key (marketplace, code)
);
insert into subject (marketplace, code, nl, fr, en, advice, position) values
  ('*', 'WHERE_IS_MY_ORDER', 'Waar is mijn bestelling?', 'Où est ma commande ?', 'Where is my order?', 'DELIVERY_TIME', 100),
  ('*', 'DELIVERY_DATE', 'Wanneer wordt mijn bestelling geleverd?', 'Quand ma commande sera-t-elle livrée ?', 'When will my order be delivered?', 'DELIVERY_TIME', 200),
  ('*', 'NOT_RECEIVED', 'Bestelling niet ontvangen', 'Commande non reçue', 'Order not received', 'DELIVERY_TIME', 300),
  ('*', 'INCOMPLETE_DELIVERY', 'Bestelling niet compleet', 'Commande incomplète', 'Order incomplete', 'PROCESS', 400),
  ('*', 'WRONG_ITEM', 'Verkeerd artikel ontvangen', 'Mauvais article reçu', 'Wrong item received', 'PROCESS', 500),
  ('*', 'DAMAGED', 'Artikel beschadigd ontvangen', 'Article reçu endommagé', 'Item arrived damaged', 'PROCESS', 600),
  ('*', 'DEFECTIVE', 'Artikel werkt niet goed', 'L''article ne fonctionne pas bien', 'Item does not work properly', 'CONTENT', 700),
  ('*', 'NOT_AS_DESCRIBED', 'Artikel wijkt af van de omschrijving', 'L''article ne correspond pas à la description', 'Item differs from its description', 'CONTENT', 800),
  ('*', 'PRODUCT_QUESTION', 'Vraag over het artikel', 'Question sur l''article', 'Question about the item', 'CONTENT', 900),
  ('*', 'WARRANTY', 'Garantie of reparatie', 'Garantie ou réparation', 'Warranty or repair', 'CONTENT', 1000),
  ('*', 'CANCEL_ORDER', 'Bestelling annuleren', 'Annuler la commande', 'Cancel the order', 'DELIVERY_TIME', 1100),
  ('*', 'CHANGE_ORDER', 'Bestelling of adres wijzigen', 'Modifier la commande ou l''adresse', 'Change the order or the address', 'PROCESS', 1200),
  ('*', 'RETURN', 'Retourneren of ruilen', 'Retour ou échange', 'Return or exchange', 'CONTENT', 1300),
  ('*', 'REFUND', 'Terugbetaling', 'Remboursement', 'Refund', 'PRICE', 1400),
  ('*', 'INVOICE', 'Factuur', 'Facture', 'Invoice', 'PROCESS', 1500),
  ('*', 'OTHER', 'Iets anders', 'Autre chose', 'Something else', null, 1600);

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;

create text search configuration search_nl (copy = dutch);
alter text search configuration search_nl alter mapping for hword, hword_part, word with unaccent, dutch_stem;
create text search configuration search_fr (copy = french);
alter text search configuration search_fr alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration search_en (copy = english);
alter text search configuration search_en alter mapping for hword, hword_part, word with unaccent, english_stem;

-- What a question is found by (Q-08). No text is kept, only its words, each with the retailer in front: one posting list belongs to
-- one retailer, however many retailers use the word.
--
-- PostgreSQL uses no text index behind row-level security, since text operators are not leakproof. So this table has another wall: the
-- service cannot read it at all, only ask find_questions, which looks at the retailer of the connection by itself.
create table question_search (
  question_id uuid primary key,
  retailer_id text not null,
  -- of the messages; the rest comes from the question's row
  said        tsvector not null default '',
  words       tsvector not null
);
create index question_search_words on question_search using gin (words);
revoke all on question_search from "${appRole}";

-- The words of customers' names, to look for similar ones when somebody mistypes.
create table search_word (
  retailer_id text not null,
  word        text not null,
  primary key (retailer_id, word)
);
select protect_retailer_rows('search_word');
revoke all on search_word from "${appRole}";

create function search_plain(given text) returns text[] language sql stable strict
return array_remove(regexp_split_to_array(lower(public.unaccent(given)), '[^[:alnum:]]+'), '');

create function search_number(given text) returns text language sql stable strict
return regexp_replace(lower(given), '[^[:alnum:]]+', '', 'g');

-- The stems of all three languages: people write in one language and say another.
create function search_stems(given text) returns text[] language sql stable strict
return tsvector_to_array(to_tsvector('search_nl', given) || to_tsvector('search_fr', given) || to_tsvector('search_en', given));

-- Kinds: w a word of a text, n of a name, i a number, s a subject.
create function search_terms(retailer text, kind text, found text[]) returns text[] language sql immutable
return coalesce(
  (select array_agg(distinct retailer || E'\x1f' || kind || term) from unnest(found) term where length(term) between 1 and 60), '{}');

create function search_facts(question customer_question) returns tsvector language sql stable
return array_to_tsvector(
  search_terms(question.retailer_id, 'n', search_plain(question.customer_name))
  || search_terms(question.retailer_id, 'w', search_plain(question.item_title) || search_stems(question.item_title))
  || search_terms(question.retailer_id, 'i',
       array[search_number(question.case_number), ltrim(search_number(question.case_number), 'q'), search_number(question.order_number),
         question.item_ean])
  || search_terms(question.retailer_id, 's', array[lower(question.subject_code)]));

create function search_one(retailer text, kind text, term text, prefix boolean) returns text language sql immutable strict
return $q$'$q$ || replace(replace(retailer || E'\x1f' || kind || term, $q$\$q$, $q$\\$q$), $q$'$q$, $q$''$q$) || $q$'$q$
  || case when prefix then ':*' else '' end;

create function search_follow_question() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  facts tsvector;
begin
  if tg_op = 'DELETE' then
    delete from question_search where question_id = old.id;
  else
    facts := search_facts(new);
    insert into question_search (question_id, retailer_id, words) values (new.id, new.retailer_id, facts)
    on conflict (question_id) do update set words = facts || question_search.said;
    insert into search_word (retailer_id, word)
    select distinct new.retailer_id, word from unnest(search_plain(new.customer_name)) word where length(word) between 2 and 60 order by 2
    on conflict do nothing;
  end if;
  -- A name that nobody bears any more leaves the dictionary as well.
  if tg_op <> 'INSERT' then
    delete from search_word d
    where d.retailer_id = old.retailer_id and d.word = any (search_plain(old.customer_name))
      and not exists (
        select from question_search s where s.words @@ search_one(old.retailer_id, 'n', d.word, false)::tsquery);
  end if;
  return null;
end $$;

create trigger search_new_question after insert or delete on customer_question
  for each row execute function search_follow_question();
create trigger search_changed_question after update on customer_question for each row
  when ((old.customer_name, old.item_title, old.item_ean, old.order_number, old.subject_code)
     is distinct from (new.customer_name, new.item_title, new.item_ean, new.order_number, new.subject_code))
  execute function search_follow_question();

-- Adds the words of a message. A conversation may go on for ever, its index not.
create function search_add_text(question uuid, said_now text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope text := current_setting('sellerdesk.retailer_id', true);
begin
  update question_search s
  set said = s.said || added.words, words = s.words || added.words
  from (select array_to_tsvector(search_terms(o.retailer_id, 'w', search_stems(said_now))) as words
        from question_search o where o.question_id = question) added
  where s.question_id = question and (s.retailer_id = scope or scope = '*') and length(s.said) < 20000;
end $$;

-- Words of names, or order numbers, that are like this one; each read through the retailer's own part of an index.
create function search_similar(retailer text, given text) returns text[] language sql stable
return coalesce((
  select array_agg(found.term) from (
    (select search_one(retailer, 'n', d.word, false) as term from search_word d
     where d.retailer_id = retailer and abs(length(d.word) - length(given)) <= 3
       and (similarity(d.word, given) >= 0.45
         or levenshtein_less_equal(d.word, given, 2) <= case when length(given) < 5 then 1 else 2 end)
     order by similarity(d.word, given) desc, d.word limit 20)
    union all
    (select search_one(retailer, 'i', search_number(q.order_number), false) from customer_question q
     where q.retailer_id = retailer and given ~ '[0-9]' and length(given) >= 5
       and similarity(search_number(q.order_number), given) >= 0.5
     order by similarity(search_number(q.order_number), given) desc, q.order_number limit 20)) found), '{}');

-- What one word may mean, as alternatives of a tsquery.
create function search_meanings(retailer text, given text, names_only boolean, mistyped boolean) returns text language plpgsql stable as $$
declare
  alternatives text[] := array[search_one(retailer, 'n', given, true)];
begin
  if not names_only then
    alternatives := alternatives || search_one(retailer, 'i', given, true) || search_one(retailer, 'w', given, true)
      || array(select search_one(retailer, 'w', stem, false) from unnest(search_stems(given)) stem)
      || array(select search_one(retailer, 's', lower(s.code), false) from subject s
               where tsvector_to_array(to_tsvector('search_nl', s.nl) || to_tsvector('search_fr', s.fr) || to_tsvector('search_en', s.en))
                 && search_stems(given));
  end if;
  if mistyped then
    alternatives := alternatives || search_similar(retailer, given);
  end if;
  return '(' || array_to_string(alternatives, '|') || ')';
end $$;

-- Words that say nothing in one of the languages ("de", "the") need not be there, unless there is no other.
create function search_query(retailer text, given text, names_only boolean, mistyped boolean) returns tsquery language plpgsql stable as $$
declare
  whole   text := search_number(given);
  asked   text[] := (search_plain(given))[1:12];
  telling text[] := array(
    select word from unnest(asked) word
    where names_only or length(to_tsvector('search_nl', word)) > 0 and length(to_tsvector('search_fr', word)) > 0
      and length(to_tsvector('search_en', word)) > 0);
begin
  if cardinality(asked) = 0 then
    return null;
  end if;
  if cardinality(telling) = 0 then
    telling := asked;
  end if;
  return ('(' || array_to_string(
      array(select search_meanings(retailer, word, names_only, mistyped) from unnest(telling) word), '&') || ')'
    -- a number is one, however it is grouped
    || case when not names_only and length(whole) between 5 and 40 and whole ~ '[0-9]'
         then '|' || search_one(retailer, 'i', whole, true) else '' end)::tsquery;
end $$;

-- The retailer's questions that these words find; nothing for a connection that may not see the retailer.
--   given: free text, null for none; customer: words of the customer's name, null for none; mistyped: similar words as well
create function find_questions(retailer text, given text, customer text, mistyped boolean) returns setof uuid
language plpgsql stable security definer rows 100
set search_path = public, pg_temp as $$
declare
  scope text := current_setting('sellerdesk.retailer_id', true);
  query tsquery;
begin
  if scope is null or scope not in (retailer, '*') then
    return;
  end if;
  query := case
    when customer is null then search_query(retailer, given, false, mistyped)
    when given is null then search_query(retailer, customer, true, mistyped)
    else search_query(retailer, given, false, mistyped) && search_query(retailer, customer, true, mistyped) end;
  return query select s.question_id from question_search s where s.words @@ query and s.retailer_id = retailer;
end $$;

-- Questions that were there before their index was.
insert into question_search (question_id, retailer_id, words)
select q.id, q.retailer_id, search_facts(q) from customer_question q;
insert into search_word (retailer_id, word)
select distinct q.retailer_id, word from customer_question q, unnest(search_plain(q.customer_name)) word where length(word) between 2 and 60;
