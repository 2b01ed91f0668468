package dev.sellerdesk.nps.application;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of answers, latest first. */
public record ResponsePosition(Instant answeredAt, UUID responseId) {}
