package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.QuestionId;

/**
 * Time has passed for a question: it may be open for a long time now, go back to
 * Partnerservice, ask for attention or close by itself.
 */
public interface WakeQuestion {

  /** Nothing happens when nothing is due. */
  void wake(QuestionId id);
}
