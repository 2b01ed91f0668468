package dev.sellerdesk.messaging.domain;

import dev.sellerdesk.messaging.domain.compose.Body;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a seller wants to say, ready to go.
 *
 * @param written as the seller typed it
 * @param translation its complete translation, if one was wanted (M-57)
 * @param body what the recipient gets
 * @param attachments in the seller's order
 * @param sentBy the seller's user
 */
public record Answer(
    Wording written,
    Optional<Translation> translation,
    Body body,
    List<UUID> attachments,
    Recipient recipient,
    AfterSend afterSend,
    String sentBy) {

  public Answer {
    attachments = List.copyOf(attachments);
    translation.ifPresent(Answer::requireComplete);
    if (body.text().text().isBlank()) {
      throw new MessagingException.NothingToSend();
    }
  }

  /** Nothing is sent half-translated (M-57). */
  public static Translation requireComplete(Translation translation) {
    if (translation.status() != Translation.Status.COMPLETE) {
      throw new MessagingException.TranslationIncomplete(translation);
    }
    return translation;
  }
}
