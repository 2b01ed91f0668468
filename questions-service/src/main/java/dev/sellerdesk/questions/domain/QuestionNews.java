package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.Absent.orAbsent;

import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.shared.event.FollowUpDue;
import dev.sellerdesk.shared.event.ForwardedQuestionReminder;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionCustomerIdentified;
import dev.sellerdesk.shared.event.QuestionEscalatedToPartnerservice;
import dev.sellerdesk.shared.event.QuestionForwardedToSeller;
import dev.sellerdesk.shared.event.QuestionMerged;
import dev.sellerdesk.shared.event.QuestionOpenLong;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import dev.sellerdesk.shared.event.QuestionReturnedToPartnerservice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What happened to a case, in the words that the services share. */
record QuestionNews(Opening opening, Standing standing) {

  private static final String NO_RESPONSE = "NO_RESPONSE";

  QuestionOpened opened(FirstMessage message, Instant at) {
    Optional<OrderFacts.Known> order = standing.order().known();
    Matter matter = standing.progress().matter();
    return new QuestionOpened(
        id(),
        retailer(),
        number(),
        orderNumber(),
        orAbsent(order.map(OrderFacts.Known::customerRef)),
        orAbsent(order.map(OrderFacts.Known::customerName)),
        opening.subject().value(),
        orAbsent(matter.itemEan()),
        orAbsent(matter.itemTitle()),
        opening.channel().name(),
        opening.initiator().name(),
        orAbsent(opening.language().known()),
        message.id(),
        message.text(),
        at,
        orAbsent(message.translateTo().known()),
        orAbsent(message.writtenBy()));
  }

  QuestionClosed closed(ClosedBy by, Instant at) {
    return new QuestionClosed(
        id(),
        retailer(),
        number(),
        orderNumber(),
        orAbsent(standing.order().known().map(OrderFacts.Known::customerRef)),
        opening.subject().value(),
        orAbsent(customerLanguage()),
        opening.channel().name(),
        by.name(),
        standing.contact().made(),
        at);
  }

  QuestionCustomerIdentified customerIdentified(OrderFacts.Known order, Instant at) {
    return new QuestionCustomerIdentified(
        id(),
        retailer(),
        number(),
        orderNumber(),
        order.customerRef(),
        orAbsent(customerLanguage()),
        at);
  }

  QuestionReopened reopened(Initiator by, Instant at) {
    return new QuestionReopened(id(), retailer(), number(), orderNumber(), by.name(), at);
  }

  QuestionEscalatedToPartnerservice escalated(String reason, String user, Instant at) {
    return new QuestionEscalatedToPartnerservice(
        id(), retailer(), number(), orderNumber(), reason, user, at);
  }

  QuestionForwardedToSeller forwarded(Custody.Forwarded custody, String note) {
    return new QuestionForwardedToSeller(
        id(),
        retailer(),
        number(),
        orderNumber(),
        orAbsent(Optional.of(note).filter(Predicate.not(String::isBlank))),
        custody.at(),
        custody.remindAt(),
        custody.returnAt());
  }

  QuestionReturnedToPartnerservice returned(Instant at) {
    return new QuestionReturnedToPartnerservice(id(), retailer(), NO_RESPONSE, at);
  }

  ForwardedQuestionReminder reminder(Custody.Forwarded custody) {
    return new ForwardedQuestionReminder(
        id(),
        retailer(),
        number(),
        orderNumber(),
        custody.at(),
        custody.returnAt(),
        custody.remindAt());
  }

  QuestionOpenLong openLong(Instant since, AnswerClocks.Timer timer) {
    return new QuestionOpenLong(id(), retailer(), number(), orderNumber(), since, timer.dueAt());
  }

  FollowUpDue followUpDue(Instant at) {
    return new FollowUpDue(
        id(), retailer(), number(), orderNumber(), orAbsent(standing.workplace().assignee()), at);
  }

  QuestionMerged merged(QuestionId into, Instant at) {
    return new QuestionMerged(id(), retailer(), number(), orderNumber(), into.value(), at);
  }

  /**
   * What the customer speaks: as the shop said it, else as the order says it, else as the messages
   * are written (N-17).
   */
  private Optional<String> customerLanguage() {
    Language ofOrder =
        standing.order().known().map(OrderFacts.Known::customerLanguage).orElse(Language.UNKNOWN);
    return Language.firstSpoken(
        List.of(opening.language(), ofOrder, standing.progress().writtenLanguage()));
  }

  private UUID id() {
    return opening.id().value();
  }

  private String retailer() {
    return opening.retailerId().value();
  }

  private String number() {
    return opening.caseNumber().toString();
  }

  private String orderNumber() {
    return opening.orderNumber().value();
  }
}
