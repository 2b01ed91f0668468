package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.out.CaseHistory;
import dev.sellerdesk.questions.application.port.out.CaseTimer;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.application.port.out.QuestionTexts;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.QuestionOpened;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What all changes of cases have in common: the case is loaded, it decides, and then it is saved,
 * its history gets a line, others hear of it, and it is woken when time will change it.
 */
@UseCase
class CaseDesk {

  private final CustomerQuestionRepository questions;
  private final RetailerDirectory retailers;
  private final CaseHistory history;
  private final QuestionEvents events;
  private final QuestionTexts texts;
  private final CaseTimer timer;
  private final Ids ids;
  private final Clock clock;

  CaseDesk(
      CustomerQuestionRepository questions,
      RetailerDirectory retailers,
      CaseHistory history,
      QuestionEvents events,
      QuestionTexts texts,
      CaseTimer timer,
      Ids ids,
      Clock clock) {
    this.questions = questions;
    this.retailers = retailers;
    this.history = history;
    this.events = events;
    this.texts = texts;
    this.timer = timer;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a case decides with the terms of its seller; nothing when it does not change. */
  @FunctionalInterface
  interface Decision {
    List<Change> on(CustomerQuestion question, SellerTerms terms, Instant now);
  }

  /** A command of the seller on a case that the seller can see. */
  CustomerQuestion change(CaseCall call, Decision decision) {
    Instant now = clock.instant();
    CustomerQuestion question = questions.ofSeller(call.questionId(), now);
    if (call.expectedVersion() != null) {
      question.requireVersion(call.expectedVersion());
    }
    return change(question, Actor.seller(call.user()), decision);
  }

  /** News about a case; what we do not have cannot change. */
  void hear(QuestionId id, Actor by, Decision decision) {
    questions.find(id).ifPresent(question -> change(question, by, decision));
  }

  CustomerQuestion change(CustomerQuestion question, Actor by, Decision decision) {
    Instant now = clock.instant();
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    Optional<Instant> due = question.nextDue(terms);
    List<Change> changes = decision.on(question, terms, now);
    if (changes.isEmpty()) {
      return question;
    }
    CustomerQuestion saved = save(question, by, changes, now);
    if (!saved.nextDue(terms).equals(due)) {
      wakeWhenDue(saved, terms);
    }
    return saved;
  }

  /** A case that has just begun. */
  CustomerQuestion open(CustomerQuestion question, Actor by, List<Change> changes) {
    CustomerQuestion saved = save(question, by, changes, clock.instant());
    changes.stream().flatMap(change -> change.news().stream()).forEach(this::index);
    wakeWhenDue(saved, retailers.termsOf(question.opening().retailerId()));
    return saved;
  }

  /** The first message of a case is told with its opening; later ones are heard of. */
  private void index(IntegrationEvent news) {
    if (news instanceof QuestionOpened opened) {
      texts.add(new QuestionId(opened.questionId()), opened.message());
    }
  }

  private void wakeWhenDue(CustomerQuestion question, SellerTerms terms) {
    question.nextDue(terms).ifPresent(at -> timer.wakeAt(question, at));
  }

  /** A case that changed together with another one. */
  CustomerQuestion save(CustomerQuestion changed, Actor by, List<Change> changes, Instant now) {
    CustomerQuestion question = questions.save(changed);
    for (Change change : changes) {
      history.add(
          new HistoryEntry(
              ids.next(),
              question.id(),
              question.opening().retailerId(),
              now,
              by,
              change.activity(),
              change.detail(),
              question.state().status(),
              question.custody().holder()));
      change.news().ifPresent(events::publish);
    }
    return question;
  }
}
