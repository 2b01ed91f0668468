package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.MergeQuestions;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.QuestionMerged;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

@UseCase
class MergeQuestionsService implements MergeQuestions {

  private final CustomerQuestionRepository questions;
  private final CaseDesk desk;
  private final QuestionPresenter presenter;
  private final Clock clock;

  MergeQuestionsService(
      CustomerQuestionRepository questions,
      CaseDesk desk,
      QuestionPresenter presenter,
      Clock clock) {
    this.questions = questions;
    this.desk = desk;
    this.presenter = presenter;
    this.clock = clock;
  }

  @Override
  public QuestionDetail merge(CaseCall call, List<QuestionId> duplicates) {
    Map<QuestionId, CustomerQuestion> held = held(call, duplicates);
    CustomerQuestion merged =
        desk.change(
            call,
            (target, terms, now) -> {
              List<Change> changes = new ArrayList<>();
              for (QuestionId id : duplicates) {
                CustomerQuestion duplicate = held.getOrDefault(id, target);
                List<IntegrationEvent> news = target.merge(duplicate, terms, now);
                changes.add(Change.quiet(Activity.DUPLICATE_TAKEN_IN, number(duplicate)));
                desk.save(duplicate, Actor.seller(call.user()), ended(target, news), now);
              }
              return changes;
            });
    return presenter.toSeller(merged);
  }

  /**
   * All cases that this changes, in the order of their ids: two who merge the same cases the other
   * way round wait for each other only once.
   */
  private Map<QuestionId, CustomerQuestion> held(CaseCall call, List<QuestionId> duplicates) {
    Instant now = clock.instant();
    Map<QuestionId, CustomerQuestion> held = new TreeMap<>(Comparator.comparing(QuestionId::value));
    Stream.concat(Stream.of(call.questionId()), duplicates.stream())
        .distinct()
        .sorted(Comparator.comparing(QuestionId::value))
        .forEach(id -> held.put(id, questions.ofSeller(id, now)));
    held.remove(call.questionId());
    return held;
  }

  private static List<Change> ended(CustomerQuestion target, List<IntegrationEvent> news) {
    return news.stream()
        .map(event ->
            event instanceof QuestionMerged
                ? Change.told(Activity.MERGED, number(target), event)
                : Change.told(Activity.CLOSED, event))
        .toList();
  }

  private static String number(CustomerQuestion question) {
    return question.opening().caseNumber().toString();
  }
}
