package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.SurveyState;
import dev.sellerdesk.nps.domain.TokenHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps copies, as a database does: what is not saved is not stored. */
public final class InMemorySurveyRepository implements SurveyRepository {

  private final Map<SurveyId, Survey> surveys = new LinkedHashMap<>();
  private final Map<QuestionId, List<SurveyId>> byQuestion = new HashMap<>();
  private final Map<TokenHash, SurveyId> byToken = new HashMap<>();

  @Override
  public void add(Survey survey) {
    QuestionId question = survey.closing().questionId();
    if (about(question).stream()
        .anyMatch(other -> other.closing().closedAt().equals(survey.closing().closedAt()))) {
      throw new IllegalStateException("this closing has its decision");
    }
    surveys.put(survey.id(), copy(survey));
    byQuestion.computeIfAbsent(question, _ -> new ArrayList<>()).add(survey.id());
  }

  @Override
  public void save(Survey survey) {
    if (surveys.replace(survey.id(), copy(survey)) == null) {
      throw new IllegalStateException("never added");
    }
    survey.invitation().map(Invitation::token).ifPresent(token -> byToken.put(token, survey.id()));
  }

  @Override
  public Optional<Survey> find(SurveyId id) {
    return Optional.ofNullable(surveys.get(id)).map(InMemorySurveyRepository::copy);
  }

  @Override
  public List<Survey> waiting(QuestionId questionId) {
    return about(questionId).stream()
        .filter(survey -> survey.state() instanceof SurveyState.Scheduled)
        .map(InMemorySurveyRepository::copy)
        .toList();
  }

  @Override
  public List<Survey> withoutCustomer(QuestionId questionId) {
    return about(questionId).stream()
        .filter(survey -> survey.closing().customer().isEmpty())
        .map(InMemorySurveyRepository::copy)
        .toList();
  }

  @Override
  public Optional<Survey> findByToken(TokenHash token) {
    return lookUp(token);
  }

  @Override
  public List<Survey> ofCustomer(CustomerRef customer) {
    return all().stream()
        .filter(survey -> survey.closing().customer().filter(customer::equals).isPresent())
        .map(InMemorySurveyRepository::copy)
        .toList();
  }

  @Override
  public Optional<Survey> lookUp(TokenHash token) {
    return Optional.ofNullable(byToken.get(token)).flatMap(this::find);
  }

  public List<Survey> all() {
    return List.copyOf(surveys.values());
  }

  List<Survey> about(QuestionId questionId) {
    return byQuestion.getOrDefault(questionId, List.of()).stream().map(surveys::get).toList();
  }

  private static Survey copy(Survey survey) {
    return new Survey(
        survey.id(), survey.closing(), survey.dueAt(), survey.decision(), survey.state());
  }
}
