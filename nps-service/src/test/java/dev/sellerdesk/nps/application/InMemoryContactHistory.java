package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.PastContact;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.SurveyState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the surveys in memory, the reopenings and the invitations say. */
public final class InMemoryContactHistory implements ContactHistory {

  private final InMemorySurveyRepository surveys;
  private final Map<CustomerRef, Instant> invited = new HashMap<>();
  private final Set<CustomerRef> unsubscribed = new HashSet<>();
  private final Map<QuestionId, Instant> reopened = new HashMap<>();

  public InMemoryContactHistory(InMemorySurveyRepository surveys) {
    this.surveys = surveys;
  }

  @Override
  public Optional<PastContact> beforeClosing(ClosedCase closing) {
    boolean decided =
        surveys.about(closing.questionId()).stream()
            .anyMatch(other -> other.closing().closedAt().equals(closing.closedAt()));
    return decided ? Optional.empty() : Optional.of(past(closing, new SurveyId(new UUID(0, 0))));
  }

  @Override
  public PastContact beforeSending(Survey survey) {
    return past(survey.closing(), survey.id());
  }

  @Override
  public void customerInvited(CustomerRef customer, Instant at) {
    invited.merge(customer, at, InMemoryContactHistory::later);
  }

  @Override
  public void unsubscribed(CustomerRef customer, Instant at) {
    unsubscribed.add(customer);
  }

  @Override
  public void forget(CustomerRef customer) {
    unsubscribed.remove(customer);
    invited.remove(customer);
  }

  @Override
  public void caseReopened(QuestionId questionId, String retailerId, Instant at) {
    reopened.merge(questionId, at, InMemoryContactHistory::later);
  }

  private PastContact past(ClosedCase closing, SurveyId self) {
    return new PastContact(
        reopened.getOrDefault(closing.questionId(), PastContact.NEVER),
        surveys.about(closing.questionId()).stream()
            .filter(survey -> !survey.id().equals(self))
            .flatMap(survey -> sending(survey).stream())
            .max(Comparator.naturalOrder())
            .orElse(PastContact.NEVER),
        closing
            .customer()
            .map(customer -> invited.getOrDefault(customer, PastContact.NEVER))
            .orElse(PastContact.NEVER),
        closing.customer().filter(unsubscribed::contains).isPresent());
  }

  private static Optional<Instant> sending(Survey survey) {
    return switch (survey.state()) {
      case SurveyState.Scheduled _ -> Optional.of(survey.dueAt());
      case SurveyState.Invited _, SurveyState.Answered _, SurveyState.Expired _ ->
          survey.invitation().map(Invitation::sentAt);
      case SurveyState.Withheld _, SurveyState.Cancelled _ -> Optional.empty();
    };
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
