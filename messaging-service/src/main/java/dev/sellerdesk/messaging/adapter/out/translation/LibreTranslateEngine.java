package dev.sellerdesk.messaging.adapter.out.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.messaging.domain.translation.MachineOutput;
import io.smallrye.faulttolerance.api.Guard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a translation machine that speaks LibreTranslate's interface. It may be slow, down or
 * broken: every call is bounded in time, size and number, and what comes back is looked at before
 * it is believed (M-58).
 */
final class LibreTranslateEngine implements TranslationEngine, AutoCloseable {
  static final String NAME = "libretranslate";

  /**
   * @param url base address; {@code /translate} is added
   * @param timeout of one attempt, from connecting to the last byte
   * @param retries further attempts after a failed one
   * @param parallel how many messages wait for the machine at once; further ones go without
   * @param openFor how long it is left alone after half of the latest calls failed
   */
  record Settings(
      URI url,
      Optional<String> apiKey,
      Duration timeout,
      int retries,
      int parallel,
      int breakerCalls,
      Duration openFor,
      int largestAnswer) {}

  private final Settings settings;
  private final URI endpoint;
  private final HttpClient http;
  private final Guard guard;
  private final ObjectMapper json = new ObjectMapper();

  LibreTranslateEngine(Settings settings) {
    this.settings = settings;
    this.endpoint = URI.create(settings.url().toString().replaceAll("/+$", "") + "/translate");
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.guard =
        Guard.create()
            .withDescription("translation-" + NAME)
            .withTimeout()
            .duration(settings.timeout().toMillis(), ChronoUnit.MILLIS)
            .done()
            .withBulkhead()
            .limit(settings.parallel())
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(settings.breakerCalls())
            .failureRatio(0.5)
            .skipOn(BulkheadException.class) // being busy is our choice, not the machine's failure
            .delay(settings.openFor().toMillis(), ChronoUnit.MILLIS)
            .done()
            .withRetry()
            .maxRetries(settings.retries())
            .delay(100, ChronoUnit.MILLIS)
            .jitter(50, ChronoUnit.MILLIS)
            .whenException(LibreTranslateEngine::worthAnotherTry)
            .done()
            .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Optional<String>> translate(Task task) {
    if (task.sentences().isEmpty()) {
      return List.of();
    }
    List<?> answers = guarded(task);
    if (answers.size() != task.sentences().size()) {
      return Collections.nCopies(task.sentences().size(), Optional.empty());
    }
    List<Optional<String>> translations = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String sentence = task.sentences().get(i);
      translations.add(
          Optional.of(answers.get(i).toString().strip())
              .filter(answer -> MachineOutput.plausible(sentence, answer)));
    }
    return translations;
  }

  private List<?> guarded(Task task) {
    try {
      return guard.call(() -> ask(task), List.class);
    } catch (RuntimeException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while translating", e);
    } catch (Exception e) {
      // Guard declares it; what ask throws was caught above.
      throw new IllegalStateException(e);
    }
  }

  private List<String> ask(Task task) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body(task)))
            .build();
    HttpResponse<byte[]> response =
        http.send(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.largestAnswer()));
    if (response.statusCode() != 200) {
      throw new Refused(response.statusCode());
    }
    return answers(response.body());
  }

  private String body(Task task) throws JsonProcessingException {
    return json.writeValueAsString(
        new TranslateRequest(
            task.sentences(),
            task.from().code(),
            task.to().code(),
            "text",
            settings.apiKey().orElse(null)));
  }

  private List<String> answers(byte[] body) throws IOException {
    JsonNode answer = json.readTree(new String(body, StandardCharsets.UTF_8));
    JsonNode texts = answer == null ? json.missingNode() : answer.path("translatedText");
    if (texts.isTextual()) {
      return List.of(texts.textValue());
    }
    if (!texts.isArray()) {
      throw new IOException("The translation machine answered something else than translations");
    }
    List<String> translations = new ArrayList<>();
    texts.forEach(text -> translations.add(text.isTextual() ? text.textValue() : ""));
    return translations;
  }

  /**
   * A refusal that is ours to solve (a wrong key, an unknown language) stays one however often we
   * ask.
   */
  private static boolean worthAnotherTry(Throwable failure) {
    return switch (failure) {
      case Refused refused -> refused.status >= 500 || refused.status == 429;
      case IOException _ -> true;
      default -> failure instanceof TimeoutException;
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TranslateRequest(
      List<String> q,
      String source,
      String target,
      String format,
      @JsonProperty("api_key") @Nullable String apiKey) {}

  /** The machine answered with an error. */
  private static final class Refused extends IOException {
    private final int status;

    Refused(int status) {
      super("The translation machine answered " + status);
      this.status = status;
    }
  }
}
