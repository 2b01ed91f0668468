package dev.sellerdesk.messaging.domain;

/**
 * What a seller wants to say.
 *
 * @param written as the seller typed it
 * @param sent what the recipient gets: the same, or its complete translation (M-57)
 * @param sentBy the seller's user
 */
public record Answer(
    Wording written, Sent sent, Recipient recipient, AfterSend afterSend, String sentBy) {

  /** Which text goes out. */
  public sealed interface Sent {}

  /** The text goes out as it was typed. */
  public record AsWritten() implements Sent {}

  /**
   * The translation goes out; one that is not complete is refused, so nothing is sent
   * half-translated (M-57).
   */
  public record Translated(Translation translation) implements Sent {

    public Translated {
      if (translation.status() != Translation.Status.COMPLETE) {
        throw new MessagingException.TranslationIncomplete(translation);
      }
    }
  }

  /** The text that goes out. */
  Wording outgoing() {
    return switch (sent) {
      case AsWritten() -> written;
      case Translated(var translation) -> Wording.in(translation.language(), translation.text());
    };
  }
}
