package dev.sellerdesk.messaging.application.port.out;

import java.time.Duration;

/** What the operator of the service can set. */
public interface MessagingSettings {

  /** How long a preview can be confirmed (M-15). */
  Duration previewLifetime();

  /** Whether clients may send without a preview (M-15). */
  boolean sendsWithoutPreview();

  /** Whether the signature also goes below direct messages (M-37). */
  boolean signsDirectMessages();

  /** Up to how many characters a customer's message counts as very short (M-14). */
  int shortMessage();
}
