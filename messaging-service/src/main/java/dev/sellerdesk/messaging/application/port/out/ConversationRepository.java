package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.Optional;

/** Where conversations are kept. */
public interface ConversationRepository {

  Optional<Conversation> find(QuestionId id);

  /**
   * The conversation as its seller may use it.
   *
   * @throws MessagingException.UnknownConversation if there is none
   * @throws MessagingException.WithPartnerservice while the seller must not see it
   */
  default Conversation ofSeller(QuestionId id) {
    Conversation conversation =
        find(id).orElseThrow(() -> new MessagingException.UnknownConversation(id));
    conversation.requireWithSeller();
    return conversation;
  }

  void save(Conversation conversation);
}
