package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.SendMessage;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SendMessageRequest", description = "What a seller wants to say")
record SendMessageRequest(
    @Schema(
            description = "Plain text, salutation and closing included",
            examples = "\"Beste Erika, uw pakket is onderweg.\"")
        @NotBlank
        @Size(max = Texts.LONGEST_MESSAGE)
        @Pattern(regexp = Texts.NO_ZERO, message = Texts.NO_ZERO_MESSAGE)
        String message,
    @Schema(
            description =
                "The language to send it in; as it is if left out. What cannot be translated completely is not sent (M-57)",
            enumeration = {"nl", "fr", "en"})
        @Nullable
        @Pattern(regexp = "nl|fr|en", message = "is nl, fr or en")
        String translateTo,
    @Schema(
            description =
                "CUSTOMER if left out; what is for the OPERATOR never reaches the customer (Q-60)",
            examples = "\"CUSTOMER\"")
        @Nullable To recipient,
    @Schema(
            description = "What becomes of the case; KEEP_OPEN if left out (Q-42)",
            examples = "\"KEEP_OPEN\"")
        @Nullable AfterSend afterSend) {

  /** To whom a seller can write. */
  @Schema(name = "MessageRecipient")
  enum To {
    CUSTOMER,
    OPERATOR
  }

  SendMessage.Command toCommand(UUID questionId, String userId) {
    return new SendMessage.Command(
        new QuestionId(questionId),
        userId,
        message,
        Optional.ofNullable(translateTo).flatMap(Language::of).orElse(null),
        recipient == To.OPERATOR ? Recipient.OPERATOR : Recipient.CUSTOMER,
        Optional.ofNullable(afterSend).orElse(AfterSend.KEEP_OPEN));
  }
}
