package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the golden files hold, as records: by file name, once with every field and once without the
 * optional ones.
 */
final class EventSamples {

  private static final UUID QUESTION = UUID.fromString("0193a1f0-5d2c-7c3e-8a41-3f6b2d9e1c05");
  private static final UUID SHIPMENT = UUID.fromString("0193a1f4-0001-7000-8000-00000000d001");
  private static final List<OrderShipped.Item> SHIPPED =
      List.of(
          new OrderShipped.Item(
              "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d", "8712345678906", "Lawnmower X", 1));
  private static final String CASE = "Q-2026-000123-7";
  private static final String ORDER = "A2K8290LP8";

  private EventSamples() {}

  static Map<String, IntegrationEvent> byGoldenFile() {
    Map<String, IntegrationEvent> samples = new LinkedHashMap<>();
    samples.put("order-placed.v1.json", orderPlaced("+31612345678", LocalDate.of(2026, 11, 25)));
    samples.put("order-placed.v1.minimal.json", orderPlaced(null, null));
    samples.put(
        "order-cancellation-requested.v1.json",
        new OrderCancellationRequested(
            ORDER,
            UUID.fromString("0193a1f6-0001-7000-8000-00000000f001"),
            "1001",
            "c-81",
            Instant.parse("2026-11-23T13:00:00.000001Z"),
            List.of(
                new OrderCancellationRequested.Item(
                    "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d", "8712345678906", "Lawnmower X", 1))));
    samples.put(
        "order-cancelled.v1.json",
        new OrderCancelled(
            ORDER,
            UUID.fromString("0193a1f6-0001-7000-8000-00000000c001"),
            "1001",
            "c-81",
            "SELLER",
            "OUT_OF_STOCK",
            "CANCELLED",
            Instant.parse("2026-11-23T14:00:00.000001Z"),
            List.of(
                new OrderCancelled.Item(
                    "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d", "8712345678906", "Lawnmower X", 1))));
    samples.put("order-shipped.v1.json", orderShipped());
    samples.put("order-shipped.v1.minimal.json", orderShippedWithoutNumber());
    samples.put(
        "track-and-trace-sealed.v1.json",
        new TrackAndTraceSealed(
            ORDER,
            SHIPMENT,
            "1001",
            "TNT",
            "3SABCD1234567",
            1,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Instant.parse("2026-11-23T14:00:00.000001Z")));
    samples.put(
        "shipment-progressed.v1.json",
        progressed(
            "DELIVERY_FAILED", "2026-11-24T15:10:00Z", "NOT_AT_HOME", LocalDate.of(2026, 11, 25)));
    samples.put(
        "shipment-progressed.v1.minimal.json",
        progressed("IN_TRANSIT", "2026-11-24T08:00:00.000001Z", null, null));
    samples.put(
        "shipment-delivered.v1.json",
        delivered("2026-11-25T15:10:00Z", LocalDate.of(2026, 11, 25)));
    samples.put("shipment-delivered.v1.minimal.json", delivered("2026-11-24T15:10:00Z", null));
    samples.put("question-opened.v1.by-seller.json", questionOpenedBySeller());
    samples.put(
        "question-opened.v1.by-customer.json",
        questionOpened(ORDER, "c-81", "Zoë van der Berg", "8712345678906", "Lawnmower X", "nl"));
    samples.put(
        "question-opened.v1.by-customer.minimal.json",
        questionOpened(null, null, null, null, null, null));
    samples.put("question-customer-identified.v1.json", questionCustomerIdentified("fr"));
    samples.put("question-customer-identified.v1.minimal.json", questionCustomerIdentified(null));
    samples.put("question-reopened.v1.json", questionReopened(ORDER));
    samples.put("question-reopened.v1.minimal.json", questionReopened(null));
    samples.put("question-closed.v1.json", questionClosed(ORDER, "c-81", "fr"));
    samples.put("question-closed.v1.minimal.json", questionClosed(null, null, null));
    samples.put(
        "question-escalated-to-partnerservice.v1.json",
        new QuestionEscalatedToPartnerservice(
            QUESTION,
            "1001",
            CASE,
            ORDER,
            "The carrier lost the parcel and does not answer us.",
            "seller-1001",
            Instant.parse("2026-11-24T16:45:10.500Z")));
    samples.put(
        "question-escalated-to-partnerservice.v1.minimal.json",
        new QuestionEscalatedToPartnerservice(
            QUESTION,
            "1001",
            CASE,
            null,
            "The carrier lost the parcel and does not answer us.",
            "seller-1001",
            Instant.parse("2026-11-24T16:45:10.500Z")));
    samples.put(
        "question-forwarded-to-seller.v1.json",
        new QuestionForwardedToSeller(
            QUESTION,
            "1001",
            CASE,
            ORDER,
            "Please tell the customer when the parcel was sent.",
            Instant.parse("2026-11-24T16:45:10.500Z"),
            Instant.parse("2026-11-25T16:45:10.500Z"),
            Instant.parse("2026-11-26T16:45:10.500Z")));
    samples.put(
        "question-forwarded-to-seller.v1.minimal.json",
        new QuestionForwardedToSeller(
            QUESTION,
            "1001",
            CASE,
            null,
            null,
            Instant.parse("2026-11-24T16:45:10.500Z"),
            Instant.parse("2026-11-25T16:45:10.500Z"),
            Instant.parse("2026-11-26T16:45:10.500Z")));
    samples.put(
        "question-returned-to-partnerservice.v1.json",
        new QuestionReturnedToPartnerservice(
            QUESTION, "1001", "NO_RESPONSE", Instant.parse("2026-11-26T16:45:10.500Z")));
    samples.put(
        "forwarded-question-reminder.v1.json",
        new ForwardedQuestionReminder(
            QUESTION,
            "1001",
            CASE,
            ORDER,
            Instant.parse("2026-11-24T16:45:10.500Z"),
            Instant.parse("2026-11-26T16:45:10.500Z"),
            Instant.parse("2026-11-25T16:45:10.500Z")));
    samples.put(
        "forwarded-question-reminder.v1.minimal.json",
        new ForwardedQuestionReminder(
            QUESTION,
            "1001",
            CASE,
            null,
            Instant.parse("2026-11-24T16:45:10.500Z"),
            Instant.parse("2026-11-26T16:45:10.500Z"),
            Instant.parse("2026-11-25T16:45:10.500Z")));
    samples.put(
        "question-open-long.v1.json",
        new QuestionOpenLong(
            QUESTION,
            "1001",
            CASE,
            ORDER,
            Instant.parse("2026-11-24T16:45:10.500Z"),
            Instant.parse("2026-11-25T10:45:10.500Z")));
    samples.put(
        "question-open-long.v1.minimal.json",
        new QuestionOpenLong(
            QUESTION,
            "1001",
            CASE,
            null,
            Instant.parse("2026-11-24T16:45:10.500Z"),
            Instant.parse("2026-11-25T10:45:10.500Z")));
    samples.put(
        "follow-up-due.v1.json",
        new FollowUpDue(
            QUESTION, "1001", CASE, ORDER, "seller-1001", Instant.parse("2026-11-25T08:00:00Z")));
    samples.put(
        "follow-up-due.v1.minimal.json",
        new FollowUpDue(QUESTION, "1001", CASE, null, null, Instant.parse("2026-11-25T08:00:00Z")));
    samples.put(
        "daily-digest-due.v1.json",
        new DailyDigestDue("1001", LocalDate.parse("2026-11-25"), 12, 3, 7, 1, 5));
    samples.put(
        "question-merged.v1.json",
        new QuestionMerged(
            QUESTION,
            "1001",
            CASE,
            ORDER,
            UUID.fromString("0193a1f0-5d2c-7c3e-8a41-3f6b2d9e1c06"),
            Instant.parse("2026-11-24T16:45:10.500Z")));
    samples.put(
        "question-merged.v1.minimal.json",
        new QuestionMerged(
            QUESTION,
            "1001",
            CASE,
            null,
            UUID.fromString("0193a1f0-5d2c-7c3e-8a41-3f6b2d9e1c06"),
            Instant.parse("2026-11-24T16:45:10.500Z")));
    samples.put(
        "customer-message-received.v1.with-message.json",
        customerMessageReceived("fr", "Où est ma commande ?"));
    samples.put(
        "customer-message-received.v1.without-message.json", customerMessageReceived(null, null));
    samples.put(
        "seller-message-sent.v1.with-message.json",
        new SellerMessageSent(
            UUID.fromString("0193a1f1-0001-7000-8000-00000000a002"),
            QUESTION,
            "1001",
            "EMAIL",
            "CUSTOMER",
            "CLOSE_RESOLVED",
            "seller-1001",
            Instant.parse("2026-11-23T09:29:59.999999Z"),
            "Votre commande arrive demain."));
    samples.put(
        "quality-assessed.v1.json",
        new QualityAssessed(
            UUID.fromString("0193a1f1-0001-7000-8000-00000000a002"),
            QUESTION,
            "1001",
            "EMAIL",
            "seller-1001",
            "nl/1",
            List.of(
                new QualityAssessed.Result("MAIL_SALUTATION", "M-13", "PASS"),
                new QualityAssessed.Result("MAIL_SUMMARY", "M-13", "UNSURE")),
            Instant.parse("2026-11-23T09:29:59.999999Z")));
    samples.put("phone-call-completed.v1.json", phoneCallCompleted(QUESTION));
    samples.put("phone-call-completed.v1.minimal.json", phoneCallCompleted(null));
    samples.put(
        "survey-invitation-requested.v1.json",
        new SurveyInvitationRequested(
            UUID.fromString("0193a1f2-0001-7000-8000-00000000b001"),
            QUESTION,
            "1001",
            CASE,
            ORDER,
            "c-81",
            "en",
            "vJ3mQ8ZpT1xW5yK7",
            Instant.parse("2026-11-24T09:30:00Z"),
            Instant.parse("2026-12-24T09:30:00Z")));
    samples.put(
        "survey-answered.v1.json",
        new SurveyAnswered(
            UUID.fromString("0193a1f3-0001-7000-8000-00000000c001"),
            QUESTION,
            "1001",
            9,
            "WHERE_IS_MY_ORDER",
            "EMAIL",
            "en",
            Instant.parse("2026-11-24T12:00:00.000010Z")));
    samples.put(
        "nps-calculated.v1.json",
        new NpsCalculated(
            "1001",
            "2026-W48",
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 29),
            48,
            29,
            11,
            8,
            44,
            22,
            62,
            true,
            Instant.parse("2026-11-24T12:00:00.000010Z")));
    return samples;
  }

  private static OrderPlaced orderPlaced(String phone, LocalDate latestDeliveryDate) {
    return new OrderPlaced(
        ORDER,
        "1001",
        Instant.parse("2026-11-20T10:15:30.123456Z"),
        "c-81",
        "Zoë",
        "van der Berg",
        "zoe@customer.example",
        phone,
        "nl",
        "NL",
        latestDeliveryDate,
        595,
        "EUR",
        List.of(
            new OrderPlaced.Item(
                "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d",
                "8712345678906",
                "Lawnmower X",
                2,
                9995,
                "FBR"),
            new OrderPlaced.Item(
                "0193a1ef-7b11-7a90-b3d5-6f7081920a1b",
                "4006381333931",
                "Pencil “Größe 2”",
                1,
                125,
                "FBB")));
  }

  private static OrderShipped orderShipped() {
    return new OrderShipped(
        ORDER,
        SHIPMENT,
        "1001",
        "c-81",
        "PARCEL",
        "OWN_CARRIER",
        "TNT",
        "PostNL",
        "3SABCD1234567",
        "https://jouw.postnl.nl/track-and-trace/3SABCD1234567-NL-1234AB",
        "pallet 7",
        LocalDate.of(2026, 11, 25),
        Instant.parse("2026-11-23T14:00:00.000001Z"),
        SHIPPED);
  }

  private static OrderShipped orderShippedWithoutNumber() {
    return new OrderShipped(
        ORDER,
        SHIPMENT,
        "1001",
        "c-81",
        "LETTER",
        "OWN_CARRIER",
        "TNT_BRIEF",
        "PostNL letter",
        null,
        null,
        null,
        null,
        Instant.parse("2026-11-23T14:00:00.000001Z"),
        SHIPPED);
  }

  private static QuestionOpened questionOpened(
      String orderNumber,
      String customerRef,
      String customerName,
      String ean,
      String title,
      String language) {
    return new QuestionOpened(
        QUESTION,
        "1001",
        CASE,
        orderNumber,
        customerRef,
        customerName,
        "WHERE_IS_MY_ORDER",
        ean,
        title,
        "EMAIL",
        "CUSTOMER",
        language,
        UUID.fromString("0193a1f0-5d2d-7b10-9e55-0c1d2e3f4a5b"),
        "Waar blijft mijn bestelling?\nGroeten, Zoë",
        Instant.parse("2026-11-23T08:00:00.000001Z"));
  }

  private static QuestionCustomerIdentified questionCustomerIdentified(String language) {
    return new QuestionCustomerIdentified(
        QUESTION, "1001", CASE, ORDER, "c-81", language, Instant.parse("2026-11-23T08:00:02.5Z"));
  }

  private static QuestionOpened questionOpenedBySeller() {
    return new QuestionOpened(
        QUESTION,
        "1001",
        CASE,
        ORDER,
        "c-81",
        "Zoë van der Berg",
        "DELIVERY_DATE",
        "8712345678906",
        "Lawnmower X",
        "EMAIL",
        "SELLER",
        null,
        UUID.fromString("0193a1f0-5d2d-7b10-9e55-0c1d2e3f4a5b"),
        "Your lawnmower arrives one day later.",
        Instant.parse("2026-11-23T08:00:00.000001Z"),
        "nl",
        "seller-1001");
  }

  private static QuestionReopened questionReopened(String orderNumber) {
    return new QuestionReopened(
        QUESTION, "1001", CASE, orderNumber, "CUSTOMER", Instant.parse("2026-11-24T16:45:10.5Z"));
  }

  private static QuestionClosed questionClosed(
      String orderNumber, String customerRef, String language) {
    return new QuestionClosed(
        QUESTION,
        "1001",
        CASE,
        orderNumber,
        customerRef,
        "WHERE_IS_MY_ORDER",
        language,
        "DM",
        "SELLER",
        true,
        Instant.parse("2026-11-23T09:30:00Z"));
  }

  private static PhoneCallCompleted phoneCallCompleted(UUID question) {
    return new PhoneCallCompleted(
        "call-7781",
        "1001",
        question,
        ORDER,
        "INBOUND",
        true,
        Instant.parse("2026-11-23T09:20:00Z"),
        Instant.parse("2026-11-23T09:24:30.500Z"));
  }

  private static CustomerMessageReceived customerMessageReceived(String language, String message) {
    return new CustomerMessageReceived(
        UUID.fromString("0193a1f1-0001-7000-8000-00000000a001"),
        QUESTION,
        "1001",
        "EMAIL",
        language,
        Instant.parse("2026-11-23T09:01:02.345678Z"),
        message);
  }

  private static ShipmentProgressed progressed(
      String status, String happenedAt, String reason, LocalDate expected) {
    return new ShipmentProgressed(
        ORDER,
        SHIPMENT,
        "1001",
        "TNT",
        "3SABCD1234567",
        status,
        Instant.parse(happenedAt),
        reason,
        expected);
  }

  private static ShipmentDelivered delivered(String deliveredAt, LocalDate promised) {
    return new ShipmentDelivered(
        ORDER,
        SHIPMENT,
        "1001",
        "TNT",
        "3SABCD1234567",
        Instant.parse("2026-11-24T15:10:00Z"),
        Instant.parse(deliveredAt),
        promised);
  }
}
