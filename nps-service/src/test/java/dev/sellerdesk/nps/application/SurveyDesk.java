package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.application.port.in.CallOffSurvey;
import dev.sellerdesk.nps.application.port.out.SurveyTimer;
import dev.sellerdesk.nps.application.port.out.SurveyTokens;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyDecision;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.platform.testing.TestClock;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The whole application with fakes behind its ports, a clock that a test moves, and due work that
 * happens when it does.
 */
final class SurveyDesk {

  final InMemorySurveyRepository surveys = new InMemorySurveyRepository();
  final InMemoryContactHistory history = new InMemoryContactHistory(surveys);
  final InMemoryFigures figures = new InMemoryFigures();
  final InMemoryCaseCourses courses = new InMemoryCaseCourses();
  final InMemorySettings settings;
  final List<IntegrationEvent> events = new ArrayList<>();
  final Map<SurveyId, Instant> timers = new HashMap<>();

  private final TestClock clock;
  private final DecideOnSurveyService decide;
  private final CallOffSurveyService callOff;
  final IdentifyCustomerService identify;
  private final SendSurveyService send;
  private final OpenSurveyService open;
  private final AnswerSurveyService answer;
  private long lastToken;
  final CommentOnAnswerService comment;
  final UnsubscribeService unsubscribe;
  final EraseCustomerService erase;
  final SetUpSurveysService setUp;

  SurveyDesk(Instant now) {
    this(now, MarketplacePolicy.bol());
  }

  SurveyDesk(Instant now, MarketplacePolicy policy) {
    clock = new TestClock(now);
    SurveyTimer timer = new Timers();
    settings = new InMemorySettings(policy);
    var scores = new ScoreKeeper(figures, figures, _ -> ZoneOffset.UTC, events::add, policy);
    var links = new LinkedSurveys(new CountedTokens(), surveys);
    decide = new DecideOnSurveyService(history, surveys, timer, settings, UUID::randomUUID, clock);
    identify = new IdentifyCustomerService(surveys, timer, clock);
    callOff = new CallOffSurveyService(surveys, history, timer, clock);
    send =
        new SendSurveyService(
            surveys, history, new CountedTokens(), events::add, settings, courses, scores, clock);
    open = new OpenSurveyService(links, settings, clock);
    answer =
        new AnswerSurveyService(
            links, surveys, settings, scores, events::add, UUID::randomUUID, clock);
    comment = new CommentOnAnswerService(links, surveys, clock);
    unsubscribe = new UnsubscribeService(links, history, clock);
    erase = new EraseCustomerService(surveys, settings, history, timer, clock);
    setUp = new SetUpSurveysService(settings, clock);
  }

  Clock clock() {
    return clock;
  }

  /** Decides and answers the decision about this closing. */
  SurveyDecision closed(ClosedCase closing) {
    decide.decide(closing);
    return surveys.about(closing.questionId()).stream()
        .filter(survey -> survey.closing().closedAt().equals(closing.closedAt()))
        .map(Survey::decision)
        .findFirst()
        .orElseThrow();
  }

  void reopened(UUID questionId, Instant at) {
    callOff.callOff(new CallOffSurvey.Command(new QuestionId(questionId), "1001", "CUSTOMER", at));
  }

  /** Moves the clock and does what has come due, in order. */
  void advance(Duration by) {
    Instant target = clock.instant().plus(by);
    while (true) {
      var next =
          timers.entrySet().stream()
              .filter(timer -> !timer.getValue().isAfter(target))
              .min(Map.Entry.comparingByValue());
      if (next.isEmpty()) {
        break;
      }
      timers.remove(next.get().getKey());
      if (next.get().getValue().isAfter(clock.instant())) {
        clock.moveTo(next.get().getValue());
      }
      send.send(next.get().getKey());
    }
    clock.moveTo(target);
  }

  /** Moves the clock while the service is down. */
  void sleep(Duration by) {
    clock.advance(by);
  }

  /** Does due work again, as after a crash between doing it and noting it. */
  void sendAgain(Survey survey) {
    send.send(survey.id());
  }

  SurveyInvitation open(SurveyToken token) {
    return open.open(token);
  }

  AnswerSurvey.Receipt answer(SurveyToken token, int score) {
    return answer.answer(new AnswerSurvey.Command(token, new Score(score), Comment.NONE, Map.of()));
  }

  List<SurveyInvitationRequested> invitations() {
    return events.stream()
        .filter(SurveyInvitationRequested.class::isInstance)
        .map(SurveyInvitationRequested.class::cast)
        .toList();
  }

  SurveyToken lastToken() {
    return new SurveyToken(invitations().getLast().token());
  }

  /** Tokens in the order in which they were made; a token that was not made is not genuine. */
  private final class CountedTokens implements SurveyTokens {

    @Override
    public SurveyToken next() {
      lastToken++;
      return SurveyToken.of(ByteBuffer.allocate(SurveyToken.BYTES).putLong(lastToken).array());
    }

    @Override
    public boolean isGenuine(SurveyToken token) {
      byte[] bytes = Base64.getUrlDecoder().decode(token.value());
      long number = ByteBuffer.wrap(bytes).getLong();
      return number >= 1 && number <= lastToken;
    }
  }

  private final class Timers implements SurveyTimer {

    @Override
    public void wakeWhenDue(Survey survey) {
      timers.put(survey.id(), survey.dueAt());
    }

    @Override
    public void forget(Survey survey) {
      timers.remove(survey.id());
    }
  }
}
