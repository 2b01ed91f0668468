package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;

/**
 * What the customer who has the link sees of a survey.
 *
 * @param answered whether there is an answer already
 */
public record SurveyInvitation(
    String caseNumber,
    SurveyLanguage language,
    boolean answered,
    Instant expiresAt,
    List<AllowedAction> actions) {}
