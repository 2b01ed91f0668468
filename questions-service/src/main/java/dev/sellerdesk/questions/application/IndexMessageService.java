package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.IndexMessage;
import dev.sellerdesk.questions.application.port.out.QuestionTexts;
import dev.sellerdesk.questions.domain.QuestionId;

@UseCase
class IndexMessageService implements IndexMessage {

  private final QuestionTexts texts;

  IndexMessageService(QuestionTexts texts) {
    this.texts = texts;
  }

  @Override
  public void index(QuestionId question, String text) {
    texts.add(question, text);
  }
}
