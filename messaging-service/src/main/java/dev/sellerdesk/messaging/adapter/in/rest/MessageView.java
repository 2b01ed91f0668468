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
import dev.sellerdesk.platform.rest.ETags;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
    @Schema(description = "The same with its formatting; null where there is none (M-11)")
        @Nullable String sentHtml,
    @Schema(description = "Into the languages that sellers read (M-53), and the one it was sent in")
        List<TranslationView> translations,
    @Schema(
            description =
                "Which text you look at (M-56): what you chose, else the translation into your language if there is one")
        Shown shown,
    @Schema(description = "What goes with it, in its author's order")
        List<AttachmentView> attachments,
    DeliveryView delivery,
    @Schema(
            description =
                "SHA-256 of all that was handed over, as the preview showed it; null for what others wrote (D4)")
        @Nullable String sha256) {

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
        TextView.of(message.sent().text()),
        message.sent().html().orElse(null),
        message.translations().stream().map(TranslationView::of).toList(),
        seen.shown(),
        seen.attachments().stream().map(AttachmentView::of).toList(),
        DeliveryView.of(seen.delivery()),
        message.fingerprint().isEmpty() ? null : message.fingerprint());
  }

  /** The answer to whoever wrote it. */
  static Response created(ETags tags, ConversationMessage written) {
    MessageView view = of(written);
    URI location = URI.create("/conversations/" + view.questionId() + "/messages/" + view.id());
    return tags.withTag(Response.created(location), view, written.version());
  }
}
