package dev.sellerdesk.messaging.domain;

/** Why this service refused what was asked of it. */
public abstract sealed class MessagingException extends RuntimeException {

  private MessagingException(String message) {
    super(message);
  }

  /** There is no such conversation, or it is another retailer's. */
  public static final class UnknownConversation extends MessagingException {
    public UnknownConversation(QuestionId id) {
      super("There is no conversation " + id);
    }
  }

  /** The conversation has no such message. */
  public static final class UnknownMessage extends MessagingException {
    public UnknownMessage(MessageId id) {
      super("There is no message " + id + " in this conversation");
    }
  }

  /** The seller wrote to a closed case. */
  public static final class ReopenFirst extends MessagingException {

    public static final String RULE = "Q-39";

    static final String REASON = "The case is closed; reopen it, then send";

    public ReopenFirst(String caseNumber) {
      super("Case " + caseNumber + " is closed; reopen it, then send the message");
    }
  }

  /** A translation was asked for, and nothing goes out untranslated silently (M-57). */
  public static final class TranslationIncomplete extends MessagingException {

    public static final String RULE = "M-57";

    public TranslationIncomplete(Translation translation) {
      super(
          switch (translation.status()) {
            case PARTIAL ->
                "Only %d%% of the message could be translated into %s; nothing was sent. Change the text, or send it without translateTo"
                    .formatted(
                        Math.round(Math.floor(translation.coverage() * 100)),
                        translation.language().code());
            case COMPLETE, UNAVAILABLE ->
                "The message could not be translated into %s now; nothing was sent. Try again, or send it without translateTo"
                    .formatted(translation.language().code());
          });
    }
  }

  /** Somebody changed it since the caller looked. */
  public static final class StaleVersion extends MessagingException {
    public StaleVersion() {
      super("It was changed since it was read; read it again");
    }
  }
}
