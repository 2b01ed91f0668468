package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.application.port.out.SurveyEvents;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.ResponseId;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;

/**
 * The customer has a link and no token of a retailer: the secret in the link finds the survey among
 * all.
 */
@UseCase
@AcrossRetailers
class AnswerSurveyService implements AnswerSurvey {

  private final SurveyRepository surveys;
  private final SurveyEvents events;
  private final Ids ids;
  private final Clock clock;

  AnswerSurveyService(SurveyRepository surveys, SurveyEvents events, Ids ids, Clock clock) {
    this.surveys = surveys;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Receipt answer(Command command) {
    Survey survey =
        surveys.findByToken(command.token().hash()).orElseThrow(SurveyException.NotFound::new);
    Instant now = clock.instant();
    ResponseId responseId = new ResponseId(ids.next());
    var answered = survey.answer(responseId, command.score(), command.comment(), now);
    surveys.save(survey);
    events.publish(answered);
    return new Receipt(responseId.value(), command.score(), survey.closing().language(), now);
  }
}
