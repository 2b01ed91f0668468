package dev.sellerdesk.platform.inbox;

/** An event that no retry will ever make readable. */
final class PoisonEventException extends RuntimeException {

  PoisonEventException(String message) {
    super(message);
  }

  PoisonEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
