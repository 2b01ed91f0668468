package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The order of a case became known only after the case had begun: whoever learnt of the case
 * without its customer knows the customer from here on.
 *
 * @param customerRef the marketplace's key of the customer
 * @param language the customer's language, {@code nl}, {@code fr} or {@code en}; {@code null} when
 *     unknown
 */
public record QuestionCustomerIdentified(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String customerRef,
    String language,
    Instant identifiedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
