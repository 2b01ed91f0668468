package dev.sellerdesk.nps.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.domain.ExtraQuestion;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.SurveySettings;
import dev.sellerdesk.nps.domain.Wording;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of settings and one per version of the questions; the newest version is what is asked. A
 * version that is fixed never changes again, so it may be read without a lock.
 */
@ApplicationScoped
class SqlSurveySettingsStore implements SurveySettingsStore {

  private static final String SETTINGS = "select * from survey_settings";

  private static final String MAKE =
      """
      insert into survey_settings (enabled, delay_seconds, window_seconds, expiry_seconds, case_pause_seconds, customer_pause_seconds,
        phone_cases, sample_percent, version)
      values (:enabled, :delay, :window, :expiry, :casePause, :customerPause, :phoneCases, :samplePercent, :version)
      on conflict (only_row) do
      """;

  private static final String MAKE_IF_MISSING = MAKE + "nothing";

  private static final String SAVE =
      MAKE
          + """
          update set enabled = excluded.enabled, delay_seconds = excluded.delay_seconds, window_seconds = excluded.window_seconds,
            expiry_seconds = excluded.expiry_seconds, case_pause_seconds = excluded.case_pause_seconds,
            customer_pause_seconds = excluded.customer_pause_seconds, phone_cases = excluded.phone_cases,
            sample_percent = excluded.sample_percent, version = excluded.version
          """;

  private static final String NEWEST = "select * from question_set order by version desc limit 1";

  private static final String SAVE_QUESTIONS =
      """
      insert into question_set (version, content, created_at) values (:version, :content, :createdAt)
      on conflict (version) do update set content = excluded.content where question_set.fixed_at is null
      """;

  private static final String FIX =
      "update question_set set fixed_at = :at where version = :version and fixed_at is null";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EntityManager entities;
  private final MarketplacePolicy policy;

  SqlSurveySettingsStore(EntityManager entities, MarketplacePolicy policy) {
    this.entities = entities;
    this.policy = policy;
  }

  /** What is asked, as it is stored. */
  record Content(Wording recommendation, List<ExtraQuestion> others) {}

  @Override
  public SurveySettings current() {
    QuestionSet questions = rows(query(NEWEST)).map(this::questionSet).findFirst().orElseThrow();
    return rows(query(SETTINGS))
        .map(row -> settings(row, questions))
        .findFirst()
        .orElseGet(() -> new SurveySettings(0, policy.survey(), questions));
  }

  @Override
  public SurveySettings toChange() {
    write(MAKE_IF_MISSING, policy.survey(), 0);
    Tuple row = rows(query(SETTINGS + " for update")).findFirst().orElseThrow();
    return settings(row, questionsToSend());
  }

  @Override
  public void save(SurveySettings settings) {
    write(SAVE, settings.policy(), settings.version());
    QuestionSet questions = settings.questions();
    if (questions.fixedAt().isEmpty()) {
      entities
          .createNativeQuery(SAVE_QUESTIONS)
          .setParameter("version", questions.version())
          .setParameter("content", written(questions))
          .setParameter("createdAt", questions.createdAt())
          .executeUpdate();
    }
  }

  @Override
  public List<QuestionSet> versions() {
    return rows(query("select * from question_set order by version desc"))
        .map(this::questionSet)
        .toList();
  }

  @Override
  public QuestionSet questions(int version) {
    return rows(query("select * from question_set where version = :version")
            .setParameter("version", version))
        .map(this::questionSet)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no version " + version));
  }

  @Override
  public QuestionSet questionsToSend() {
    QuestionSet newest = rows(query(NEWEST)).map(this::questionSet).findFirst().orElseThrow();
    return newest.fixedAt().isPresent()
        ? newest
        : rows(query(NEWEST + " for update")).map(this::questionSet).findFirst().orElseThrow();
  }

  @Override
  public void fix(int version, Instant at) {
    entities
        .createNativeQuery(FIX)
        .setParameter("version", version)
        .setParameter("at", at)
        .executeUpdate();
  }

  private void write(String sql, MarketplacePolicy.Survey survey, long version) {
    entities
        .createNativeQuery(sql)
        .setParameter("enabled", survey.enabled())
        .setParameter("delay", survey.delay().toSeconds())
        .setParameter("window", survey.sendingWindow().toSeconds())
        .setParameter("expiry", survey.expiry().toSeconds())
        .setParameter("casePause", survey.casePause().toSeconds())
        .setParameter("customerPause", survey.customerPause().toSeconds())
        .setParameter("phoneCases", survey.phoneCases())
        .setParameter("samplePercent", survey.samplePercent())
        .setParameter("version", version)
        .executeUpdate();
  }

  private Query query(String sql) {
    return entities.createNativeQuery(sql, Tuple.class);
  }

  private static SurveySettings settings(Tuple row, QuestionSet questions) {
    return new SurveySettings(
        row.get("version", Long.class),
        new MarketplacePolicy.Survey(
            row.get("enabled", Boolean.class),
            seconds(row, "delay_seconds"),
            seconds(row, "window_seconds"),
            seconds(row, "expiry_seconds"),
            seconds(row, "case_pause_seconds"),
            seconds(row, "customer_pause_seconds"),
            row.get("phone_cases", Boolean.class),
            row.get("sample_percent", Integer.class)),
        questions);
  }

  private static Duration seconds(Tuple row, String column) {
    return Duration.ofSeconds(row.get(column, Long.class));
  }

  private QuestionSet questionSet(Tuple row) {
    try {
      Content content = JSON.readValue(row.get("content", String.class), Content.class);
      return new QuestionSet(
          row.get("version", Integer.class),
          content.recommendation(),
          content.others(),
          row.get("created_at", Instant.class),
          Optional.ofNullable(row.get("fixed_at", Instant.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what was stored", e);
    }
  }

  private static String written(QuestionSet questions) {
    try {
      return JSON.writeValueAsString(new Content(questions.recommendation(), questions.others()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  @SuppressWarnings("unchecked") // a native query names its result type only at run time
  private static Stream<Tuple> rows(Query query) {
    return query.getResultStream();
  }
}
