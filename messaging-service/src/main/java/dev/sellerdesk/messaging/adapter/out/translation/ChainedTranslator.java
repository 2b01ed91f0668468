package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.adapter.out.translation.LibreTranslateEngine.Settings;
import dev.sellerdesk.messaging.application.port.out.KnownTranslations;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.Translator;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.translation.TranslationDraft;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Asks the translation memory first, because people wrote what is in it, and the translation
 * machine, when there is one, for the sentences that are left (M-53, M-58).
 */
@ApplicationScoped
class ChainedTranslator implements Translator, KnownTranslations {
  private static final Logger LOG = Logger.getLogger(ChainedTranslator.class);

  /** Longer texts are not messages; they would only keep the service busy. */
  private static final int LONGEST_TEXT = 50_000;

  private static final int LETTERS_TO_BE_SURE = 40;
  private static final int LARGEST_ANSWER = 1_000_000;
  private static final int PARALLEL = 8;
  private static final int BREAKER_CALLS = 8;

  private final FutureTask<MemoryEngine> memory;
  private final Optional<LibreTranslateEngine> machine;
  private final LanguageDetector detector;

  @Inject
  ChainedTranslator(
      @ConfigProperty(
              name = "sellerdesk.messaging.translation.fuzzy-threshold",
              defaultValue = "0.85")
          double threshold,
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.url") Optional<URI> url,
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.api-key")
          Optional<String> apiKey,
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.timeout", defaultValue = "PT2S")
          Duration timeout,
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.retries", defaultValue = "1")
          int retries,
      @ConfigProperty(
              name = "sellerdesk.messaging.translation.http.open-for",
              defaultValue = "PT10S")
          Duration openFor,
      LanguageDetector detector) {
    this(
        new FutureTask<>(() -> MemoryEngine.shipped(threshold)),
        url.map(address ->
            new LibreTranslateEngine(
                new Settings(
                    address,
                    apiKey,
                    timeout,
                    retries,
                    PARALLEL,
                    BREAKER_CALLS,
                    openFor,
                    LARGEST_ANSWER))),
        detector);
  }

  ChainedTranslator(
      FutureTask<MemoryEngine> memory,
      Optional<LibreTranslateEngine> machine,
      LanguageDetector detector) {
    this.memory = memory;
    this.machine = machine;
    this.detector = detector;
  }

  /**
   * Loads the memory beside the start of the service, so that the start does not wait and the first
   * reader does not either.
   */
  void prepare(@Observes StartupEvent event) {
    Thread.ofPlatform()
        .daemon()
        .name("translation-memory")
        .start(() -> memory().ifPresent(MemoryEngine::prepare));
  }

  @PreDestroy
  void close() {
    machine.ifPresent(LibreTranslateEngine::close);
  }

  @Override
  public Translation translate(Request request) {
    return translate(request, machine);
  }

  @Override
  public Translation find(Request request) {
    return translate(request, Optional.empty());
  }

  private Translation translate(Request request, Optional<LibreTranslateEngine> helper) {
    if (request.from() == request.to()) {
      return Translation.same(request.to(), request.text());
    }
    if (request.text().length() > LONGEST_TEXT) {
      return Translation.unavailable(request.to());
    }
    try {
      return translated(request, helper);
    } catch (RuntimeException e) {
      // The text itself never goes into the log.
      LOG.warnf(e, "A message could not be translated from %s to %s", request.from(), request.to());
      return Translation.unavailable(request.to());
    }
  }

  private Translation translated(Request request, Optional<LibreTranslateEngine> helper) {
    TranslationDraft draft =
        TranslationDraft.of(request.text(), request.from(), request.to(), request.protectedNames());
    Optional<MemoryEngine> known = memory();
    known.ifPresent(engine -> ask(engine, draft, request));
    if (!draft.complete()) {
      helper.ifPresent(engine -> ask(engine, draft, request));
    }
    return draft.result(known.map(MemoryEngine::version).orElse(""));
  }

  private void ask(TranslationEngine engine, TranslationDraft draft, Request request) {
    try {
      List<Optional<String>> answers =
          engine.translate(
              new TranslationEngine.Task(
                  request.retailerId(),
                  request.from(),
                  request.to(),
                  draft.open(),
                  draft.tokens()));
      if (engine instanceof MemoryEngine || inLanguage(answers, request.to())) {
        draft.accept(engine.name(), answers);
      }
    } catch (CircuitBreakerOpenException e) {
      LOG.debugf("Translation engine %s is left alone for a while", engine.name());
    } catch (RuntimeException e) {
      LOG.warnf("Translation engine %s failed: %s", engine.name(), e.toString());
    }
  }

  /** A machine that answers in another language than the one asked for is not believed. */
  private boolean inLanguage(List<Optional<String>> answers, Language to) {
    String all =
        answers.stream()
            .flatMap(Optional::stream)
            .map(answer -> answer.replaceAll("\\{\\d+}", ""))
            .collect(Collectors.joining(" "));
    Optional<Language> seen = detector.detect(all);
    boolean tooShortToTell =
        all.codePoints().filter(Character::isLetter).count() < LETTERS_TO_BE_SURE;
    return seen.map(language -> language == to).orElse(tooShortToTell);
  }

  private Optional<MemoryEngine> memory() {
    memory.run(); // does nothing when it runs or has run
    try {
      return Optional.of(memory.get());
    } catch (ExecutionException e) {
      LOG.errorf(e.getCause(), "The translation memory cannot be used");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
