package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.SendSurvey;
import dev.sellerdesk.nps.application.port.out.CaseCourses;
import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.application.port.out.SurveyEvents;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.application.port.out.SurveyTokens;
import dev.sellerdesk.nps.domain.PastContact;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

@UseCase
class SendSurveyService implements SendSurvey {

  private final SurveyRepository surveys;
  private final ContactHistory history;
  private final SurveyTokens tokens;
  private final SurveyEvents events;
  private final SurveySettingsStore settings;
  private final CaseCourses courses;
  private final ScoreKeeper scores;
  private final Clock clock;

  SendSurveyService(
      SurveyRepository surveys,
      ContactHistory history,
      SurveyTokens tokens,
      SurveyEvents events,
      SurveySettingsStore settings,
      CaseCourses courses,
      ScoreKeeper scores,
      Clock clock) {
    this.surveys = surveys;
    this.history = history;
    this.tokens = tokens;
    this.events = events;
    this.settings = settings;
    this.courses = courses;
    this.scores = scores;
    this.clock = clock;
  }

  @Override
  public void send(SurveyId id) {
    surveys.find(id).ifPresent(this::send);
  }

  private void send(Survey survey) {
    PastContact past = history.beforeSending(survey);
    Instant now = clock.instant();
    QuestionSet questions = settings.questionsToSend();
    Optional<SurveyInvitationRequested> invitation =
        survey.invite(
            tokens.next(),
            questions.version(),
            courses.lastAgent(survey.closing().questionId()),
            past,
            settings.current().policy(),
            now);
    surveys.save(survey);
    invitation.ifPresent(event -> {
      settings.fix(questions.version(), now);
      scores.invited(survey, now);
      survey.closing().customer().ifPresent(customer -> history.customerInvited(customer, now));
      events.publish(event);
    });
  }
}
