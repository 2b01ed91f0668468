package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.Custody.Forwarded;
import dev.sellerdesk.questions.domain.Custody.Handover;
import dev.sellerdesk.questions.domain.Custody.WithPartnerservice;
import dev.sellerdesk.questions.domain.Custody.WithSeller;
import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.FollowUp;
import dev.sellerdesk.questions.domain.QuestionState.Merged;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionCustomerIdentified;
import dev.sellerdesk.shared.event.QuestionEscalatedToPartnerservice;
import dev.sellerdesk.shared.event.QuestionForwardedToSeller;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case: what a customer asked about an order and what became of it, from opening to closing and,
 * within the contact window, open again.
 *
 * <p>The texts live in the conversation, which another service keeps; a case hears of every message
 * and knows from it whether there was contact, whose turn it is and since when
 * . State, custody and turn are three separate things: custody says who works on the case
 * the state how far it is, the turn who has to speak.
 */
public final class CustomerQuestion {

  private final Opening opening;
  private final long version;
  private final Standing standing;
  private final QuestionNews news;

  /** What is fixed from the first moment. */
  public record Opening(
      QuestionId id,
      RetailerId retailerId,
      CaseNumber caseNumber,
      OrderNumber orderNumber,
      SubjectCode subject,
      Channel channel,
      Initiator initiator,
      Language language) {}

  /** Everything that changes, as it is stored and given back. */
  public record Progress(
      OrderFacts order,
      Matter matter,
      QuestionState state,
      Custody custody,
      Forwardings forwardings,
      Contact contact,
      Awaiting awaiting,
      AnswerClocks clocks,
      Milestones milestones,
      Language writtenLanguage,
      Unread unread,
      Workplace workplace) {}

  /**
   * The first message of a case.
   *
   * @param translateTo in which language the customer gets a seller's message, unknown to send it
   *     as it is
   * @param writtenBy the seller's user; empty when a customer wrote it
   */
  public record FirstMessage(
      UUID id, String text, Language translateTo, Optional<String> writtenBy) {

    public static FirstMessage ofCustomer(UUID id, String text) {
      return new FirstMessage(id, text, Language.UNKNOWN, Optional.empty());
    }
  }

  /** A new case and the news of it. */
  public record Opened(CustomerQuestion question, QuestionOpened event) {}

  /** Gives a stored case back; {@link NewQuestion} begins one. */
  public CustomerQuestion(Opening opening, Progress progress, long version) {
    this.opening = opening;
    this.version = version;
    this.standing = new Standing(progress);
    this.news = new QuestionNews(opening, standing);
  }

  /**
   * The seller closes the case as resolved, possible after contact only.
   *
   * @param explanation a note about the closing, blank for none
   */
  public QuestionClosed close(String explanation, SellerTerms terms, Instant now) {
    CaseAction.CLOSE.guard(this, terms, now);
    standing.close(ClosedBy.SELLER, explanation, now);
    return news.closed(ClosedBy.SELLER, now);
  }

  /**
   * The seller opens a closed case again to give new information; nobody has to answer
   * anything yet.
   */
  public QuestionReopened reopen(SellerTerms terms, Instant now) {
    CaseAction.REOPEN.guard(this, terms, now);
    standing.reopen(now);
    return news.reopened(Initiator.SELLER, now);
  }

  /**
   * The seller waits for the customer, having asked for more information: the clocks stop
   * until the customer writes.
   */
  public void waitForCustomer(SellerTerms terms, Instant now) {
    CaseAction.WAIT_FOR_CUSTOMER.guard(this, terms, now);
    standing.waitForCustomer(now);
  }

  /**
   * The seller puts the case aside until later.
   *
   * @param keepOnReply whether it stays aside when the customer writes
   * @throws QuestionException.Invalid if the instant is not ahead
   */
  public void followUp(Instant at, boolean keepOnReply, SellerTerms terms, Instant now) {
    CaseAction.FOLLOW_UP.guard(this, terms, now);
    if (!at.isAfter(now)) {
      throw new QuestionException.Invalid("at", "has to be later than now");
    }
    standing.state(new FollowUp(at, keepOnReply, false));
  }

  /** The seller takes it up again. */
  public void clearFollowUp(SellerTerms terms, Instant now) {
    CaseAction.CLEAR_FOLLOW_UP.guard(this, terms, now);
    standing.state(new Open());
  }

  /** The customer's last message needs no answer; the case stays open. */
  public void needNoReply(SellerTerms terms, Instant now) {
    CaseAction.NEED_NO_REPLY.guard(this, terms, now);
    standing.nobodySpeaks();
  }

  /**
   * The seller cannot resolve it and hands it to Partnerservice: it is no longer the
   * seller's to see.
   */
  public QuestionEscalatedToPartnerservice escalate(
      String reason, String user, SellerTerms terms, Instant now) {
    CaseAction.ESCALATE.guard(this, terms, now);
    standing.toPartnerservice(new WithPartnerservice(now, Handover.ESCALATED, reason), terms);
    return news.escalated(reason, user, now);
  }

  /**
   * Partnerservice hands it to the seller, for as long as a response may take.
   * A customer who waits goes on waiting: the clocks continue where they paused.
   *
   * @param note what Partnerservice says to the seller, blank for nothing
   */
  public QuestionForwardedToSeller forward(String note, SellerTerms terms, Instant now) {
    CaseAction.FORWARD.guard(this, terms, now);
    Forwarded forwarded =
        new Forwarded(
            now,
            ResponseClock.reminder(terms.policy()).dueAt(now, terms),
            ResponseClock.automaticReturn(terms.policy()).dueAt(now, terms),
            false);
    standing.toSeller(forwarded, terms);
    return news.forwarded(forwarded, note);
  }

  /**
   * A message of the seller went to the customer: that is contact, the turn is the
   * customer's, and what the seller decided when sending happens now. The news may be late:
   * it then counts as contact but does not overrule what came after it. Whoever lost a forwarded
   * case before the message was sent does not get it back.
   *
   * @return the closing, if the seller chose it and it happened
   */
  public Optional<QuestionClosed> sellerMessageSent(
      Instant sentAt, AfterSend afterSend, SellerTerms terms, Instant now) {
    boolean effective = standing.sellerWrote(sentAt, terms);
    if (!effective) {
      return Optional.empty();
    }
    return switch (afterSend) {
      case KEEP_OPEN -> {
        standing.keepOpen();
        yield Optional.empty();
      }
      case WAIT_FOR_CUSTOMER -> {
        standing.waitForCustomer(sentAt);
        yield Optional.empty();
      }
      case CLOSE_RESOLVED -> {
        standing.close(ClosedBy.SELLER, "", now);
        yield Optional.of(news.closed(ClosedBy.SELLER, now));
      }
    };
  }

  /**
   * A message of the seller went to the operator: no contact with the customer, and no
   * clock changes. When nobody else has to speak, the turn is the operator's.
   */
  public void operatorMessageSent(Instant sentAt) {
    standing.askedOperator(sentAt);
  }

  /**
   * The seller and the customer spoke by phone: contact, a response, and the turn is
   * the customer's. It closes nothing.
   */
  public void spokenByPhone(Instant endedAt, SellerTerms terms) {
    standing.sellerWrote(endedAt, terms);
  }

  /**
   * The customer wrote again: the turn is the seller's. A waiting case is open again, and so
   * is a closed one as long as the contact window lasts; after it the message changes
   * nothing.
   *
   * @return the reopening, if the case was closed
   */
  public Optional<QuestionReopened> customerMessageReceived(
      Instant receivedAt, Language language, SellerTerms terms) {
    return switch (standing.state()) {
      case Open(), WaitingForCustomer _, FollowUp _ -> {
        standing.customerWrote(receivedAt, language, terms);
        yield Optional.empty();
      }
      case Closed(Instant closedAt, _, _) -> {
        if (!terms.contactAllowed(standing.order(), receivedAt)) {
          yield Optional.empty();
        }
        Instant at = Milestones.later(closedAt, receivedAt);
        standing.reopen(at);
        standing.customerWrote(receivedAt, language, terms);
        yield Optional.of(news.reopened(Initiator.CUSTOMER, at));
      }
      case Merged _ -> Optional.empty();
    };
  }

  /**
   * The news of the order arrived after the question: from here on the customer has a name and the
   * window an end.
   */
  public QuestionCustomerIdentified orderBecameKnown(KnownOrder placed, Instant now) {
    standing.orderBecameKnown(placed);
    return news.customerIdentified(placed.facts(), now);
  }

  /**
   * A user of the seller takes the case, or is given it; empty when nobody has it any more.
   */
  public void assign(Optional<String> user, SellerTerms terms, Instant now) {
    (user.isPresent() ? CaseAction.ASSIGN : CaseAction.UNASSIGN).guard(this, terms, now);
    standing.workplace(standing.workplace().assignedTo(user));
  }

  /** The seller's labels, in place of those before. */
  public void tag(List<String> labels, SellerTerms terms, Instant now) {
    CaseAction.TAG.guard(this, terms, now);
    standing.workplace(standing.workplace().taggedWith(labels));
  }

  /** Somebody at the seller looked at the messages. */
  public void read(SellerTerms terms, Instant now) {
    CaseAction.READ.guard(this, terms, now);
    standing.allRead();
  }

  /** Whether a note can be added now; a note changes nothing about the case. */
  public void guardNote(SellerTerms terms, Instant now) {
    CaseAction.NOTE.guard(this, terms, now);
  }

  /**
   * Takes in a duplicate: a case of the same customer about the same order, which is closed with
   * it. Who waits there waits here from now on.
   *
   * @return the closing and the merging of the duplicate
   * @throws QuestionException.Refused if the two are not about the same, or one of them is not open
   *     to it
   */
  public List<IntegrationEvent> merge(CustomerQuestion duplicate, SellerTerms terms, Instant now) {
    CaseAction.MERGE.guard(this, terms, now);
    return new Merging(this, duplicate).into(terms, now);
  }

  /**
   * What has come due by now and was not told yet: open for a long time, a reminder,
   * a return, a follow-up, the closing of a case that waited too long. Whoever
   * wakes a case too often or too late changes nothing by it.
   */
  public List<IntegrationEvent> wake(SellerTerms terms, Instant now) {
    return new Alarm(this).ring(terms, now);
  }

  /** When {@link #wake} has something to do, next. */
  public Optional<Instant> nextDue(SellerTerms terms) {
    return new Alarm(this).next(terms);
  }

  /** Refuses a caller who read another version than this one. */
  public void requireVersion(long expected) {
    if (expected != version) {
      throw new QuestionException.Stale(opening.caseNumber());
    }
  }

  /** What the seller may do now, and until when (D2). */
  public List<AllowedAction> actions(SellerTerms terms, Instant now) {
    return CaseAction.ofSeller(this, terms, now);
  }

  /** What Partnerservice may do now. */
  public List<AllowedAction> actionsOfPartnerservice(SellerTerms terms, Instant now) {
    return CaseAction.ofPartnerservice(this, terms, now);
  }

  /**
   * Whether its seller may know of it at this instant: not what Partnerservice holds,
   * nor an open case that was to be answered before, even when nobody has taken it back yet.
   */
  public boolean visibleToSeller(Instant at) {
    return switch (custody()) {
      case WithSeller() -> true;
      case Forwarded forwarded -> state().closed() || !forwarded.lostAt(at);
      case WithPartnerservice _ -> false;
    };
  }

  /**
   * The case for its seller.
   *
   * @throws QuestionException.WithPartnerservice if the seller may not know of it now
   */
  public CustomerQuestion requireVisibleToSeller(Instant at) {
    if (!visibleToSeller(at)) {
      throw new QuestionException.WithPartnerservice();
    }
    return this;
  }

  /** The clocks that run for the seller, each with its end. */
  public List<Deadline> deadlines(SellerTerms terms, Instant now) {
    return new Alarm(this).deadlines(terms, now);
  }

  /** The same with the way there, on the calendar that each clock started with (D1). */
  public List<ExplainedDeadline> explainedDeadlines(SellerTerms terms, Instant now) {
    return new Alarm(this).explained(terms, now);
  }

  QuestionNews news() {
    return news;
  }

  Standing standing() {
    return standing;
  }

  public QuestionId id() {
    return opening.id();
  }

  public Opening opening() {
    return opening;
  }

  public Progress progress() {
    return standing.progress();
  }

  public long version() {
    return version;
  }

  public OrderFacts order() {
    return standing.order();
  }

  public QuestionState state() {
    return standing.state();
  }

  public Custody custody() {
    return standing.custody();
  }

  public Contact contact() {
    return standing.contact();
  }

  public Awaiting awaiting() {
    return standing.awaiting();
  }

  public Unread unread() {
    return standing.unread();
  }

  public Workplace workplace() {
    return standing.workplace();
  }
}
