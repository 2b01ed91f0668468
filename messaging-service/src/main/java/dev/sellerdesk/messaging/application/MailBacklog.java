package dev.sellerdesk.messaging.application;

import java.time.Duration;

/**
 * What the mail desk still has to send.
 *
 * @param oldest how long the oldest one has been waiting for a mail server
 */
public record MailBacklog(long queued, long awaitingAddress, Duration oldest) {}
