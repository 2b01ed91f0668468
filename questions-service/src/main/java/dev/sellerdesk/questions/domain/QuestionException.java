package dev.sellerdesk.questions.domain;

import java.util.UUID;

/** Why a question refused what was asked of it. */
public abstract sealed class QuestionException extends RuntimeException {

  private QuestionException(String message) {
    super(message);
  }

  /**
   * There is no such question for the one who asks; also when another retailer or Partnerservice
   * has it.
   */
  public static final class NotFound extends QuestionException {
    public NotFound(QuestionId id) {
      super("There is no question " + id.value() + ".");
    }
  }

  /** Partnerservice has the question; its seller sees it again when it is forwarded. */
  public static final class WithPartnerservice extends QuestionException {
    public WithPartnerservice() {
      super("Partnerservice is handling this question.");
    }
  }

  /** A value that cannot be right at this moment, of the field with this name. */
  public static final class Invalid extends QuestionException {
    private final String field;

    public Invalid(String field, String message) {
      super(message);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  /** A rule is in the way. */
  public static final class Refused extends QuestionException {
    private final Refusal refusal;

    public Refused(Refusal refusal) {
      super(refusal.reason());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  /** The caller decided on an older state of the question than the one it has now. */
  public static final class Stale extends QuestionException {
    public Stale(CaseNumber number) {
      super(
          "Question " + number + " has changed since you read it. Read it again and decide anew.");
    }
  }

  /** Insights do not cover these days. */
  public static final class PeriodNotCovered extends QuestionException {
    public PeriodNotCovered(String reason) {
      super(reason);
    }
  }

  /** The user has no such saved view. */
  public static final class SavedViewNotFound extends QuestionException {
    public SavedViewNotFound(UUID id) {
      super("There is no saved view " + id + ".");
    }
  }

  /** The user has a saved view of this name. */
  public static final class NameTaken extends QuestionException {
    public NameTaken(String name) {
      super("You have a view '" + name + "' already; choose another name.");
    }
  }

  /** The caller decided on an older state of the saved view than the one it has now. */
  public static final class StaleView extends QuestionException {
    public StaleView(String name) {
      super(
          "The view '" + name + "' has changed since you read it. Read it again and decide anew.");
    }
  }

  /** There is no subject of this code. */
  public static final class NoSuchSubject extends QuestionException {
    public NoSuchSubject(SubjectCode code) {
      super("There is no subject " + code.value() + ".");
    }
  }

  /** The marketplace has a subject of this code already. */
  public static final class SubjectExists extends QuestionException {
    public SubjectExists(SubjectCode code) {
      super("There is a subject " + code.value() + " already; change its texts instead.");
    }
  }

  /** The subject is not on the subject list. */
  public static final class UnknownSubject extends QuestionException {
    public UnknownSubject(SubjectCode code) {
      super("'" + code.value() + "' is not on the subject list; see GET /subjects.");
    }
  }
}
