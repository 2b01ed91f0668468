package dev.sellerdesk.nps.domain;

import java.time.Instant;
import java.util.UUID;

/** A closing that leads to a survey, unless a test says otherwise. */
public record ClosedCaseFixture(
    UUID questionId,
    String retailerId,
    String customerRef,
    String language,
    String channel,
    String closedBy,
    boolean hadContact,
    Instant closedAt,
    String orderNumber) {

  public static final Instant CLOSED_AT = Instant.parse("2026-11-02T12:00:00.000001Z");

  public static ClosedCaseFixture closing() {
    return new ClosedCaseFixture(
        UUID.randomUUID(),
        "1001",
        "c-" + UUID.randomUUID(),
        "nl",
        "EMAIL",
        "SELLER",
        true,
        CLOSED_AT,
        "A2K8290LP8");
  }

  public ClosedCaseFixture of(UUID question) {
    return new ClosedCaseFixture(
        question,
        retailerId,
        customerRef,
        language,
        channel,
        closedBy,
        hadContact,
        closedAt,
        orderNumber);
  }

  public ClosedCaseFixture retailer(String retailer) {
    return new ClosedCaseFixture(
        questionId,
        retailer,
        customerRef,
        language,
        channel,
        closedBy,
        hadContact,
        closedAt,
        orderNumber);
  }

  public ClosedCaseFixture customer(String customer) {
    return new ClosedCaseFixture(
        questionId,
        retailerId,
        customer,
        language,
        channel,
        closedBy,
        hadContact,
        closedAt,
        orderNumber);
  }

  public ClosedCaseFixture in(String code) {
    return new ClosedCaseFixture(
        questionId,
        retailerId,
        customerRef,
        code,
        channel,
        closedBy,
        hadContact,
        closedAt,
        orderNumber);
  }

  public ClosedCaseFixture by(String who) {
    return new ClosedCaseFixture(
        questionId,
        retailerId,
        customerRef,
        language,
        channel,
        who,
        hadContact,
        closedAt,
        orderNumber);
  }

  public ClosedCaseFixture over(String way) {
    return new ClosedCaseFixture(
        questionId,
        retailerId,
        customerRef,
        language,
        way,
        closedBy,
        hadContact,
        closedAt,
        orderNumber);
  }

  public ClosedCaseFixture withoutContact() {
    return new ClosedCaseFixture(
        questionId,
        retailerId,
        customerRef,
        language,
        channel,
        closedBy,
        false,
        closedAt,
        orderNumber);
  }

  public ClosedCaseFixture at(Instant instant) {
    return new ClosedCaseFixture(
        questionId,
        retailerId,
        customerRef,
        language,
        channel,
        closedBy,
        hadContact,
        instant,
        orderNumber);
  }

  public ClosedCaseFixture order(String number) {
    return new ClosedCaseFixture(
        questionId,
        retailerId,
        customerRef,
        language,
        channel,
        closedBy,
        hadContact,
        closedAt,
        number);
  }

  public ClosedCase build() {
    return new ClosedCase(
        new QuestionId(questionId),
        retailerId,
        "Q-2026-000123-7",
        orderNumber,
        customerRef,
        "WHERE_IS_MY_ORDER",
        SurveyLanguage.of(language),
        channel,
        closedBy,
        hadContact,
        closedAt);
  }
}
