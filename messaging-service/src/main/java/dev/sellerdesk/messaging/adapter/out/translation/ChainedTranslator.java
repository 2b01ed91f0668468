package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.application.port.out.AccountMemories;
import dev.sellerdesk.messaging.application.port.out.KnownTranslations;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.Translator;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.translation.Glossary;
import dev.sellerdesk.messaging.domain.translation.TranslationDraft;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Asks the account's translation memory first and the shipped one next, because people wrote what
 * is in them, and then the translation machines in their order for the sentences that are left
 * (M-53, M-58, D6).
 */
@ApplicationScoped
class ChainedTranslator implements Translator, KnownTranslations {
  private static final Logger LOG = Logger.getLogger(ChainedTranslator.class);

  /** Longer texts are not messages; they would only keep the service busy. */
  private static final int LONGEST_TEXT = 50_000;

  private static final int LETTERS_TO_BE_SURE = 40;

  private final FutureTask<MemoryEngine> memory;
  private final List<HttpEngine> machines;
  private final Optional<AccountEngines> accounts;
  private final LanguageDetector detector;

  @Inject
  ChainedTranslator(
      @ConfigProperty(
              name = "sellerdesk.messaging.translation.fuzzy-threshold",
              defaultValue = "0.85")
          double threshold,
      AccountMemories accounts,
      HttpEngines machines,
      LanguageDetector detector) {
    this(
        new FutureTask<>(() -> MemoryEngine.shipped(threshold)),
        Optional.of(new AccountEngines(accounts, threshold)),
        machines.configured(),
        detector);
  }

  ChainedTranslator(
      FutureTask<MemoryEngine> memory,
      Optional<AccountEngines> accounts,
      List<HttpEngine> machines,
      LanguageDetector detector) {
    this.memory = memory;
    this.accounts = accounts;
    this.machines = List.copyOf(machines);
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
    machines.forEach(HttpEngine::close);
  }

  @Override
  public Translation translate(Request request) {
    return translate(request, machines);
  }

  @Override
  public Translation find(Request request) {
    return translate(request, List.of());
  }

  private Translation translate(Request request, List<HttpEngine> helpers) {
    if (request.from() == request.to()) {
      return Translation.same(request.to(), request.text());
    }
    if (request.text().length() > LONGEST_TEXT) {
      return Translation.unavailable(request.to());
    }
    try {
      return translated(request, helpers);
    } catch (RuntimeException e) {
      // The text itself never goes into the log.
      LOG.warnf(e, "A message could not be translated from %s to %s", request.from(), request.to());
      return Translation.unavailable(request.to());
    }
  }

  private Translation translated(Request request, List<HttpEngine> helpers) {
    Glossary glossary =
        accounts.map(known -> known.glossary(request.retailerId())).orElse(Glossary.NONE);
    TranslationDraft draft =
        TranslationDraft.of(
            request.text(), request.from(), request.to(), request.protectedNames(), glossary);
    Optional<MemoryEngine> own = accounts.flatMap(known -> known.memory(request.retailerId()));
    own.ifPresent(engine -> ask(engine, draft, request));
    Optional<MemoryEngine> known = memory();
    known.ifPresent(engine -> ask(engine, draft, request));
    for (HttpEngine engine : helpers) {
      if (!draft.complete()) {
        ask(engine, draft, request);
      }
    }
    String edition = known.map(MemoryEngine::version).orElse("");
    return draft.result(own.map(engine -> engine.version() + "+" + edition).orElse(edition));
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
