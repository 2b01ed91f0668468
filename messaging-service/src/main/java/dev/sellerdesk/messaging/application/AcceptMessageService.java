package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.AcceptMessage;
import dev.sellerdesk.messaging.application.port.out.ConversationEvents;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

@UseCase
class AcceptMessageService implements AcceptMessage {

  private final ConversationRepository conversations;
  private final Correspondence correspondence;
  private final ConversationEvents events;
  private final Ids ids;
  private final Clock clock;

  AcceptMessageService(
      ConversationRepository conversations,
      Correspondence correspondence,
      ConversationEvents events,
      Ids ids,
      Clock clock) {
    this.conversations = conversations;
    this.correspondence = correspondence;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public ConversationMessage accept(Command command) {
    Conversation conversation =
        conversations
            .find(command.questionId())
            .orElseThrow(() -> new MessagingException.UnknownConversation(command.questionId()));
    Conversation.Answered answered =
        conversation.answer(new MessageId(ids.next()), command.answer(), clock.instant());
    Delivery delivery = correspondence.outgoing(conversation, answered.message());
    events.publish(answered.event());
    return new ConversationMessage(answered.message(), Shown.ORIGINAL, delivery, 0);
  }
}
