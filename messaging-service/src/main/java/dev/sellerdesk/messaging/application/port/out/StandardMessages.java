package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.application.StandardMessageUse;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where standard messages are kept, the shipped examples among them (M-39 to M-43). */
public interface StandardMessages {

  /** All of a retailer, whoever's, and the shipped ones; in the order of their names. */
  List<StandardMessage> all(String retailerId);

  Optional<StandardMessage> find(String retailerId, UUID id);

  /** Keeps it and answers it with its new version. */
  StandardMessage save(StandardMessage message);

  void delete(StandardMessage message);

  /** A message was sent that was made from it. */
  void used(String retailerId, UUID id, Instant at);

  /** How often each was used. */
  Map<UUID, StandardMessageUse> uses(String retailerId);
}
