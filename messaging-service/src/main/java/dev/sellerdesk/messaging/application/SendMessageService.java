package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.AcceptMessage;
import dev.sellerdesk.messaging.application.port.in.PrepareAnswer;
import dev.sellerdesk.messaging.application.port.in.PrepareAnswer.Preparation;
import dev.sellerdesk.messaging.application.port.in.SendMessage;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.Translator;
import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.platform.Workflow;
import java.util.Optional;

/** Translates between two use cases, so that a slow engine holds no transaction. */
@Workflow
class SendMessageService implements SendMessage {

  private final PrepareAnswer prepareAnswer;
  private final AcceptMessage acceptMessage;
  private final LanguageDetector detector;
  private final Translator translator;

  SendMessageService(
      PrepareAnswer prepareAnswer,
      AcceptMessage acceptMessage,
      LanguageDetector detector,
      Translator translator) {
    this.prepareAnswer = prepareAnswer;
    this.acceptMessage = acceptMessage;
    this.detector = detector;
    this.translator = translator;
  }

  @Override
  public ConversationMessage send(Command command) {
    Preparation preparation =
        prepareAnswer.prepare(new PrepareAnswer.Query(command.questionId(), command.userId()));
    Answer answer = answer(command, preparation);
    return acceptMessage.accept(new AcceptMessage.Command(command.questionId(), answer));
  }

  private Answer answer(Command command, Preparation preparation) {
    Optional<Language> detected = detector.detect(command.text());
    Language target = command.translateTo();
    // Too short to tell: people write in the language they work in.
    Language source = detected.orElse(preparation.preferred());
    if (target == null || target == source) {
      Optional<Language> language = target == null ? detected : Optional.of(target);
      return answer(
          command,
          new Wording(SourceLanguage.of(language), command.text()),
          new Answer.AsWritten());
    }
    var translation =
        translator.translate(
            new Translator.Request(
                preparation.retailerId(), source, target, command.text(), preparation.names()));
    return answer(command, Wording.in(source, command.text()), new Answer.Translated(translation));
  }

  private static Answer answer(Command command, Wording written, Answer.Sent sent) {
    return new Answer(written, sent, command.recipient(), command.afterSend(), command.userId());
  }
}
