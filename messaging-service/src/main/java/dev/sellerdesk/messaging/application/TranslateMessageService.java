package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.FindUntranslated;
import dev.sellerdesk.messaging.application.port.in.FindUntranslated.Untranslated;
import dev.sellerdesk.messaging.application.port.in.RecordTranslations;
import dev.sellerdesk.messaging.application.port.in.TranslateMessage;
import dev.sellerdesk.messaging.application.port.out.Translator;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.platform.Workflow;
import java.util.List;

@Workflow
class TranslateMessageService implements TranslateMessage {

  private final FindUntranslated findUntranslated;
  private final Translator translator;
  private final RecordTranslations recordTranslations;

  TranslateMessageService(
      FindUntranslated findUntranslated,
      Translator translator,
      RecordTranslations recordTranslations) {
    this.findUntranslated = findUntranslated;
    this.translator = translator;
    this.recordTranslations = recordTranslations;
  }

  @Override
  public void translate(Command command) {
    findUntranslated
        .find(new FindUntranslated.Query(command.messageId(), command.attempt()))
        .ifPresent(untranslated ->
            recordTranslations.record(
                new RecordTranslations.Command(
                    command.messageId(), command.attempt(), translations(untranslated))));
  }

  private List<Translation> translations(Untranslated untranslated) {
    return untranslated.to().stream().map(language -> translation(untranslated, language)).toList();
  }

  private Translation translation(Untranslated untranslated, Language to) {
    return translator.translate(
        new Translator.Request(
            untranslated.retailerId(),
            untranslated.from(),
            to,
            untranslated.text(),
            untranslated.names()));
  }
}
