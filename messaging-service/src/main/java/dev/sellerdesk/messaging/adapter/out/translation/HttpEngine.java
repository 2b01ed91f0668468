package dev.sellerdesk.messaging.adapter.out.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.messaging.domain.translation.MachineOutput;
import dev.sellerdesk.platform.http.GuardedHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
  private final GuardedHttp http;
  private final ObjectMapper json = new ObjectMapper();

  HttpEngine(Dialect dialect, Settings settings) {
    this.dialect = dialect;
    this.settings = settings;
    this.endpoint = URI.create(settings.url().toString().replaceAll("/+$", "") + dialect.path());
    this.http =
        new GuardedHttp(
            new GuardedHttp.Settings(
                "translation-" + dialect.name(),
                settings.timeout(),
                settings.retries(),
                OptionalInt.of(settings.parallel()),
                settings.breakerCalls(),
                settings.openFor(),
                settings.largestAnswer()),
            List.of());
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
    List<?> answers = ask(task);
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

  private List<?> ask(Task task) {
    try {
      return http.post(
          endpoint,
          json.writeValueAsString(dialect.question(task, settings.apiKey())),
          dialect.headers(settings.apiKey()),
          List.class,
          answer -> {
            if (answer.statusCode() != 200) {
              throw new GuardedHttp.Refused(dialect.name(), answer.statusCode());
            }
            return answers(answer.body());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> answers(byte[] body) throws IOException {
    JsonNode answer = json.readTree(new String(body, StandardCharsets.UTF_8));
    return dialect
        .answers(answer == null ? json.missingNode() : answer)
        .orElseThrow(() ->
            new IOException("The translation machine answered something else than translations"));
  }

  @Override
  public void close() {
    http.close();
  }
}
