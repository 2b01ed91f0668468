package dev.sellerdesk.questions.domain;

import dev.sellerdesk.shared.event.IntegrationEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two cases that turn out to be one. */
record Merging(CustomerQuestion target, CustomerQuestion duplicate) {

  private static final String RULE = "Q-09";

  List<IntegrationEvent> into(SellerTerms terms, Instant now) {
    CaseAction.MERGE.guard(duplicate, terms, now);
    if (target.id().equals(duplicate.id())) {
      throw refused("merge-with-itself", "A question cannot be merged into itself.");
    }
    if (!target.opening().orderNumber().equals(duplicate.opening().orderNumber())) {
      throw refused("other-order", "Only questions about the same order can be merged.");
    }
    if (!customer(target).equals(customer(duplicate))) {
      throw refused("other-customer", "Only questions of the same customer can be merged.");
    }
    target.standing().takeIn(duplicate.progress(), terms);
    IntegrationEvent closed = duplicate.news().closed(ClosedBy.SYSTEM, now);
    duplicate.standing().mergeInto(target.id(), now);
    return List.of(closed, duplicate.news().merged(target.id(), now));
  }

  /** An order has one customer; as long as it is unknown, both do not know the same one. */
  private static Optional<String> customer(CustomerQuestion question) {
    return question.order().known().map(OrderFacts.Known::customerRef);
  }

  private static QuestionException.Refused refused(String kind, String reason) {
    return new QuestionException.Refused(new Refusal(RULE, kind, reason));
  }
}
