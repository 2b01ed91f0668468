package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Mark;

/** How often a user's messages got a mark. */
public record QualityCount(String userId, Criterion criterion, Mark mark, long count) {}
