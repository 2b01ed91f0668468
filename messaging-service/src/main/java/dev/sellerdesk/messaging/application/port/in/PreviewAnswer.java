package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.compose.Body;
import dev.sellerdesk.messaging.domain.quality.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows a seller exactly what the customer will get, and keeps it to be confirmed (M-15, D4). */
public interface PreviewAnswer {

  Previewed preview(ComposeAnswer.Composed composed);

  /**
   * @param subject of the mail; empty where none is sent
   * @param sha256 of what will be delivered
   * @param quality advice (D5)
   */
  record Previewed(
      String token,
      Instant expiresAt,
      Body body,
      Optional<String> subject,
      String sha256,
      List<Attachment> attachments,
      List<Finding> quality) {}
}
