package dev.sellerdesk.shared.event;

import java.util.Arrays;
import java.util.Optional;

/**
 * The wire name and the topic of every event; a name on the wire is chosen here and is never the
 * name of a Java class.
 */
public enum EventType {
  ORDER_PLACED("dev.sellerdesk.order-placed.v1", Topics.ORDERS, OrderPlaced.class),
  ORDER_CANCELLATION_REQUESTED(
      "dev.sellerdesk.order-cancellation-requested.v1",
      Topics.ORDERS,
      OrderCancellationRequested.class),
  ORDER_CANCELLED("dev.sellerdesk.order-cancelled.v1", Topics.ORDERS, OrderCancelled.class),
  ORDER_SHIPPED("dev.sellerdesk.order-shipped.v1", Topics.ORDERS, OrderShipped.class),
  TRACK_AND_TRACE_SEALED(
      "dev.sellerdesk.track-and-trace-sealed.v1", Topics.ORDERS, TrackAndTraceSealed.class),
  SHIPMENT_PROGRESSED(
      "dev.sellerdesk.shipment-progressed.v1", Topics.ORDERS, ShipmentProgressed.class),
  SHIPMENT_DELIVERED(
      "dev.sellerdesk.shipment-delivered.v1", Topics.ORDERS, ShipmentDelivered.class),
  QUESTION_OPENED("dev.sellerdesk.question-opened.v1", Topics.QUESTIONS, QuestionOpened.class),
  QUESTION_CUSTOMER_IDENTIFIED(
      "dev.sellerdesk.question-customer-identified.v1",
      Topics.QUESTIONS,
      QuestionCustomerIdentified.class),
  QUESTION_REOPENED(
      "dev.sellerdesk.question-reopened.v1", Topics.QUESTIONS, QuestionReopened.class),
  QUESTION_CLOSED("dev.sellerdesk.question-closed.v1", Topics.QUESTIONS, QuestionClosed.class),
  QUESTION_ESCALATED_TO_PARTNERSERVICE(
      "dev.sellerdesk.question-escalated-to-partnerservice.v1",
      Topics.QUESTIONS,
      QuestionEscalatedToPartnerservice.class),
  QUESTION_FORWARDED_TO_SELLER(
      "dev.sellerdesk.question-forwarded-to-seller.v1",
      Topics.QUESTIONS,
      QuestionForwardedToSeller.class),
  QUESTION_RETURNED_TO_PARTNERSERVICE(
      "dev.sellerdesk.question-returned-to-partnerservice.v1",
      Topics.QUESTIONS,
      QuestionReturnedToPartnerservice.class),
  FORWARDED_QUESTION_REMINDER(
      "dev.sellerdesk.forwarded-question-reminder.v1",
      Topics.QUESTIONS,
      ForwardedQuestionReminder.class),
  QUESTION_OPEN_LONG(
      "dev.sellerdesk.question-open-long.v1", Topics.QUESTIONS, QuestionOpenLong.class),
  FOLLOW_UP_DUE("dev.sellerdesk.follow-up-due.v1", Topics.QUESTIONS, FollowUpDue.class),
  DAILY_DIGEST_DUE("dev.sellerdesk.daily-digest-due.v1", Topics.QUESTIONS, DailyDigestDue.class),
  QUESTION_MERGED("dev.sellerdesk.question-merged.v1", Topics.QUESTIONS, QuestionMerged.class),
  CUSTOMER_MESSAGE_RECEIVED(
      "dev.sellerdesk.customer-message-received.v1",
      Topics.MESSAGES,
      CustomerMessageReceived.class),
  SELLER_MESSAGE_SENT(
      "dev.sellerdesk.seller-message-sent.v1", Topics.MESSAGES, SellerMessageSent.class),
  QUALITY_ASSESSED("dev.sellerdesk.quality-assessed.v1", Topics.MESSAGES, QualityAssessed.class),
  PHONE_CALL_COMPLETED(
      "dev.sellerdesk.phone-call-completed.v1", Topics.MESSAGES, PhoneCallCompleted.class),
  SURVEY_INVITATION_REQUESTED(
      "dev.sellerdesk.survey-invitation-requested.v1",
      Topics.SURVEYS,
      SurveyInvitationRequested.class),
  SURVEY_ANSWERED("dev.sellerdesk.survey-answered.v1", Topics.SURVEYS, SurveyAnswered.class),
  NPS_CALCULATED("dev.sellerdesk.nps-calculated.v1", Topics.SURVEYS, NpsCalculated.class);

  /** The topics, each keyed by the subject of its events. */
  public static final class Topics {
    public static final String QUESTIONS = "sellerdesk.questions";
    public static final String MESSAGES = "sellerdesk.messages";
    public static final String ORDERS = "sellerdesk.orders";
    public static final String SURVEYS = "sellerdesk.surveys";

    /** Where a consumer of {@code topic} puts what it can never handle. */
    public static String deadLettersOf(String topic) {
      return topic + ".dlq";
    }

    private Topics() {}
  }

  private final String wireName;
  private final String topic;
  private final Class<? extends IntegrationEvent> contract;

  EventType(String wireName, String topic, Class<? extends IntegrationEvent> contract) {
    this.wireName = wireName;
    this.topic = topic;
    this.contract = contract;
  }

  /** The CloudEvents {@code type}, for example {@code dev.sellerdesk.question-closed.v1}. */
  public String wireName() {
    return wireName;
  }

  public String topic() {
    return topic;
  }

  public Class<? extends IntegrationEvent> contract() {
    return contract;
  }

  public static EventType of(IntegrationEvent event) {
    return switch (event) {
      case OrderCancellationRequested _ -> ORDER_CANCELLATION_REQUESTED;
      case OrderCancelled _ -> ORDER_CANCELLED;
      case OrderPlaced _ -> ORDER_PLACED;
      case OrderShipped _ -> ORDER_SHIPPED;
      case TrackAndTraceSealed _ -> TRACK_AND_TRACE_SEALED;
      case ShipmentProgressed _ -> SHIPMENT_PROGRESSED;
      case ShipmentDelivered _ -> SHIPMENT_DELIVERED;
      case QuestionOpened _ -> QUESTION_OPENED;
      case QuestionCustomerIdentified _ -> QUESTION_CUSTOMER_IDENTIFIED;
      case QuestionReopened _ -> QUESTION_REOPENED;
      case QuestionClosed _ -> QUESTION_CLOSED;
      case QuestionEscalatedToPartnerservice _ -> QUESTION_ESCALATED_TO_PARTNERSERVICE;
      case QuestionForwardedToSeller _ -> QUESTION_FORWARDED_TO_SELLER;
      case QuestionReturnedToPartnerservice _ -> QUESTION_RETURNED_TO_PARTNERSERVICE;
      case ForwardedQuestionReminder _ -> FORWARDED_QUESTION_REMINDER;
      case QuestionOpenLong _ -> QUESTION_OPEN_LONG;
      case FollowUpDue _ -> FOLLOW_UP_DUE;
      case DailyDigestDue _ -> DAILY_DIGEST_DUE;
      case QuestionMerged _ -> QUESTION_MERGED;
      case CustomerMessageReceived _ -> CUSTOMER_MESSAGE_RECEIVED;
      case SellerMessageSent _ -> SELLER_MESSAGE_SENT;
      case QualityAssessed _ -> QUALITY_ASSESSED;
      case PhoneCallCompleted _ -> PHONE_CALL_COMPLETED;
      case SurveyInvitationRequested _ -> SURVEY_INVITATION_REQUESTED;
      case SurveyAnswered _ -> SURVEY_ANSWERED;
      case NpsCalculated _ -> NPS_CALCULATED;
    };
  }

  /** The type with this wire name; empty for a type that a newer producer knows and we do not. */
  public static Optional<EventType> named(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }
}
