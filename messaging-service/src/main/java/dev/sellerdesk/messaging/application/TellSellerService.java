package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.TellSeller;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.platform.UseCase;

/** Tells what is still so: news can be kept waiting until the case has changed again. */
@UseCase
class TellSellerService implements TellSeller {

  private final ConversationRepository conversations;
  private final MailDesk mailDesk;

  TellSellerService(ConversationRepository conversations, MailDesk mailDesk) {
    this.conversations = conversations;
    this.mailDesk = mailDesk;
  }

  @Override
  public void tell(Command command) {
    Conversation conversation =
        conversations
            .find(command.questionId())
            .orElseThrow(() -> new MessagingException.UnknownConversation(command.questionId()));
    if (conversation.stillConcernsSeller(command.news(), command.at())) {
      mailDesk.tellSeller(command);
    }
  }
}
