package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.Wording;
import java.util.Optional;

/**
 * What a recipient gets.
 *
 * @param text as plain text, in its language
 * @param html the same with its formatting, where the path carries it; made by {@link
 *     RichText#html}, so it holds nothing else
 */
public record Body(Wording text, Optional<String> html) {

  public static Body plain(Wording text) {
    return new Body(text, Optional.empty());
  }
}
