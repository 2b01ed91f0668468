package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.Absent.orAbsent;

import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionCustomerIdentified;
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
  private OrderFacts order;
  private Matter matter;
  private QuestionState state;
  private Custody custody;
  private Contact contact;
  private Awaiting awaiting;
  private Milestones milestones;
  private Language writtenLanguage;
  private int unread;

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
      Contact contact,
      Awaiting awaiting,
      Milestones milestones,
      Language writtenLanguage,
      int unread) {}

  /** The first message of a case. */
  public record FirstMessage(UUID id, String text) {}

  /** A new case and the news of it. */
  public record Opened(CustomerQuestion question, QuestionOpened event) {}

  /** Gives a stored case back; {@link #askedByCustomer} begins a new one. */
  public CustomerQuestion(Opening opening, Progress progress, long version) {
    this.opening = opening;
    this.version = version;
    this.order = progress.order();
    this.matter = progress.matter();
    this.state = progress.state();
    this.custody = progress.custody();
    this.contact = progress.contact();
    this.awaiting = progress.awaiting();
    this.milestones = progress.milestones();
    this.writtenLanguage = progress.writtenLanguage();
    this.unread = progress.unread();
  }

  /**
   * A customer asks: the clocks start and the seller is told.
   *
   * @throws QuestionException.Refused for a direct message where customers cannot write directly to
   *     sellers
   */
  public static Opened askedByCustomer(
      Opening opening,
      OrderFacts order,
      Matter matter,
      FirstMessage message,
      SellerTerms terms,
      Instant now) {
    if (opening.channel() == Channel.DM && !terms.policy().contact().customersWriteDirectly()) {
      throw new QuestionException.Refused(
          new Refusal(
              "Q-57",
              "no-direct-messages",
              "On this marketplace customers do not write directly to sellers."));
    }
    CustomerQuestion question =
        new CustomerQuestion(
            opening,
            new Progress(
                order,
                matter,
                new Open(),
                Custody.SELLER,
                new Contact.None(),
                new Awaiting.Seller(now),
                Milestones.opened(now),
                Language.UNKNOWN,
                1),
            0);
    return new Opened(
        question,
        new QuestionOpened(
            opening.id().value(),
            opening.retailerId().value(),
            opening.caseNumber().toString(),
            opening.orderNumber().value(),
            orAbsent(order.known().map(OrderFacts.Known::customerRef)),
            orAbsent(order.known().map(OrderFacts.Known::customerName)),
            opening.subject().value(),
            orAbsent(matter.itemEan()),
            orAbsent(matter.itemTitle()),
            opening.channel().name(),
            opening.initiator().name(),
            orAbsent(opening.language().known()),
            message.id(),
            message.text(),
            now));
  }

  /**
   * The seller closes the case as resolved, possible after contact only.
   *
   * @param explanation a note about the closing, blank for none
   */
  public QuestionClosed close(String explanation, SellerTerms terms, Instant now) {
    SellerAction.CLOSE.guard(this, terms, now);
    return closed(ClosedBy.SELLER, explanation, now);
  }

  /**
   * The seller opens a closed case again to give new information; nobody has to answer
   * anything yet.
   */
  public QuestionReopened reopen(SellerTerms terms, Instant now) {
    SellerAction.REOPEN.guard(this, terms, now);
    awaiting = new Awaiting.Nobody();
    return reopened(Initiator.SELLER, now);
  }

  /**
   * The seller waits for the customer, having asked for more information: the clocks stop
   * until the customer writes.
   */
  public void waitForCustomer(SellerTerms terms, Instant now) {
    SellerAction.WAIT_FOR_CUSTOMER.guard(this, terms, now);
    waitingSince(now);
  }

  /**
   * A message of the seller went to the customer: that is contact, the turn is the
   * customer's, and what the seller decided when sending happens now. The news may be late:
   * it then counts as contact but does not overrule what came after it.
   *
   * @return the closing, if the seller chose it and it happened
   */
  public Optional<QuestionClosed> sellerMessageSent(
      Instant sentAt, AfterSend afterSend, Instant now) {
    contact = contact.at(sentAt);
    boolean overtaken = milestones.wentOnAfter(sentAt);
    milestones = milestones.message(sentAt);
    return switch (state) {
      case Closed _ -> Optional.empty();
      case Open(), WaitingForCustomer _ -> {
        if (overtaken) {
          answeredUntil(sentAt);
          yield Optional.empty();
        }
        yield answered(afterSend, sentAt, now);
      }
    };
  }

  /**
   * A message of the seller went to the operator: no contact with the customer, and
   * nothing about the case changes.
   */
  public void operatorMessageSent(Instant sentAt) {
    milestones = milestones.message(sentAt);
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
    return switch (state) {
      case Open(), WaitingForCustomer _ -> {
        customerWrote(receivedAt, language);
        yield Optional.empty();
      }
      case Closed(Instant closedAt, _, _) -> {
        if (!terms.contactAllowed(order, receivedAt)) {
          yield Optional.empty();
        }
        QuestionReopened event =
            reopened(Initiator.CUSTOMER, Milestones.later(closedAt, receivedAt));
        awaiting = new Awaiting.Nobody();
        customerWrote(receivedAt, language);
        yield Optional.of(event);
      }
    };
  }

  /**
   * The news of the order arrived after the question: from here on the customer has a name and the
   * window an end.
   */
  public QuestionCustomerIdentified orderBecameKnown(KnownOrder placed, Instant now) {
    order = placed.facts();
    matter =
        switch (matter) {
          case Matter.WholeOrder whole -> whole;
          case Matter.Item(String ean, String title) ->
              new Matter.Item(ean, placed.titleOf(ean).orElse(title));
        };
    return new QuestionCustomerIdentified(
        opening.id().value(),
        opening.retailerId().value(),
        opening.caseNumber().toString(),
        opening.orderNumber().value(),
        placed.facts().customerRef(),
        orAbsent(customerLanguage()),
        now);
  }

  /** Refuses a caller who read another version than this one. */
  public void requireVersion(long expected) {
    if (expected != version) {
      throw new QuestionException.Stale(opening.caseNumber());
    }
  }

  /** What the seller may do now, and until when (D2). */
  public List<AllowedAction> actions(SellerTerms terms, Instant now) {
    return SellerAction.of(this, terms, now);
  }

  private Optional<QuestionClosed> answered(AfterSend afterSend, Instant sentAt, Instant now) {
    unread = 0;
    awaiting = new Awaiting.Customer();
    return switch (afterSend) {
      case KEEP_OPEN -> {
        state = new Open();
        yield Optional.empty();
      }
      case WAIT_FOR_CUSTOMER -> {
        waitingSince(sentAt);
        yield Optional.empty();
      }
      case CLOSE_RESOLVED -> Optional.of(closed(ClosedBy.SELLER, "", now));
    };
  }

  /**
   * A message that crossed a newer one of the customer answers only what was there when it was
   * sent.
   */
  private void answeredUntil(Instant sentAt) {
    if (awaiting instanceof Awaiting.Seller(Instant since)
        && !since.isAfter(sentAt)
        && milestones.customerWroteAfter(sentAt)) {
      awaiting = new Awaiting.Seller(milestones.customerWroteAt());
    }
  }

  private void customerWrote(Instant receivedAt, Language language) {
    state = new Open();
    awaiting =
        switch (awaiting) {
          case Awaiting.Seller unanswered -> unanswered;
          case Awaiting.Customer(), Awaiting.Nobody() -> new Awaiting.Seller(receivedAt);
        };
    milestones = milestones.customerMessage(receivedAt);
    writtenLanguage = language.known().isPresent() ? language : writtenLanguage;
    unread++;
  }

  private void waitingSince(Instant since) {
    state = new WaitingForCustomer(since);
    awaiting = new Awaiting.Customer();
  }

  private QuestionClosed closed(ClosedBy by, String explanation, Instant now) {
    state = new Closed(now, by, explanation);
    awaiting = new Awaiting.Nobody();
    return new QuestionClosed(
        opening.id().value(),
        opening.retailerId().value(),
        opening.caseNumber().toString(),
        opening.orderNumber().value(),
        orAbsent(order.known().map(OrderFacts.Known::customerRef)),
        opening.subject().value(),
        orAbsent(customerLanguage()),
        opening.channel().name(),
        by.name(),
        contact.made(),
        now);
  }

  private QuestionReopened reopened(Initiator by, Instant at) {
    state = new Open();
    milestones = milestones.reopened(at);
    return new QuestionReopened(
        opening.id().value(),
        opening.retailerId().value(),
        opening.caseNumber().toString(),
        opening.orderNumber().value(),
        by.name(),
        at);
  }

  /**
   * What the customer speaks: as the shop said it, else as the order says it, else as the messages
   * are written (N-17).
   */
  private Optional<String> customerLanguage() {
    Language ofOrder =
        order.known().map(OrderFacts.Known::customerLanguage).orElse(Language.UNKNOWN);
    return Language.firstSpoken(List.of(opening.language(), ofOrder, writtenLanguage));
  }

  public QuestionId id() {
    return opening.id();
  }

  public Opening opening() {
    return opening;
  }

  public Progress progress() {
    return new Progress(
        order, matter, state, custody, contact, awaiting, milestones, writtenLanguage, unread);
  }

  public long version() {
    return version;
  }

  public OrderFacts order() {
    return order;
  }

  public QuestionState state() {
    return state;
  }

  public Custody custody() {
    return custody;
  }

  public Contact contact() {
    return contact;
  }

  public Awaiting awaiting() {
    return awaiting;
  }
}
