package dev.sellerdesk.nps.domain;

import java.time.Instant;

/** Why a survey refused what was asked of it. */
public abstract sealed class SurveyException extends RuntimeException {

  private final String ruleId;

  private SurveyException(String ruleId, String message) {
    super(message);
    this.ruleId = ruleId;
  }

  public String ruleId() {
    return ruleId;
  }

  /** There is no survey with this link, or none that was ever sent. */
  public static final class NotFound extends SurveyException {
    public NotFound() {
      super("N-02", "There is no survey with this link.");
    }
  }

  /** The first answer wins and stays (N-14). */
  public static final class AlreadyAnswered extends SurveyException {

    private final SurveyLanguage language;

    AlreadyAnswered(SurveyLanguage language) {
      super("N-14", "This survey has been answered; the first answer counts and does not change.");
      this.language = language;
    }

    public SurveyLanguage language() {
      return language;
    }
  }

  /** The time to answer is over (N-15). */
  public static final class Expired extends SurveyException {

    private final SurveyLanguage language;

    Expired(SurveyLanguage language, Instant expiresAt) {
      super("N-15", "This survey could be answered until " + expiresAt + ".");
      this.language = language;
    }

    public SurveyLanguage language() {
      return language;
    }
  }

  /** A comment can be added to an answer only. */
  public static final class NotAnswered extends SurveyException {
    NotAnswered() {
      super("N-14", "A comment can be added once the survey has been answered.");
    }
  }

  /** A comment can be added once (N-14). */
  public static final class AlreadyCommented extends SurveyException {

    private final SurveyLanguage language;

    AlreadyCommented(SurveyLanguage language) {
      super("N-14", "A comment has been added to this answer; it does not change.");
      this.language = language;
    }

    public SurveyLanguage language() {
      return language;
    }
  }

  /** What was given is no answer to one of the other questions (N-04). */
  public static final class InvalidAnswer extends SurveyException {

    private final String questionId;

    InvalidAnswer(String questionId) {
      super("N-04", "This is no answer to the question '" + questionId + "'.");
      this.questionId = questionId;
    }

    public String questionId() {
      return questionId;
    }
  }

  /** The settings were changed by somebody else in between. */
  public static final class SettingsChanged extends SurveyException {
    public SettingsChanged() {
      super("N-04", "The settings were changed in between; read them again.");
    }
  }
}
