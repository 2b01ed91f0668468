package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "AnswerRequest",
    description =
        "What a seller wants to say: the fields of a draft, a preview, and an answer sent without one")
record AnswerRequest(
    @Schema(
            description =
                "The text; salutation, closing and signature are added where they are missing (M-10). Left out, it is the standard message's",
            examples = "\"Uw pakket is onderweg.\"")
        @Nullable
        @Size(max = Texts.LONGEST_MESSAGE)
        @Pattern(regexp = Texts.NO_ZERO, message = Texts.NO_ZERO_MESSAGE)
        String message,
    @Schema(
            description =
                "TEXT if left out; of HTML paragraphs, lists, bold, italics and links are kept (M-11)",
            examples = "\"TEXT\"")
        @Nullable Format format,
    @Schema(description = "The standard message it was made from (M-39)")
        @Nullable UUID standardMessageId,
    @Schema(
            description = "Values of open places such as {workingDays} (M-43)",
            examples = "{\"workingDays\":\"4\"}")
        @Nullable
        @Size(max = 50)
        Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> variables,
    @Schema(
            description =
                "The language to send it in; as it is if left out. What cannot be translated completely is not sent (M-57)",
            enumeration = {"nl", "fr", "en"})
        @Nullable
        @Pattern(regexp = "nl|fr|en", message = "is nl, fr or en")
        String translateTo,
    @Schema(description = "What goes with it, uploaded before (M-44)", examples = "[]")
        @Nullable
        @Size(max = 50)
        List<@NotNull UUID> attachmentIds,
    @Schema(
            description =
                "CUSTOMER if left out; what is for the OPERATOR never reaches the customer (Q-60)",
            examples = "\"CUSTOMER\"")
        @Nullable To recipient,
    @Schema(
            description =
                "Only to make sure: a direct message is answered by one, and EMAIL is refused (M-24)")
        @Nullable Channel channel,
    @Schema(
            description = "What becomes of the case; KEEP_OPEN if left out (Q-42)",
            examples = "\"KEEP_OPEN\"")
        @Nullable AfterSend afterSend,
    @Schema(
            description =
                "Of the preview to confirm (M-15); the other fields can then be left out, or must be as they were previewed")
        @Nullable
        @Size(max = 100)
        String previewToken) {

  /** To whom a seller can write. */
  @Schema(name = "MessageRecipient")
  enum To {
    CUSTOMER,
    OPERATOR
  }

  /** Everything but the token. */
  Request toDomain() {
    return new Request(
        message == null ? "" : message,
        Optional.ofNullable(format).orElse(Format.TEXT),
        Optional.ofNullable(standardMessageId),
        variables == null ? Map.of() : variables,
        Optional.ofNullable(channel),
        Optional.ofNullable(translateTo).flatMap(Language::of),
        attachmentIds == null ? List.of() : attachmentIds,
        recipient == To.OPERATOR ? Recipient.OPERATOR : Recipient.CUSTOMER,
        Optional.ofNullable(afterSend).orElse(AfterSend.KEEP_OPEN));
  }

  /** As {@link #toDomain}, of something that can be sent. */
  Request toSend() {
    if ((message == null || message.isBlank()) && standardMessageId == null) {
      throw ProblemException.badRequest("message", "must not be blank");
    }
    return toDomain();
  }

  /** What the client shows beside the token, if anything. */
  Optional<Request> shown() {
    return message == null && standardMessageId == null
        ? Optional.empty()
        : Optional.of(toDomain());
  }

  /** A token belongs to a confirmation, not to a draft or another preview. */
  AnswerRequest withoutToken() {
    if (previewToken != null) {
      throw ProblemException.badRequest("previewToken", "is for sending");
    }
    return this;
  }
}
