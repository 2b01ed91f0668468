package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.Optional;

/** Where conversations are kept. */
public interface ConversationRepository {

  Optional<Conversation> find(QuestionId id);

  void save(Conversation conversation);
}
