package dev.sellerdesk.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fills a questions database with questions of many retailers: one in five open, names, orders,
 * items, messages and everything the service derives from them, as if it had grown.
 *
 * @param questions how many, open and closed
 * @param retailers how many share them evenly
 */
record QuestionLoad(int questions, int retailers) {

  private static final List<String> TABLES =
      List.of(
          "customer_question",
          "question_search",
          "search_word",
          "question_count",
          "insight",
          "question_change");

  /** Damm's check digit, as the service computes it. */
  private static final String CHECK_DIGIT =
      """
      create or replace function pg_temp.check_digit(digits text) returns int language plpgsql immutable as $$
      declare
        quasigroup constant text := '0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790';
        interim int := 0;
      begin
        for i in 1..length(digits) loop
          interim := substr(quasigroup, interim * 10 + substr(digits, i, 1)::int + 1, 1)::int;
        end loop;
        return interim;
      end $$
      """;

  private static final String QUESTIONS =
      """
      insert into customer_question (id, retailer_id, case_number, order_number, customer_ref, customer_name, customer_language, ordered_at,
        subject_code, item_ean, item_title, channel, initiator, status, closed_at, closed_by, custody, first_contact_at, last_contact_at,
        awaiting, awaiting_since, opened_at, ranked_at, last_message_at, customer_wrote_at, unread, open_long_at,
        open_long_from, open_long_spent, answer_rule, answer_at, answer_spent, calendar_version, version)
      select gen_random_uuid(), r.retailer, 'Q-2026-' || n.number || '-' || pg_temp.check_digit('2026' || n.number),
        'A' || upper(lpad(to_hex(g.i::bigint * 7919), 9, '0')), 'c-' || (g.i / 3), f.first || ' ' || l.last, 'nl', t.opened - interval '2 days',
        (array['WHERE_IS_MY_ORDER', 'RETURN', 'DEFECTIVE', 'REFUND', 'PRODUCT_QUESTION', 'DAMAGED', 'INVOICE', 'OTHER'])[1 + g.i / %2$d %% 8],
        '87' || lpad((g.i / %2$d %% 400 * 31)::text, 11, '0'), (array['Kettle', 'Drill', 'Lamp', 'Lawnmower', 'Chair', 'Toaster'])[1 + g.i / 7 %% 6]
          || ' ' || (g.i / %2$d %% 400), case when g.i %% 11 = 0 then 'DM' else 'EMAIL' end, 'CUSTOMER',
        case when o.open then 'OPEN' else 'CLOSED' end, case when o.open then null else t.opened + interval '1 day' end,
        case when o.open then null else 'SELLER' end, 'SELLER', case when o.open then null else t.opened + interval '3 hours' end,
        case when o.open then null else t.opened + interval '3 hours' end, case when o.open then 'SELLER' else 'NOBODY' end,
        case when o.open then t.opened end, t.opened, t.opened, t.opened, t.opened, case when o.open then 1 else 0 end,
        case when o.open then t.opened + interval '18 hours' end,
        case when o.open then t.opened end, case when o.open then 0 end, case when o.open then 'Q-28' end,
        case when o.open then t.opened + interval '24 hours' end, case when o.open then 0 end, case when o.open then 'loaded' end, 0
      from generate_series(1, %1$d) g (i),
        lateral (select (1001 + g.i %% %2$d)::text as retailer) r,
        lateral (select lpad(g.i::text, greatest(6, length(g.i::text)), '0') as number) n,
        lateral (select g.i / %2$d %% 5 = 0 as open) o,
        lateral (select now() - interval '1 second' * (case when o.open then g.i::bigint * 37 %% 864000 else 864000 + g.i::bigint * 37 %% 15000000 end)
          as opened) t,
        lateral (select (array['Anna', 'Bert', 'Chris', 'Daan', 'Emma', 'Femke', 'Guus', 'Hanna', 'Ilse', 'Joris', 'Karel', 'Lotte', 'Mees',
          'Noor', 'Olaf', 'Pien', 'Ruben', 'Sanne', 'Teun', 'Vera'])[1 + (hashint4(g.i) & 65535) %% 20] as first) f,
        lateral (select (array['van', 'de', 'ver', 'klein', 'oud', 'groot', 'bos', 'wit', 'zwart', 'hoog'])[1 + g.i / 13 %% 10]
          || (array['berg', 'dijk', 'meer', 'veld', 'huis', 'stra', 'molen', 'horst', 'kamp', 'brug'])[1 + g.i / 131 %% 10]
          || (array['sen', 'man', 'ma', 'stra', 'inga', 'mans', 'ers', 'ink', 'ing', 'aar'])[1 + g.i / 1313 %% 10] as last) l
      """;

  /** As search_facts has it, with the stems of each title worked out once. */
  private static final String SEARCH =
      """
      insert into question_search (question_id, retailer_id, said, words)
      select q.id, q.retailer_id, m.said, m.said || array_to_tsvector(
        array(select p.prefix || term from unnest(t.terms || array['n' || split_part(lower(q.customer_name), ' ', 1), 'n' || split_part(lower(q.customer_name), ' ', 2),
          'i' || replace(lower(q.case_number), '-', ''), 'i' || ltrim(replace(lower(q.case_number), '-', ''), 'q'), 'i' || lower(q.order_number),
          'i' || q.item_ean, 's' || lower(q.subject_code)]) term))
      from customer_question q
      join (select item_title, array(select distinct 'w' || term from unnest(search_plain(item_title) || search_stems(item_title)) term) as terms
            from (select distinct item_title from customer_question) d) t on t.item_title = q.item_title,
      lateral (select q.retailer_id || E'\\x1f' as prefix) p,
      lateral (select array_to_tsvector(array(select distinct p.prefix || 'wwrd' || ((hashint4(hashtext(q.case_number) / 4 + k) & 65535) % 4000)
        from generate_series(1, 10) k)) as said) m
      """;

  private static final List<String> DERIVED =
      List.of(
          "insert into search_word (retailer_id, word) select distinct retailer_id, word from customer_question,"
              + " string_to_table(lower(customer_name), ' ') word",
          "insert into question_count (retailer_id, measure, hour, n) select q.retailer_id, c.measure, c.hour, sum(c.n)"
              + " from customer_question q, count_of(q) c group by 1, 2, 3",
          "insert into insight (retailer_id, measure, day, subject_code, ean, n) select q.retailer_id, 'QUESTIONS', i.day, i.subject_code,"
              + " i.ean, count(*) from customer_question q, insight_of(q) i group by 1, 3, 4, 5");

  /** What the short cut of {@link #SEARCH} must not get wrong. */
  private static final String DIFFERENT =
      "select count(*) from (select q as question, s.words from customer_question q tablesample system (5)"
          + " join question_search s on s.question_id = q.id limit 200) sample"
          + " where not (tsvector_to_array(words) @> tsvector_to_array(search_facts(question)))";

  /** Loads as superuser; a superuser is not bound by row-level security, and no trigger runs. */
  void into(Connection admin) throws SQLException {
    try (Statement sql = admin.createStatement()) {
      sql.execute("set session_replication_role = replica");
      sql.execute("set synchronous_commit = off");
      sql.execute("set maintenance_work_mem = '1GB'");
      sql.execute("set work_mem = '128MB'");
      sql.execute(CHECK_DIGIT);
      List<String> indexes = dropIndexes(sql);
      sql.execute(String.format(Locale.ROOT, QUESTIONS, questions, retailers));
      sql.execute("analyze customer_question");
      sql.execute(SEARCH);
      for (String derived : DERIVED) {
        sql.execute(derived);
      }
      for (String index : indexes) {
        sql.execute(index);
      }
      sql.execute("select setval('case_number', " + questions + " + 1)");
      sql.execute("vacuum analyze");
      sql.execute("checkpoint");
      try (ResultSet different = sql.executeQuery(DIFFERENT)) {
        different.next();
        if (different.getLong(1) > 0) {
          throw new IllegalStateException(
              different.getLong(1)
                  + " of 200 questions are indexed otherwise than the service does");
        }
      }
    }
  }

  /** Indexes are quicker made anew than kept; how to make those that were dropped. */
  private static List<String> dropIndexes(Statement sql) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid::regclass::text = any ('{"
                + String.join(",", TABLES)
                + "}') and not exists (select from pg_constraint c where c.conindid = i.indexrelid)")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        definitions.add(rows.getString(2));
      }
    }
    for (String name : names) {
      sql.execute("drop index " + name);
    }
    return definitions;
  }
}
