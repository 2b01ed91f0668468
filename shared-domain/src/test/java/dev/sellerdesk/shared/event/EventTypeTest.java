package dev.sellerdesk.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventTypeTest {

  @Test
  void every_event_has_exactly_one_type() {
    assertThat(Arrays.stream(EventType.values()).<Class<?>>map(EventType::contract).toList())
        .containsExactlyInAnyOrder(IntegrationEvent.class.getPermittedSubclasses());
  }

  @Test
  void every_sample_is_of_the_type_that_names_its_class() {
    EventSamples.byGoldenFile()
        .values()
        .forEach(event -> assertThat(EventType.of(event).contract()).isEqualTo(event.getClass()));
  }

  @Test
  void wire_names_are_versioned_unique_and_not_names_of_classes() {
    Set<String> names =
        Arrays.stream(EventType.values()).map(EventType::wireName).collect(Collectors.toSet());
    assertThat(names)
        .hasSameSizeAs(EventType.values())
        .allMatch(name -> name.matches("dev\\.sellerdesk\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
  }

  @Test
  void a_type_is_found_by_its_wire_name_and_an_unknown_name_is_no_error() {
    for (EventType type : EventType.values()) {
      assertThat(EventType.named(type.wireName())).contains(type);
    }
    assertThat(EventType.named("dev.sellerdesk.something-new.v1")).isEmpty();
  }

  @Test
  void each_event_travels_in_the_topic_of_the_service_that_owns_the_fact() {
    Map<String, Set<String>> byTopic = new TreeMap<>();
    for (EventType type : EventType.values()) {
      byTopic
          .computeIfAbsent(type.topic(), _ -> new TreeSet<>())
          .add(type.contract().getSimpleName());
    }
    assertThat(byTopic)
        .isEqualTo(
            Map.of(
                "sellerdesk.questions",
                    Set.of(
                        "QuestionOpened",
                        "QuestionCustomerIdentified",
                        "QuestionReopened",
                        "QuestionClosed",
                        "QuestionMerged",
                        "QuestionEscalatedToPartnerservice",
                        "QuestionForwardedToSeller",
                        "QuestionReturnedToPartnerservice",
                        "ForwardedQuestionReminder",
                        "QuestionOpenLong",
                        "FollowUpDue",
                        "DailyDigestDue"),
                "sellerdesk.messages",
                    Set.of(
                        "CustomerMessageReceived",
                        "SellerMessageSent",
                        "QualityAssessed",
                        "PhoneCallCompleted"),
                "sellerdesk.orders",
                    Set.of(
                        "OrderCancellationRequested",
                        "OrderCancelled",
                        "OrderPlaced",
                        "OrderShipped",
                        "TrackAndTraceSealed",
                        "ShipmentProgressed",
                        "ShipmentDelivered"),
                "sellerdesk.surveys",
                    Set.of("SurveyInvitationRequested", "SurveyAnswered", "NpsCalculated")));
  }

  @Test
  void
      the_subject_is_the_order_the_retailer_of_a_score_or_a_digest_and_the_question_for_everything_else() {
    EventSamples.byGoldenFile()
        .values()
        .forEach(event -> {
          String field =
              switch (EventType.of(event)) {
                case ORDER_CANCELLATION_REQUESTED,
                    ORDER_CANCELLED,
                    ORDER_PLACED,
                    ORDER_SHIPPED,
                    TRACK_AND_TRACE_SEALED,
                    SHIPMENT_PROGRESSED,
                    SHIPMENT_DELIVERED ->
                    "orderNumber";
                case NPS_CALCULATED, DAILY_DIGEST_DUE -> "retailerId";
                // as long as it has no case, a call has only itself
                case PHONE_CALL_COMPLETED ->
                    ((PhoneCallCompleted) event).questionId() == null ? "callId" : "questionId";
                default -> "questionId";
              };
          assertThat(event.subject())
              .isEqualTo(Contracts.MAPPER.valueToTree(event).get(field).asText());
        });
  }

  @Test
  void dead_letters_stay_beside_their_topic() {
    assertThat(EventType.Topics.deadLettersOf("sellerdesk.orders"))
        .isEqualTo("sellerdesk.orders.dlq");
  }
}
