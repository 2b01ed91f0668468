package dev.sellerdesk.local;

/**
 * Something the person at the keyboard can do something about; the message is all there is to show.
 */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
