package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ComposeAnswer;
import dev.sellerdesk.messaging.application.port.in.PrepareAnswer;
import dev.sellerdesk.messaging.application.port.in.PrepareAnswer.Preparation;
import dev.sellerdesk.messaging.application.port.out.Formatting;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.LinkPolicy;
import dev.sellerdesk.messaging.application.port.out.Translator;
import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.messaging.domain.compose.Body;
import dev.sellerdesk.messaging.domain.compose.Change;
import dev.sellerdesk.messaging.domain.compose.Composition;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.messaging.domain.compose.RichText;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import dev.sellerdesk.platform.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Translates between two use cases, so that a slow engine holds no transaction. */
@Workflow
class ComposeAnswerService implements ComposeAnswer {

  private final PrepareAnswer prepareAnswer;
  private final Formatting formatting;
  private final LanguageDetector detector;
  private final Translator translator;
  private final LinkPolicy links;

  ComposeAnswerService(
      PrepareAnswer prepareAnswer,
      Formatting formatting,
      LanguageDetector detector,
      Translator translator,
      LinkPolicy links) {
    this.prepareAnswer = prepareAnswer;
    this.formatting = formatting;
    this.detector = detector;
    this.translator = translator;
    this.links = links;
  }

  /** What was typed, read and filled in. */
  private record Written(Composition text, Wording wording) {}

  @Override
  public Composed compose(Command command) {
    Preparation preparation =
        prepareAnswer.prepare(
            new PrepareAnswer.Query(command.questionId(), command.userId(), command.request()));
    Written written = written(command.request(), preparation);
    Language source = written.wording().language().known().orElse(preparation.preferred());
    Optional<Language> target = command.request().translateTo().filter(to -> to != source);
    if (target.isEmpty()) {
      return composed(command, preparation, written, command.request().translateTo());
    }
    Wording known = Wording.in(source, written.wording().text());
    Translation translation =
        Answer.requireComplete(
            translator.translate(
                new Translator.Request(
                    preparation.retailerId(),
                    source,
                    target.get(),
                    written.text().textToTranslate(),
                    preparation.names())));
    Composition letter =
        finished(written.text().translated(translation), target.get(), preparation);
    return new Composed(
        command,
        answer(
            command,
            preparation,
            known,
            Optional.of(translation),
            body(letter, new SourceLanguage.Known(target.get()), preparation)),
        finished(written.text(), source, preparation).body().text(),
        letter.changes());
  }

  private Composed composed(
      Command command, Preparation preparation, Written written, Optional<Language> said) {
    // Too short to tell: the seller may have said it, else people write in the language they read.
    SourceLanguage language =
        SourceLanguage.of(said.or(() -> written.wording().language().known()));
    Composition letter =
        finished(
            written.text(),
            language.known().or(preparation::customerReads).orElse(preparation.preferred()),
            preparation);
    Body body = body(letter, language, preparation);
    return new Composed(
        command,
        answer(
            command,
            preparation,
            new Wording(language, written.wording().text()),
            Optional.empty(),
            body),
        body.text().text(),
        letter.changes());
  }

  private static Answer answer(
      Command command,
      Preparation preparation,
      Wording written,
      Optional<Translation> translation,
      Body body) {
    Request request = command.request();
    return new Answer(
        written,
        translation,
        body,
        files(request, preparation),
        request.recipient(),
        request.afterSend(),
        command.userId());
  }

  /** Those of the standard message come with its text. */
  private static List<UUID> files(Request request, Preparation preparation) {
    return Stream.concat(
            request.attachments().stream(),
            taken(request, preparation).stream().flatMap(message -> message.attachments().stream()))
        .distinct()
        .toList();
  }

  private static Optional<StandardMessage> taken(Request request, Preparation preparation) {
    return preparation.standardMessage().filter(_ -> request.text().isBlank());
  }

  private Written written(Request request, Preparation preparation) {
    Composition read = read(request, preparation).withoutHiddenCharacters();
    Optional<Language> detected = detector.detect(read.body().text());
    Map<String, String> values =
        new HashMap<>(preparation.variables().apply(detected.orElse(preparation.preferred())));
    values.putAll(request.variables());
    Composition filled = read.filled(values);
    if (filled.body().isBlank()) {
      throw new MessagingException.NothingToSend();
    }
    boolean asTyped = request.format() == Format.TEXT && filled.changes().isEmpty();
    return new Written(
        filled,
        new Wording(SourceLanguage.of(detected), asTyped ? request.text() : filled.body().text()));
  }

  private Composition read(Request request, Preparation preparation) {
    Optional<StandardMessage> standard = taken(request, preparation);
    if (standard.isPresent()) {
      var text = standard.get().textIn(request.translateTo().or(preparation::customerReads));
      return Composition.of(
          RichText.ofPlain(text.getValue()),
          List.of(
              new Change(
                  Change.Step.STANDARD_MESSAGE,
                  "'%s' was taken, in %s".formatted(standard.get().name(), text.getKey().code()))));
    }
    return switch (request.format()) {
      case TEXT -> Composition.of(RichText.ofPlain(request.text()), List.of());
      case HTML -> formatting.read(request.text());
    };
  }

  private Composition finished(Composition text, Language language, Preparation preparation) {
    Composition greeted =
        preparation.letter() ? text.greeted(language, preparation.firstName()) : text;
    Composition signed =
        preparation.signed() ? greeted.signed(preparation.signature().in(language)) : greeted;
    return signed.withLinksWrittenOut(links.rules()).onPath(preparation.formatting());
  }

  private static Body body(Composition letter, SourceLanguage language, Preparation preparation) {
    return new Body(
        new Wording(language, letter.body().text()),
        preparation.formatting() ? Optional.of(letter.body().html()) : Optional.empty());
  }
}
