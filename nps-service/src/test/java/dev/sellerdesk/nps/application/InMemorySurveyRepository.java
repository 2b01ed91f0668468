package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.SurveyState;
import dev.sellerdesk.nps.domain.TokenHash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps copies, as a database does: what is not saved is not stored. */
public final class InMemorySurveyRepository implements SurveyRepository {

  private final Map<SurveyId, Survey> surveys = new LinkedHashMap<>();

  @Override
  public void add(Survey survey) {
    boolean decided =
        all().stream()
            .anyMatch(other ->
                other.closing().questionId().equals(survey.closing().questionId())
                    && other.closing().closedAt().equals(survey.closing().closedAt()));
    if (decided) {
      throw new IllegalStateException("this closing has its decision");
    }
    surveys.put(survey.id(), copy(survey));
  }

  @Override
  public void save(Survey survey) {
    if (surveys.replace(survey.id(), copy(survey)) == null) {
      throw new IllegalStateException("never added");
    }
  }

  @Override
  public Optional<Survey> find(SurveyId id) {
    return Optional.ofNullable(surveys.get(id)).map(InMemorySurveyRepository::copy);
  }

  @Override
  public List<Survey> waiting(QuestionId questionId) {
    return all().stream()
        .filter(survey -> survey.closing().questionId().equals(questionId))
        .filter(survey -> survey.state() instanceof SurveyState.Scheduled)
        .map(InMemorySurveyRepository::copy)
        .toList();
  }

  @Override
  public List<Survey> withoutCustomer(QuestionId questionId) {
    return all().stream()
        .filter(survey -> survey.closing().questionId().equals(questionId))
        .filter(survey -> survey.closing().customer().isEmpty())
        .map(InMemorySurveyRepository::copy)
        .toList();
  }

  @Override
  public Optional<Survey> findByToken(TokenHash token) {
    return lookUp(token);
  }

  @Override
  public Optional<Survey> lookUp(TokenHash token) {
    return all().stream()
        .filter(survey -> token(survey.state()).filter(token::equals).isPresent())
        .map(InMemorySurveyRepository::copy)
        .findFirst();
  }

  public List<Survey> all() {
    return List.copyOf(surveys.values());
  }

  private static Optional<TokenHash> token(SurveyState state) {
    return switch (state) {
      case SurveyState.Invited invited -> Optional.of(invited.token());
      case SurveyState.Answered answered -> Optional.of(answered.token());
      case SurveyState.Expired expired -> Optional.of(expired.token());
      case SurveyState.Scheduled _, SurveyState.Withheld _, SurveyState.Cancelled _ ->
          Optional.empty();
    };
  }

  private static Survey copy(Survey survey) {
    return new Survey(
        survey.id(), survey.closing(), survey.dueAt(), survey.decision(), survey.state());
  }
}
