package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "CustomerMessageRequest",
    description = "What a customer writes, as the shop hands it over")
record CustomerMessageRequest(
    @Schema(description = "Plain text", examples = "\"Mon colis n'est pas encore arrivé.\"")
        @NotBlank
        @Size(max = Texts.LONGEST_MESSAGE)
        @Pattern(regexp = Texts.NO_ZERO, message = Texts.NO_ZERO_MESSAGE)
        String message,
    @Schema(
            description =
                "The language of the message, ISO 639-1; found out from the message if left out",
            examples = "\"fr\"")
        @Nullable
        @Pattern(regexp = "[a-z]{2}", message = "is an ISO 639-1 code in lower case")
        String language,
    @Schema(description = "What goes with it, uploaded before (M-44)", examples = "[]")
        @Nullable
        @Size(max = 50)
        List<@NotNull UUID> attachmentIds) {

  ReceiveCustomerMessage.Command toCommand(UUID questionId) {
    return new ReceiveCustomerMessage.Command(
        new QuestionId(questionId),
        message,
        Optional.ofNullable(language).flatMap(Language::of).orElse(null),
        Optional.ofNullable(attachmentIds).orElse(List.of()));
  }
}
