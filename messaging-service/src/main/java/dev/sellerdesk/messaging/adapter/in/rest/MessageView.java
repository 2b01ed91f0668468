package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Message", description = "One message of a conversation, as the caller sees it")
record MessageView(
    UUID id,
    UUID questionId,
    @Schema(description = "Who wrote it") Author author,
    @Schema(description = "For whom it is") Recipient recipient,
    Channel channel,
    Instant sentAt,
    @Schema(description = "As it was typed; it never changes (M-55)") TextView original,
    @Schema(
            description =
                "What its recipient got: the original, or the translation that the seller chose (M-57)")
        TextView sent,
    @Schema(description = "Into the languages that sellers read (M-53), and the one it was sent in")
        List<TranslationView> translations,
    @Schema(
            description =
                "Which text you look at (M-56): what you chose, else the translation into your language if there is one")
        Shown shown,
    @Schema(description = "Always empty for now") List<AttachmentView> attachments,
    DeliveryView delivery) {

  @Schema(name = "MessageText")
  record TextView(
      @Schema(
              description =
                  "ISO 639-1: nl, fr or en; null for another language or when it cannot be told",
              examples = "\"fr\"")
          @Nullable String language,
      @Schema(examples = "\"Où est mon colis ?\"") String text) {

    static TextView of(Wording wording) {
      return new TextView(
          wording.language().known().map(Language::code).orElse(null), wording.text());
    }
  }

  @Schema(name = "Translation")
  record TranslationView(
      @Schema(examples = "\"en\"") String language,
      @Schema(
              description =
                  "With status PARTIAL, what could not be translated stands in the original; null with UNAVAILABLE",
              examples = "\"Where is my parcel?\"")
          @Nullable String text,
      Translation.Status status,
      @Schema(description = "What translated it", examples = "\"memory\"") String engine,
      @Schema(description = "The translated share of the text, 0 to 1", examples = "1.0")
          double coverage) {

    static TranslationView of(Translation translation) {
      boolean unavailable = translation.status() == Translation.Status.UNAVAILABLE;
      return new TranslationView(
          translation.language().code(),
          unavailable ? null : translation.text(),
          translation.status(),
          translation.engine(),
          translation.coverage());
    }
  }

  @Schema(name = "MessageAttachment")
  record AttachmentView(UUID id, String fileName, String mediaType, long size) {}

  @Schema(name = "Delivery", description = "How far it is on its way to its recipient")
  record DeliveryView(
      State state,
      @Schema(description = "When it was delivered or came back; null while it is queued")
          @Nullable Instant at,
      @Schema(description = "Why it came back; null otherwise", examples = "\"SMTP 550\"")
          @Nullable String reason) {

    @Schema(name = "DeliveryState")
    enum State {
      QUEUED,
      SENT,
      BOUNCED
    }

    static DeliveryView of(Delivery delivery) {
      return switch (delivery) {
        case Delivery.Queued() -> new DeliveryView(State.QUEUED, null, null);
        case Delivery.Sent(var at) -> new DeliveryView(State.SENT, at, null);
        case Delivery.Bounced(var at, var reason) -> new DeliveryView(State.BOUNCED, at, reason);
      };
    }
  }

  static MessageView of(ConversationMessage seen) {
    Message message = seen.message();
    return new MessageView(
        message.id().value(),
        message.questionId().value(),
        message.author(),
        message.recipient(),
        message.channel(),
        message.sentAt(),
        TextView.of(message.original()),
        TextView.of(message.sent()),
        message.translations().stream().map(TranslationView::of).toList(),
        seen.shown(),
        List.of(),
        DeliveryView.of(seen.delivery()));
  }
}
