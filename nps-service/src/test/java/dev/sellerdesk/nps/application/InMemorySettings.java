package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.QuestionSetTest;
import dev.sellerdesk.nps.domain.SurveySettings;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The settings in memory, with one question of each kind to begin with. */
public final class InMemorySettings implements SurveySettingsStore {

  private final TreeMap<Integer, QuestionSet> versions = new TreeMap<>();
  private SurveySettings settings;

  public InMemorySettings(MarketplacePolicy policy) {
    versions.put(1, QuestionSetTest.shipped());
    settings = new SurveySettings(0, policy.survey(), versions.get(1));
  }

  @Override
  public SurveySettings current() {
    return new SurveySettings(
        settings.version(), settings.policy(), versions.lastEntry().getValue());
  }

  @Override
  public SurveySettings toChange() {
    return current();
  }

  @Override
  public void save(SurveySettings changed) {
    settings = changed;
    versions.put(changed.questions().version(), changed.questions());
  }

  @Override
  public List<QuestionSet> versions() {
    return List.copyOf(versions.descendingMap().values());
  }

  @Override
  public QuestionSet questions(int version) {
    return Optional.ofNullable(versions.get(version)).orElseThrow(IllegalArgumentException::new);
  }

  @Override
  public QuestionSet questionsToSend() {
    return versions.lastEntry().getValue();
  }

  @Override
  public void fix(int version, Instant at) {
    versions.computeIfPresent(
        version,
        (_, set) ->
            set.fixedAt().isPresent()
                ? set
                : new QuestionSet(
                    version, set.recommendation(), set.others(), set.createdAt(), Optional.of(at)));
  }
}
