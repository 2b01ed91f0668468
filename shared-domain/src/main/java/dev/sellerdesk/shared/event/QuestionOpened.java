package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A case began: a customer asked, or the seller started contact. It carries the first
 * message, so that the conversation can begin without asking anybody.
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param customerRef {@code null} while the order is not known yet
 * @param customerName {@code null} while the order is not known yet
 * @param itemEan {@code null} when the question is about the whole order
 * @param itemTitle {@code null} when there is no item, or while the order is not known yet
 * @param channel {@code EMAIL}, {@code DM} or {@code PHONE}
 * @param initiator {@code CUSTOMER}, {@code SELLER} or {@code PARTNERSERVICE}
 * @param language what the webshop says the message is written in, or {@code null} to detect it
 * @param messageId identity of the first message
 * @param message the first message, plain text
 * @param translateTo for a seller's first message: the language in which the customer gets it,
 *     {@code nl}, {@code fr} or {@code en}; {@code null} to send it as it is (M-57)
 * @param openedBy the seller's user, as the identity provider names it; {@code null} when no seller
 *     began it
 */
public record QuestionOpened(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String customerRef,
    String customerName,
    String subjectCode,
    String itemEan,
    String itemTitle,
    String channel,
    String initiator,
    String language,
    UUID messageId,
    String message,
    Instant openedAt,
    String translateTo,
    String openedBy)
    implements IntegrationEvent {

  /** A case that no seller began. */
  @SuppressWarnings("NullAway") // contracts say absent with null
  public QuestionOpened(
      UUID questionId,
      String retailerId,
      String caseNumber,
      String orderNumber,
      String customerRef,
      String customerName,
      String subjectCode,
      String itemEan,
      String itemTitle,
      String channel,
      String initiator,
      String language,
      UUID messageId,
      String message,
      Instant openedAt) {
    this(
        questionId,
        retailerId,
        caseNumber,
        orderNumber,
        customerRef,
        customerName,
        subjectCode,
        itemEan,
        itemTitle,
        channel,
        initiator,
        language,
        messageId,
        message,
        openedAt,
        null,
        null);
  }

  @Override
  public String subject() {
    return questionId.toString();
  }
}
