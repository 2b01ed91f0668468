package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.QuestionId;

/**
 * Lets questions be found by what is said in them. Only the words are kept, without their
 * order; the texts themselves live in the conversation.
 */
public interface QuestionTexts {

  /** Adds the words of one message; nothing happens when there is no such question. */
  void add(QuestionId question, String text);
}
