package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.TokenHash;
import java.util.List;
import java.util.Optional;

/**
 * The surveys. What is found in order to change it is held until the transaction ends, so that a
 * reopening and a sending, or two answers, come one after the other.
 */
public interface SurveyRepository {

  void add(Survey survey);

  void save(Survey survey);

  /** To change it. */
  Optional<Survey> find(SurveyId id);

  /** The surveys of a case that have not left yet, to change them. */
  List<Survey> waiting(QuestionId questionId);

  /** The surveys of a case whose customer is not known, to change them. */
  List<Survey> withoutCustomer(QuestionId questionId);

  /** To change it. */
  Optional<Survey> findByToken(TokenHash token);

  /** All surveys of this customer, to change them. */
  List<Survey> ofCustomer(CustomerRef customer);

  /** To look at it. */
  Optional<Survey> lookUp(TokenHash token);
}
