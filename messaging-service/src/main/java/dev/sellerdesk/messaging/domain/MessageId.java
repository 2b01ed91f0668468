package dev.sellerdesk.messaging.domain;

import java.util.Objects;
import java.util.UUID;

/** One message of a conversation. */
public record MessageId(UUID value) {

  public MessageId {
    Objects.requireNonNull(value, "message id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
