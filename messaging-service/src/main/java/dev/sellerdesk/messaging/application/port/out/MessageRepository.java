package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import java.util.Optional;

/** Where messages are kept, with their translations. */
public interface MessageRepository {

  Optional<Message> find(MessageId id);

  void save(Message message);
}
