package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.application.port.in.StartContact;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "NewQuestionRequest",
    description =
        "A customer's question, as the shop hands it over; or the contact that a seller starts")
record OpenQuestionRequest(
    @Schema(
            description = "The seller it is for; the shop names it, a seller starts as itself",
            examples = "1001")
        @Nullable
        @Size(min = 1)
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
                "The item of the order that the question is about; without it, a customer's question is about the whole order. A seller has to name it (Q-24)",
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
    @Schema(
            description =
                "How the customer wants to be answered; the shop says it, a seller writes by e-mail",
            examples = "EMAIL")
        @Nullable WrittenChannel channel,
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
        @Pattern(regexp = OpenQuestionRequest.TEXT, message = OpenQuestionRequest.TEXT_MESSAGE)
        String message,
    @Schema(
            description = "Of a seller: in which language the customer gets the message",
            examples = "nl",
            enumeration = {"nl", "fr", "en"})
        @Nullable
        @Size(max = 2)
        @Pattern(regexp = "^(nl|fr|en)$", message = "is nl, fr or en")
        String translateTo,
    @Schema(description = "Not possible yet: leave it out or empty", examples = "[]")
        @Nullable
        @Size(max = 0, message = "attachments cannot be given with a question yet")
        List<@Size(max = 40) String> attachmentIds) {

  private static final String MISSING = "must not be blank";

  static final String WORD = "^[A-Za-z0-9][A-Za-z0-9_.\\-]*$";
  static final String WORD_MESSAGE = "is made of letters, digits, dashes, dots and underscores";

  /** Every text is written to a database that knows no such character. */
  static final String TEXT = "^[^\\x00]*$";

  static final String TEXT_MESSAGE = "holds a character that is no text";

  /** A text of one line. */
  static final String LINE = "^[^\\p{Cntrl}]*$";

  static final String LINE_MESSAGE = "is one line without control characters";

  /** Telephone questions come from telephony. */
  enum WrittenChannel {
    EMAIL,
    DM
  }

  OpenQuestion.Command ofCustomer() {
    if (retailerId == null) {
      throw ProblemException.badRequest("retailerId", MISSING);
    }
    if (channel == null) {
      throw ProblemException.badRequest("channel", MISSING);
    }
    refuse("translateTo", translateTo);
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

  StartContact.Command ofSeller(String seller, String user) {
    if (itemEan == null) {
      throw ProblemException.badRequest("itemEan", MISSING);
    }
    refuse("retailerId", retailerId);
    refuse("channel", channel);
    refuse("language", language);
    return new StartContact.Command(
        new RetailerId(seller),
        new OrderNumber(orderNumber),
        itemEan,
        new SubjectCode(subject),
        message,
        Language.of(Optional.ofNullable(translateTo)),
        user);
  }

  private static void refuse(String field, @Nullable Object value) {
    if (value != null) {
      throw ProblemException.badRequest(field, "is not for you to give here");
    }
  }
}
