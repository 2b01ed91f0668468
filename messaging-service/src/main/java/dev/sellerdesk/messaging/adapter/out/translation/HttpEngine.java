package dev.sellerdesk.messaging.adapter.out.translation;

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

/**
 * Asks a translation machine over HTTP, in the dialect it speaks. It may be slow, down or broken:
 * every call is bounded in time, size and number, and what comes back is looked at before it is
 * believed (M-58).
 */
final class HttpEngine implements TranslationEngine, AutoCloseable {
  /**
   * @param url base address; the dialect adds its path
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

  /** What one kind of machine is asked, and how it answers. */
  interface Dialect {

    /** How the engine is called in a translation. */
    String name();

    /** Below the base address. */
    String path();

    /** The question as JSON. */
    Object question(Task task, Optional<String> apiKey);

    /** Further headers, in pairs. */
    List<String> headers(Optional<String> apiKey);

    /** The texts of an answer; empty when it is none. */
    Optional<List<String>> answers(JsonNode answer);
  }

  private final Dialect dialect;
  private final Settings settings;
  private final URI endpoint;
  private final HttpClient http;
  private final Guard guard;
  private final ObjectMapper json = new ObjectMapper();

  HttpEngine(Dialect dialect, Settings settings) {
    this.dialect = dialect;
    this.settings = settings;
    this.endpoint = URI.create(settings.url().toString().replaceAll("/+$", "") + dialect.path());
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.guard =
        Guard.create()
            .withDescription("translation-" + dialect.name())
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
            .whenException(HttpEngine::worthAnotherTry)
            .done()
            .build();
  }

  @Override
  public String name() {
    return dialect.name();
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(
                BodyPublishers.ofString(
                    json.writeValueAsString(dialect.question(task, settings.apiKey()))));
    List<String> headers = dialect.headers(settings.apiKey());
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    HttpResponse<byte[]> response =
        http.send(
            request.build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.largestAnswer()));
    if (response.statusCode() != 200) {
      throw new Refused(response.statusCode());
    }
    return answers(response.body());
  }

  private List<String> answers(byte[] body) throws IOException {
    JsonNode answer = json.readTree(new String(body, StandardCharsets.UTF_8));
    return dialect
        .answers(answer == null ? json.missingNode() : answer)
        .orElseThrow(() ->
            new IOException("The translation machine answered something else than translations"));
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

  /** The machine answered with an error. */
  private static final class Refused extends IOException {
    private final int status;

    Refused(int status) {
      super("The translation machine answered " + status);
      this.status = status;
    }
  }
}
