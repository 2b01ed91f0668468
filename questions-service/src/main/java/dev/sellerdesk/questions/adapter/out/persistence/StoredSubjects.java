package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.InsightSubject.Advice;
import dev.sellerdesk.questions.application.port.out.SubjectCatalogue;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subject list: what every marketplace has, with what this one adds or words otherwise. It is
 * read for every row of every list and hardly ever changes, so it is remembered for a moment; a
 * code that is not remembered is looked up, since another replica may have added it.
 */
@ApplicationScoped
class StoredSubjects implements Subjects, SubjectCatalogue {

  private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

  private static final String READ =
      """
      select distinct on (code) code, nl, fr, en, advice, position from subject
      where marketplace in ('*', :marketplace)
      order by code, marketplace = '*'
      """;

  private static final String ADD =
      """
      insert into subject (marketplace, code, nl, fr, en, advice, position)
      select :marketplace, :code, :nl, :fr, :en, :advice, (select max(position) + 100 from subject)
      where not exists (select from subject where code = :code and marketplace = '*')
      on conflict do nothing
      """;

  private static final String CHANGE =
      """
      insert into subject (marketplace, code, nl, fr, en, advice, position)
      select :marketplace, :code, :nl, :fr, :en, :advice, min(position) from subject
      where code = :code and marketplace in ('*', :marketplace) having count(*) > 0
      on conflict (marketplace, code) do update set nl = excluded.nl, fr = excluded.fr, en = excluded.en, advice = excluded.advice
      """;

  private final EntityManager entities;
  private final String marketplace;
  private volatile @Nullable Remembered remembered;

  StoredSubjects(EntityManager entities, MarketplacePolicy policy) {
    this.entities = entities;
    this.marketplace = policy.profile();
  }

  private record Entry(Subject subject, Optional<Advice> advice, int position) {}

  private record Remembered(Map<SubjectCode, Entry> entries, long readAt) {}

  @Override
  public List<Subject> all() {
    return entries().values().stream().map(Entry::subject).toList();
  }

  @Override
  public Optional<Subject> find(SubjectCode code) {
    return entry(code).map(Entry::subject);
  }

  @Override
  public Optional<Advice> adviceOf(SubjectCode code) {
    return entry(code).flatMap(Entry::advice);
  }

  @Override
  public boolean add(Subject subject, Optional<Advice> advice) {
    return write(ADD, subject, advice);
  }

  @Override
  public boolean change(Subject subject, Optional<Advice> advice) {
    return write(CHANGE, subject, advice);
  }

  private boolean write(String sql, Subject subject, Optional<Advice> advice) {
    int written =
        entities
            .createNativeQuery(sql)
            .setParameter("marketplace", marketplace)
            .setParameter("code", subject.code().value())
            .setParameter("nl", subject.nl())
            .setParameter("fr", subject.fr())
            .setParameter("en", subject.en())
            .setParameter("advice", advice.map(Enum::name).orElse(null))
            .executeUpdate();
    remembered = null;
    return written == 1;
  }

  private Optional<Entry> entry(SubjectCode code) {
    Entry known = entries().get(code);
    return Optional.ofNullable(known == null ? read().entries.get(code) : known);
  }

  private Map<SubjectCode, Entry> entries() {
    Remembered last = remembered;
    return (last == null || System.nanoTime() - last.readAt > REMEMBERED ? read() : last).entries;
  }

  private Remembered read() {
    long now = System.nanoTime();
    Map<SubjectCode, Entry> entries = new LinkedHashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(READ, Tuple.class)
            .setParameter("marketplace", marketplace)
            .getResultList();
    rows.stream()
        .map(row -> entry((Tuple) row))
        .sorted(Comparator.comparingInt(Entry::position))
        .forEach(entry -> entries.put(entry.subject.code(), entry));
    Remembered read = new Remembered(entries, now);
    remembered = read;
    return read;
  }

  private static Entry entry(Tuple row) {
    return new Entry(
        new Subject(
            new SubjectCode(row.get("code", String.class)),
            row.get("nl", String.class),
            row.get("fr", String.class),
            row.get("en", String.class)),
        Optional.ofNullable(row.get("advice", String.class)).map(Advice::valueOf),
        row.get("position", Integer.class));
  }
}
