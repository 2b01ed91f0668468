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
}
