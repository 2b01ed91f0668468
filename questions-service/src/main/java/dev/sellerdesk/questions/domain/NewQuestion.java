package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opened;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.CustomerQuestion.Progress;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.shared.event.QuestionClosed;
import java.time.Instant;

/** How cases begin. */
public final class NewQuestion {

  private NewQuestion() {}

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
    requireChannel(opening.channel(), terms);
    return begun(
        opening,
        order,
        matter,
        new Custody.WithSeller(),
        new Contact.None(),
        new Awaiting.Seller(now),
        AnswerClocks.started(now, terms),
        new Unread(1, 1),
        message,
        now);
  }

  /**
   * A customer asked at Partnerservice, which begins the case and holds it until it forwards it to
   * the seller. No clock of the seller runs.
   */
  public static Opened askedAtPartnerservice(
      Opening opening,
      OrderFacts order,
      Matter matter,
      FirstMessage message,
      SellerTerms terms,
      Instant now) {
    requireChannel(opening.channel(), terms);
    return begun(
        opening,
        order,
        matter,
        new Custody.WithPartnerservice(now, Custody.Handover.ASKED_THERE, ""),
        new Contact.None(),
        new Awaiting.Seller(now),
        AnswerClocks.Paused.FROM_ZERO,
        new Unread(1, 1),
        message,
        now);
  }

  /**
   * The seller starts contact, which is contact from the first moment; the turn is
   * the customer's.
   *
   * @throws QuestionException.Refused when the order is too old
   */
  public static Opened startedBySeller(
      Opening opening,
      OrderFacts.Known order,
      Matter.Item item,
      FirstMessage message,
      SellerTerms terms,
      Instant now) {
    if (!terms.contactAllowed(order, now)) {
      throw new QuestionException.Refused(
          new Refusal(
              "Q-25",
              "contact-window-over",
              "You could start contact about this order until "
                  + terms.contactUntil(order).orElse(now)
                  + "."));
    }
    return begun(
        opening,
        order,
        item,
        new Custody.WithSeller(),
        new Contact.None().at(now),
        new Awaiting.Customer(),
        new AnswerClocks.Stopped(),
        Unread.NOTHING,
        message,
        now);
  }

  /**
   * Seller and customer spoke by phone about an order without an open case: the case is closed from
   * the first moment, and the call was contact. Nobody has to be told of a new
   * question; the closing is told, for the survey.
   *
   * @param startedAt when the call began
   * @param endedAt when it ended; neither is later than {@code now}
   */
  public static Called afterPhoneCall(
      Opening opening, OrderFacts order, Instant startedAt, Instant endedAt) {
    CustomerQuestion question =
        new CustomerQuestion(
            opening,
            new Progress(
                order,
                new Matter.WholeOrder(),
                new QuestionState.Closed(endedAt, ClosedBy.SELLER, ""),
                new Custody.WithSeller(),
                Forwardings.NONE,
                new Contact.None().at(endedAt),
                new Awaiting.Nobody(),
                new AnswerClocks.Stopped(),
                Milestones.opened(startedAt).message(endedAt),
                Language.UNKNOWN,
                Unread.NOTHING,
                Workplace.EMPTY),
            0);
    return new Called(question, question.news().closed(ClosedBy.SELLER, endedAt));
  }

  /** A case that a phone call created, and its closing. */
  public record Called(CustomerQuestion question, QuestionClosed closing) {}

  private static void requireChannel(Channel channel, SellerTerms terms) {
    if (channel == Channel.DM && !terms.policy().contact().customersWriteDirectly()) {
      throw new QuestionException.Refused(
          new Refusal(
              "Q-57",
              "no-direct-messages",
              "On this marketplace customers do not write directly to sellers."));
    }
  }

  private static Opened begun(
      Opening opening,
      OrderFacts order,
      Matter matter,
      Custody custody,
      Contact contact,
      Awaiting awaiting,
      AnswerClocks clocks,
      Unread unread,
      FirstMessage message,
      Instant now) {
    CustomerQuestion question =
        new CustomerQuestion(
            opening,
            new Progress(
                order,
                matter,
                new Open(),
                custody,
                Forwardings.NONE,
                contact,
                awaiting,
                clocks,
                Milestones.opened(now),
                Language.UNKNOWN,
                unread,
                Workplace.EMPTY),
            0);
    return new Opened(question, question.news().opened(message, now));
  }
}
