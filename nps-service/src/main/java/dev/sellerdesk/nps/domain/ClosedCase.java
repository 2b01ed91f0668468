package dev.sellerdesk.nps.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What there is to know of a case at the moment it was closed. A case that is opened and closed
 * again is another closing, with a decision of its own (N-12).
 *
 * @param orderNumber as the event has it: {@code null} for a case that belongs to no order
 * @param customerRef as the event has it: {@code null} as long as the order is not known
 * @param subjectCode as the event has it: {@code null} for a case without a subject
 */
public record ClosedCase(
    QuestionId questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String customerRef,
    String subjectCode,
    SurveyLanguage language,
    String channel,
    String closedBy,
    boolean hadContact,
    Instant closedAt) {

  public Optional<CustomerRef> customer() {
    return Optional.ofNullable(customerRef).filter(ref -> !ref.isBlank()).map(CustomerRef::new);
  }

  ClosedCase of(CustomerRef identified, SurveyLanguage spoken) {
    return with(orderNumber, identified.value(), spoken);
  }

  /** The same without what leads to the customer. */
  @SuppressWarnings("NullAway") // what is not known is null here, as the event writes it
  ClosedCase anonymous() {
    return with(null, null, language);
  }

  /** The order, by which messaging finds the customer's address (N-16). */
  public Optional<String> order() {
    return Optional.ofNullable(orderNumber).filter(number -> !number.isBlank());
  }

  public Optional<String> subject() {
    return Optional.ofNullable(subjectCode).filter(code -> !code.isBlank());
  }

  boolean byPartnerservice() {
    return "PARTNERSERVICE".equals(closedBy);
  }

  boolean byPhone() {
    return "PHONE".equals(channel);
  }

  private ClosedCase with(String order, String customer, SurveyLanguage spoken) {
    return new ClosedCase(
        questionId,
        retailerId,
        caseNumber,
        order,
        customer,
        subjectCode,
        spoken,
        channel,
        closedBy,
        hadContact,
        closedAt);
  }
}
