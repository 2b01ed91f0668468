package dev.sellerdesk.nps.domain;

import java.time.Instant;

/** What the customer said, and when. */
public record SurveyResponse(ResponseId id, Score score, Comment comment, Instant answeredAt) {}
