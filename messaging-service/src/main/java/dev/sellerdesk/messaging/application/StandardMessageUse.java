package dev.sellerdesk.messaging.application;

import java.time.Instant;

/** How often a standard message was sent. */
public record StandardMessageUse(long times, Instant lastAt) {}
