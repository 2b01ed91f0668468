package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the trail of a case: who did what when. Lines are only added.
 *
 * @param detail in words what the activity alone does not say, such as the explanation of a
 *     closing; blank when there is nothing to add
 * @param status how far the case was afterwards
 * @param custody who held it afterwards
 */
public record HistoryEntry(
    UUID id,
    QuestionId questionId,
    RetailerId retailerId,
    Instant at,
    Actor by,
    Activity activity,
    String detail,
    QuestionStatus status,
    Custody.Holder custody) {}
