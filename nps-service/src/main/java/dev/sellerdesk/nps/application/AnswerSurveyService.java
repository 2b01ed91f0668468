package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.application.port.out.SurveyEvents;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.ResponseId;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * The customer has a link and no token of a retailer: the secret in the link finds the survey among
 * all.
 */
@UseCase
@AcrossRetailers
class AnswerSurveyService implements AnswerSurvey {

  private final LinkedSurveys links;
  private final SurveyRepository surveys;
  private final SurveySettingsStore settings;
  private final ScoreKeeper scores;
  private final SurveyEvents events;
  private final Ids ids;
  private final Clock clock;

  AnswerSurveyService(
      LinkedSurveys links,
      SurveyRepository surveys,
      SurveySettingsStore settings,
      ScoreKeeper scores,
      SurveyEvents events,
      Ids ids,
      Clock clock) {
    this.links = links;
    this.surveys = surveys;
    this.settings = settings;
    this.scores = scores;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Receipt answer(Command command) {
    Survey survey = links.find(command.token());
    Instant now = clock.instant();
    ResponseId responseId = new ResponseId(ids.next());
    var answered =
        survey.answer(
            responseId, command.score(), command.comment(), answers(survey, command), now);
    surveys.save(survey);
    events.publish(answered);
    scores.answered(survey, command.score(), now);
    return new Receipt(responseId.value(), command.score(), survey.closing().language(), now);
  }

  private Map<String, String> answers(Survey survey, Command command) {
    Invitation invitation = survey.invitation().orElseThrow(SurveyException.NotFound::new);
    return command.answers().isEmpty()
        ? Map.of()
        : settings.questions(invitation.questions()).read(command.answers());
  }
}
