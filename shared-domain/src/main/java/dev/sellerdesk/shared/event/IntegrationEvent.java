package dev.sellerdesk.shared.event;

/** A fact that one service announces to the others, after it has been committed. */
public sealed interface IntegrationEvent
    permits CustomerMessageReceived,
        DailyDigestDue,
        FollowUpDue,
        ForwardedQuestionReminder,
        NpsCalculated,
        QualityAssessed,
        OrderCancellationRequested,
        OrderCancelled,
        OrderPlaced,
        OrderShipped,
        PhoneCallCompleted,
        QuestionClosed,
        QuestionEscalatedToPartnerservice,
        QuestionForwardedToSeller,
        QuestionMerged,
        QuestionOpenLong,
        QuestionOpened,
        QuestionCustomerIdentified,
        QuestionReopened,
        QuestionReturnedToPartnerservice,
        SellerMessageSent,
        ShipmentDelivered,
        ShipmentProgressed,
        SurveyAnswered,
        SurveyInvitationRequested,
        TrackAndTraceSealed {

  /** Identity of the aggregate the fact is about: the Kafka key, hence the scope of ordering. */
  String subject();

  /** The retailer whose data the fact is; no other retailer may ever see it. */
  String retailerId();
}
