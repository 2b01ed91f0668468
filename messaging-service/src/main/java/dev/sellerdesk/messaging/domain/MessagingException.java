package dev.sellerdesk.messaging.domain;

import dev.sellerdesk.messaging.domain.attachment.Remedy;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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

  /** Partnerservice holds the case: the seller neither sees it nor writes in it. */
  public static final class WithPartnerservice extends MessagingException {

    public static final String RULE = "Q-14";

    public WithPartnerservice() {
      super("Partnerservice is handling this case");
    }
  }

  /**
   * The case is a duplicate of another one, in which everything goes on. To the outside it is
   * closed for good, so it is refused under the rule of closed cases.
   */
  public static final class Merged extends MessagingException {

    public static final String RULE = ReopenFirst.RULE;

    static final String REASON = "The case was merged into another one; write there";

    private final QuestionId into;

    public Merged(String caseNumber, QuestionId into) {
      super("Case " + caseNumber + " was merged into another one; write the message there");
      this.into = into;
    }

    /** The case that goes on. */
    public QuestionId into() {
      return into;
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

  /** A direct message is answered by one, and the seller asked for mail (M-24). */
  public static final class AnswerByDirectMessage extends MessagingException {

    public static final String RULE = "M-24";

    public AnswerByDirectMessage() {
      super("The customer chose direct messages; answer with a direct message, or by phone");
    }
  }

  /** Nothing is left to send once what is not allowed was taken out. */
  public static final class NothingToSend extends MessagingException {
    public NothingToSend() {
      super("There is no text to send");
    }
  }

  /** Open places of the text have no value, and must not reach a customer (M-43). */
  public static final class UnresolvedVariables extends MessagingException {

    public static final String RULE = "M-43";

    private final SortedSet<String> names;

    public UnresolvedVariables(SortedSet<String> names) {
      super(
          "Fill in first: "
              + names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", ")));
      this.names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    public SortedSet<String> names() {
      return names;
    }
  }

  /** The preview is too old, or never was this user's (M-15). */
  public static final class PreviewExpired extends MessagingException {

    public static final String RULE = "M-15";

    public PreviewExpired() {
      super("The preview is no longer valid; look at a new one, then send");
    }
  }

  /** What would be sent is not what was previewed (M-15). */
  public static final class PreviewChanged extends MessagingException {

    public static final String RULE = "M-15";

    public PreviewChanged() {
      super("The message has changed since the preview; look at a new one, then send");
    }
  }

  /** The marketplace wants every message to be previewed (M-15). */
  public static final class PreviewRequired extends MessagingException {

    public static final String RULE = "M-15";

    public PreviewRequired() {
      super("Ask for a preview first, then send with its token");
    }
  }

  /** This user has not begun to write here. */
  public static final class UnknownDraft extends MessagingException {
    public UnknownDraft() {
      super("You have no draft in this conversation");
    }
  }

  /** There is no such standard message, or it is somebody else's. */
  public static final class UnknownStandardMessage extends MessagingException {
    public UnknownStandardMessage(UUID id) {
      super("There is no standard message " + id);
    }
  }

  /** Examples can be copied, not changed (M-42). */
  public static final class ShippedStandardMessage extends MessagingException {

    public static final String RULE = "M-42";

    public ShippedStandardMessage(String name) {
      super("'" + name + "' is an example; make a copy of it and change that");
    }
  }

  /** An attachment was refused, for a rule of its own. */
  public static final class AttachmentRefused extends MessagingException {

    /** Why. */
    public enum Reason {
      TOO_LARGE("M-45"),
      EMPTY("M-46"),
      TYPE_NOT_ACCEPTED("M-46"),
      CONTENT_DISAGREES("M-46"),
      NOT_HERE("M-44"),
      TOO_MANY("M-47"),
      TOTAL_TOO_LARGE("M-48"),
      UNSAFE("M-49"),
      NOT_SCANNED("M-49");

      private final String rule;

      Reason(String rule) {
        this.rule = rule;
      }

      public String rule() {
        return rule;
      }
    }

    private final Reason reason;
    private final List<Remedy> remedies;

    public AttachmentRefused(Reason reason, String detail, List<Remedy> remedies) {
      super(detail);
      this.reason = reason;
      this.remedies = List.copyOf(remedies);
    }

    public AttachmentRefused(Reason reason, String detail) {
      this(reason, detail, List.of());
    }

    public Reason reason() {
      return reason;
    }

    /** What the seller can do about it (M-50, M-51). */
    public List<Remedy> remedies() {
      return remedies;
    }
  }

  /** There is no such attachment, or it is another retailer's. */
  public static final class UnknownAttachment extends MessagingException {
    public UnknownAttachment(UUID id) {
      super("There is no attachment " + id);
    }
  }

  /** What was given as a translation memory is none. */
  public static final class UnreadableMemory extends MessagingException {
    public UnreadableMemory(String detail) {
      super(detail);
    }
  }

  /** Somebody changed it since the caller looked. */
  public static final class StaleVersion extends MessagingException {
    public StaleVersion() {
      super("It was changed since it was read; read it again");
    }
  }
}
