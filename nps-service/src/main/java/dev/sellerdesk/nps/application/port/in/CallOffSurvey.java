package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.QuestionId;
import java.time.Instant;

/** A case is open again: a survey that has not left yet is called off (N-11). */
public interface CallOffSurvey {

  void callOff(Command command);

  /**
   * @param by who opened it again, {@code CUSTOMER}, {@code SELLER} or another of the event's words
   */
  record Command(QuestionId questionId, String retailerId, String by, Instant reopenedAt) {}
}
