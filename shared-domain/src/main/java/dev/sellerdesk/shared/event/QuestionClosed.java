package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A case was closed as resolved; the survey counts from here (N-02).
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param customerRef {@code null} when the order never became known
 * @param closedBy {@code SELLER}, {@code PARTNERSERVICE} or {@code SYSTEM}
 * @param language the customer's language, {@code nl}, {@code fr} or {@code en}; {@code null} when
 *     unknown
 * @param channel {@code EMAIL}, {@code DM} or {@code PHONE}
 * @param hadContact whether the seller was in contact with the customer in this case
 */
public record QuestionClosed(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String customerRef,
    String subjectCode,
    String language,
    String channel,
    String closedBy,
    boolean hadContact,
    Instant closedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
