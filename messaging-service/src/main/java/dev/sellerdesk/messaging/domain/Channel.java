package dev.sellerdesk.messaging.domain;

/** How the parties of a conversation reach each other. */
public enum Channel {
  EMAIL,
  DM,
  PHONE;

  /** A direct message is always answered by one (M-24); whoever called is answered by mail. */
  public Channel ofAnswer() {
    return switch (this) {
      case DM -> DM;
      case EMAIL, PHONE -> EMAIL;
    };
  }
}
