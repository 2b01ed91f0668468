package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.Score;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer as the seller sees it. */
public record GivenScore(
    UUID responseId,
    UUID questionId,
    String caseNumber,
    String orderNumber,
    Score score,
    @Nullable String comment,
    @Nullable String subjectCode,
    String channel,
    String language,
    Instant answeredAt) {}
