package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;

/**
 * What the customer who has the link sees of a survey.
 *
 * @param answered whether there is an answer already
 * @param commentable whether a comment can still be given
 * @param questions what it asks
 */
public record SurveyInvitation(
    String caseNumber,
    SurveyLanguage language,
    boolean answered,
    boolean commentable,
    Instant expiresAt,
    QuestionSet questions,
    List<AllowedAction> actions) {}
