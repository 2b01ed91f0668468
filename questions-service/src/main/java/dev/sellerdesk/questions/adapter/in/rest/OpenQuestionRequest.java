package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "CustomerQuestionRequest",
    description = "A customer's question, as the shop hands it over")
record OpenQuestionRequest(
    @Schema(description = "The seller it is for", examples = "1001")
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
        String retailerId,
    @Schema(
            description = "An order of this seller; it may be one that has only just been placed",
            examples = "A2K8290LP8")
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
        String orderNumber,
    @Schema(
            description =
                "The item of the order that the question is about; without it, it is about the whole order",
            examples = "8712345678906")
        @Nullable
        @Size(max = 14)
        @Pattern(regexp = "^\\d{8,14}$", message = "is 8 to 14 digits")
        String itemEan,
    @Schema(description = "A code of GET /subjects", examples = "WHERE_IS_MY_ORDER")
        @NotBlank
        @Size(max = 60)
        @KnownSubject
        String subject,
    @Schema(description = "How the customer wants to be answered", examples = "EMAIL") @NotNull
        WrittenChannel channel,
    @Schema(
            description =
                "The language of the customer, ISO 639-1; found out from the message if left out",
            examples = "fr")
        @Nullable
        @Size(max = 2)
        @Pattern(regexp = "^[a-z]{2}$", message = "is an ISO 639-1 code in lower case")
        String language,
    @Schema(description = "Plain text", examples = "Bonjour, où est ma commande ?")
        @NotBlank
        @Size(max = 20_000)
        @Pattern(regexp = "^[^\\x00]*$", message = "holds a character that is no text")
        String message,
    @Schema(description = "Not possible yet: leave it out or empty", examples = "[]")
        @Nullable
        @Size(max = 0, message = "attachments cannot be given with a question yet")
        List<@Size(max = 40) String> attachmentIds) {

  static final String WORD = "^[A-Za-z0-9][A-Za-z0-9_.\\-]*$";
  static final String WORD_MESSAGE = "is made of letters, digits, dashes, dots and underscores";

  /** Telephone questions come from telephony. */
  enum WrittenChannel {
    EMAIL,
    DM
  }

  OpenQuestion.Command toCommand() {
    return new OpenQuestion.Command(
        new RetailerId(retailerId),
        new OrderNumber(orderNumber),
        itemEan == null ? new Matter.WholeOrder() : new Matter.Item(itemEan, ""),
        new SubjectCode(subject),
        switch (channel) {
          case EMAIL -> Channel.EMAIL;
          case DM -> Channel.DM;
        },
        Language.of(Optional.ofNullable(language)),
        message);
  }
}
