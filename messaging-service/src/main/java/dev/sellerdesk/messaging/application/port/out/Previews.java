package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.compose.Preview;
import java.time.Instant;
import java.util.Optional;

/** Where previews wait to be confirmed (M-15). */
public interface Previews {

  Optional<Preview> find(String tokenHash);

  void save(Preview preview);

  /** It was confirmed: the token works once. */
  void delete(Preview preview);

  /** Forgets what expired before this instant. */
  void forgetExpired(Instant before);
}
