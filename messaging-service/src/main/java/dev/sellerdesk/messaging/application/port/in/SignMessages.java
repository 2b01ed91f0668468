package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.compose.Signature;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user's own signature by language (M-36). */
public interface SignMessages {

  Signature read(String retailerId, String userId);

  Signature choose(Command command);

  /**
   * @param basedOn the version the user saw; {@code null} if that does not matter
   */
  record Command(
      String retailerId, String userId, Map<Language, String> texts, @Nullable Long basedOn) {}
}
