package dev.sellerdesk.messaging.domain;

import dev.sellerdesk.messaging.domain.CaseState.Closed;
import dev.sellerdesk.messaging.domain.CaseState.Merged;
import dev.sellerdesk.messaging.domain.CaseState.Open;
import dev.sellerdesk.messaging.domain.Custody.WithPartnerservice;
import dev.sellerdesk.messaging.domain.Custody.WithSeller;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import dev.sellerdesk.shared.event.SellerMessageSent;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What customer, seller and marketplace write to each other about one case. It begins with the
 * question, and follows the case: when the case is closed the customer may still write, which
 * reopens it, but the seller has to reopen it himself first.
 *
 * <p>The case lives in another service and its events may come late or twice. So a change of state
 * counts only when it is not older than the one we know, and a conversation can begin with
 * whichever event comes first.
 */
public final class Conversation {

  private final QuestionId id;
  private final String caseNumber;
  private final Channel channel;
  private OrderKey order;
  private CaseState state;
  private Custody custody;

  public Conversation(
      QuestionId id,
      String caseNumber,
      OrderKey order,
      Channel channel,
      CaseState state,
      Custody custody) {
    this.custody = custody;
    this.id = id;
    this.caseNumber = caseNumber;
    this.order = order;
    this.channel = channel;
    this.state = state;
  }

  /** The message the case began with; it carries its own id, so that it is never told twice. */
  public Message begin(MessageId messageId, Author author, Wording wording, Instant at) {
    return switch (author) {
      case SELLER ->
          Message.of(
              messageId,
              this,
              author,
              Recipient.CUSTOMER,
              channel.ofAnswer(),
              wording,
              List.of(),
              at);
      case CUSTOMER, OPERATOR, SYSTEM ->
          Message.of(messageId, this, author, Recipient.SELLER, channel, wording, List.of(), at);
    };
  }

  /**
   * The letter with which a seller began the case, made in all steps of an answer; it
   * carries the id by which the case's beginning told of it.
   */
  public Message beginWith(MessageId messageId, Answer letter, String fingerprint, Instant at) {
    return Message.answering(messageId, this, letter, fingerprint, at);
  }

  /** The case was closed; sending is locked from now on. */
  public void close(Instant at) {
    become(new Closed(at));
  }

  /** The case is open again. */
  public void reopen(Instant at) {
    become(new Open(at));
  }

  /** It is a duplicate for good. */
  public void merge(QuestionId into, Instant at) {
    if (!(state instanceof Merged)) {
      state = new Merged(at, into);
    }
  }

  private void become(CaseState next) {
    if (!(state instanceof Merged) && !next.since().isBefore(state.since())) {
      state = next;
    }
  }

  /** Partnerservice has it now. */
  public void toPartnerservice(Instant at) {
    if (!at.isBefore(custody.since())) {
      custody = new WithPartnerservice(at);
    }
  }

  /** The seller has it now. */
  public void toSeller(Instant at) {
    if (!at.isBefore(custody.since())) {
      custody = new WithSeller(at);
    }
  }

  /** The order it is about became known; the first one counts. */
  public void about(OrderKey known) {
    if (order.orderNumber().isEmpty() && order.retailerId().equals(known.retailerId())) {
      order = known;
    }
  }

  /** Whether the seller may know of it. */
  public boolean isWithSeller() {
    return custody instanceof WithSeller;
  }

  /**
   * Whether news of the case are news to its seller: it is open and the seller's, for a forwarding
   * ever since that. News that were kept waiting may be overtaken.
   *
   * @param at when the case was forwarded, or the seller wanted to come back to it
   */
  public boolean stillConcernsSeller(CaseNews news, Instant at) {
    boolean current =
        switch (news) {
          case FORWARDED, FORWARDED_REMINDER -> !custody.since().isAfter(at);
          case FOLLOW_UP_DUE, FIRST_LETTER_KEPT -> true;
        };
    return current && isWithSeller() && state instanceof Open;
  }

  /**
   * @throws MessagingException.WithPartnerservice while the seller must not know of it
   */
  public void requireWithSeller() {
    if (!isWithSeller()) {
      throw new MessagingException.WithPartnerservice();
    }
  }

  /** The customer writes again, also when the case is closed: that reopens it. */
  public Received receive(
      MessageId messageId, Wording wording, List<UUID> attachments, Instant now) {
    Message message =
        Message.of(
            messageId, this, Author.CUSTOMER, Recipient.SELLER, channel, wording, attachments, now);
    return new Received(
        message,
        new CustomerMessageReceived(
            messageId.value(),
            id.value(),
            order.retailerId(),
            channel.name(),
            message.languageCode(),
            now,
            wording.text()));
  }

  /**
   * The marketplace's customer care writes to the seller; the customer never sees it. It may
   * do so in a closed case too.
   */
  public Message operatorWrites(MessageId messageId, Wording wording, Instant now) {
    return Message.of(
        messageId, this, Author.OPERATOR, Recipient.SELLER, channel, wording, List.of(), now);
  }

  /**
   * The seller answers, in the channel the customer chose (M-24).
   *
   * @param fingerprint the SHA-256 of what is delivered (D4)
   * @throws MessagingException.ReopenFirst while the case is closed
   */
  public Answered answer(MessageId messageId, Answer answer, String fingerprint, Instant now) {
    requireOpen();
    Message message = Message.answering(messageId, this, answer, fingerprint, now);
    return new Answered(
        message,
        new SellerMessageSent(
            messageId.value(),
            id.value(),
            order.retailerId(),
            message.channel().name(),
            answer.recipient().name(),
            answer.afterSend().name(),
            answer.sentBy(),
            now,
            answer.written().text()));
  }

  /**
   * Refuses what {@link #answer} would refuse, before somebody takes the trouble of translating.
   *
   * @throws MessagingException.ReopenFirst while the case is closed
   * @throws MessagingException.Merged when another case goes on in its place
   */
  public void requireOpen() {
    switch (state) {
      case Open _ -> {}
      case Closed _ -> throw new MessagingException.ReopenFirst(caseNumber);
      case Merged(_, var into) -> throw new MessagingException.Merged(caseNumber, into);
    }
  }

  /**
   * Refuses another channel than the customer's (M-24).
   *
   * @throws MessagingException.AnswerByDirectMessage if mail is wanted for a direct message
   */
  public void requireAnswerBy(Channel wanted) {
    if (channel.ofAnswer() == Channel.DM && wanted == Channel.EMAIL) {
      throw new MessagingException.AnswerByDirectMessage();
    }
  }

  /**
   * Whether the way to this recipient carries formatting (M-11, M-22): mail and the marketplace's
   * own pages do, a direct message does not.
   */
  public boolean carriesFormatting(Recipient recipient) {
    return recipient != Recipient.CUSTOMER || channel.ofAnswer() == Channel.EMAIL;
  }

  /** Whether it is a letter, with salutation, closing and signature (M-10, M-37). */
  public boolean isLetter(Recipient recipient) {
    return recipient == Recipient.CUSTOMER && channel.ofAnswer() == Channel.EMAIL;
  }

  /** Whether {@link #answer} would be accepted, for the list of actions (D2). */
  public AllowedAction sending() {
    return whileOpen("send-message");
  }

  /**
   * Whether files can go with an answer (M-44).
   *
   * @param inDirectMessages what the marketplace allows there
   */
  @SuppressWarnings("NullAway") // as in whileOpen
  public AllowedAction attaching(boolean inDirectMessages) {
    return channel.ofAnswer() == Channel.DM && !inDirectMessages
        ? new AllowedAction(
            "attach-file", false, "M-44", "Files go with e-mail, not with direct messages", null)
        : whileOpen("attach-file");
  }

  @SuppressWarnings("NullAway") // the contract of AllowedAction: null where nothing is in the way
  private AllowedAction whileOpen(String action) {
    return switch (state) {
      case Open _ -> new AllowedAction(action, true, null, null, null);
      case Closed _ ->
          new AllowedAction(
              action,
              false,
              MessagingException.ReopenFirst.RULE,
              MessagingException.ReopenFirst.REASON,
              null);
      case Merged _ ->
          new AllowedAction(
              action,
              false,
              MessagingException.Merged.RULE,
              MessagingException.Merged.REASON,
              null);
    };
  }

  public QuestionId id() {
    return id;
  }

  public String caseNumber() {
    return caseNumber;
  }

  public OrderKey order() {
    return order;
  }

  public Channel channel() {
    return channel;
  }

  public CaseState state() {
    return state;
  }

  public Custody custody() {
    return custody;
  }

  /** A customer's message, and the fact to announce. */
  public record Received(Message message, CustomerMessageReceived event) {}

  /** A seller's message, and the fact to announce. */
  public record Answered(Message message, SellerMessageSent event) {}
}
