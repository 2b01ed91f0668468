package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.compose.Body;
import dev.sellerdesk.messaging.domain.compose.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it is handed over: to the mail port as this mail, or else into the conversation as
 * this body (D4).
 */
record Parcel(Body body, Optional<MailContent> mail, List<Attachment> attachments) {

  /** The SHA-256 of all of it. */
  String fingerprint() {
    List<String> parts = new ArrayList<>();
    parts.add(body.text().text());
    parts.add(body.html().orElse(""));
    mail.ifPresent(content -> {
      parts.add(content.from().name());
      parts.add(content.from().address().value());
      parts.add(content.subject());
      parts.add(content.text());
      parts.add(content.html());
    });
    attachments.forEach(file -> {
      parts.add(file.name().value());
      parts.add(file.sha256());
    });
    return Fingerprint.of(parts);
  }
}
