package dev.sellerdesk.nps.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What there is to know of a case at the moment it was closed. A case that is opened and closed
 * again is another closing, with a decision of its own (N-12).
 *
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
    return new ClosedCase(
        questionId,
        retailerId,
        caseNumber,
        orderNumber,
        identified.value(),
        subjectCode,
        spoken,
        channel,
        closedBy,
        hadContact,
        closedAt);
  }

  boolean byPartnerservice() {
    return "PARTNERSERVICE".equals(closedBy);
  }

  boolean byPhone() {
    return "PHONE".equals(channel);
  }
}
