package dev.sellerdesk.local;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mail in the inbox. Mails with the same Message-ID are one, as in a mailbox that honours it;
 * {@code copies} says how often the busiest recipient got it.
 *
 * @param number in the order in which they came
 * @param from bare address
 * @param to bare addresses, with ", " between them
 */
public record Mail(
    int number,
    String messageId,
    String from,
    String to,
    String subject,
    String text,
    String html,
    Instant receivedAt,
    int copies,
    Map<String, String> headers) {

  public Mail {
    headers = Map.copyOf(headers);
  }

  /** Whether this address is among the recipients. */
  public boolean isTo(String address) {
    return List.of(to.toLowerCase(Locale.ROOT).split(", "))
        .contains(address.strip().toLowerCase(Locale.ROOT));
  }
}
