package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.Optional;

/** Where messages are kept, with their translations. */
public interface MessageRepository {

  Optional<Message> find(MessageId id);

  /** What the customer wrote last. */
  Optional<Message> latestOfCustomer(QuestionId questionId);

  void save(Message message);
}
