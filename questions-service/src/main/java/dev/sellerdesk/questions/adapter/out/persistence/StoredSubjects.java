package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.InsightSubject.Advice;
import dev.sellerdesk.questions.application.port.out.SubjectCatalogue;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
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
      where marketplace in ('*', ?)
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
  private final DataSource dataSource;
  private final String marketplace;
  private volatile @Nullable Remembered remembered;

  StoredSubjects(EntityManager entities, DataSource dataSource, MarketplacePolicy policy) {
    this.entities = entities;
    this.dataSource = dataSource;
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

  /**
   * Without a session of Hibernate: the list belongs to no retailer, is asked for before it is
   * known whose rows a request may see, and a session keeps the scope in which it was opened.
   */
  private Remembered read() {
    long now = System.nanoTime();
    List<Entry> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(READ)) {
      query.setString(1, marketplace);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(entry(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the subjects cannot be read", e);
    }
    Map<SubjectCode, Entry> entries = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparingInt(Entry::position))
        .forEach(entry -> entries.put(entry.subject.code(), entry));
    Remembered read = new Remembered(entries, now);
    remembered = read;
    return read;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new Subject(
            new SubjectCode(row.getString("code")),
            row.getString("nl"),
            row.getString("fr"),
            row.getString("en")),
        Optional.ofNullable(row.getString("advice")).map(Advice::valueOf),
        row.getInt("position"));
  }
}
