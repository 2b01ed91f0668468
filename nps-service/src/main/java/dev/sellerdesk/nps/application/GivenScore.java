package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.Score;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer as the seller sees it.
 *
 * @param addition what the customer added later
 * @param answers to the other questions, by their id
 */
public record GivenScore(
    UUID responseId,
    UUID questionId,
    String caseNumber,
    @Nullable String orderNumber,
    Score score,
    @Nullable String comment,
    @Nullable String addition,
    Map<String, String> answers,
    @Nullable String subjectCode,
    String channel,
    String language,
    String agent,
    Instant answeredAt) {}
