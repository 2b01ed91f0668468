package dev.sellerdesk.messaging.application;

import java.time.Instant;
import java.util.UUID;

/** Where a page of messages ended: stable while messages are added. */
public record Position(Instant sentAt, UUID messageId) {

  /** Before the first message. */
  public static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));
}
