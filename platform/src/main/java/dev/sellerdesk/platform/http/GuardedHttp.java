package dev.sellerdesk.platform.http;

import io.smallrye.faulttolerance.api.Guard;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Asks somebody else's machine in JSON over HTTP. It may be slow, down or broken: every call is
 * bounded in time, size and number, tried again where that can help, and the machine is left alone
 * for a while after half of the latest calls failed. Whoever uses it depends on Quarkus' fault
 * tolerance itself.
 */
public final class GuardedHttp implements AutoCloseable {

  private static final double FAILURES = 0.5;
  private static final int RETRY_MILLIS = 100;
  private static final int JITTER_MILLIS = 50;

  /**
   * @param name of the machine, in metrics and messages
   * @param timeout of one attempt, from connecting to the last byte
   * @param retries further attempts after a failed one
   * @param parallel how many wait for it at once, further ones go without; any number, if absent
   * @param breakerCalls of so many calls half must fail before it is left alone
   * @param openFor how long it is left alone then
   * @param largestAnswer in bytes
   */
  public record Settings(
      String name,
      Duration timeout,
      int retries,
      OptionalInt parallel,
      int breakerCalls,
      Duration openFor,
      int largestAnswer) {}

  /** What an answer means; an {@link IOException} of it is a failure of the machine. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(HttpResponse<byte[]> answer) throws IOException;
  }

  /** The machine answered with an error; what may pass is tried again. */
  public static final class Refused extends IOException {

    private final int status;

    public Refused(String name, int status) {
      super("%s answered %d".formatted(name, status));
      this.status = status;
    }

    private boolean mayPass() {
      return status >= 500 || status == 429;
    }
  }

  private final Settings settings;
  private final HttpClient http;
  private final Guard guard;

  /**
   * @param answers exceptions of a reader that are answers, not failures of the machine
   */
  public GuardedHttp(Settings settings, List<Class<? extends Throwable>> answers) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.guard = guard(settings, answers);
  }

  private static Guard guard(Settings settings, List<Class<? extends Throwable>> answers) {
    Guard.Builder builder =
        Guard.create()
            .withDescription(settings.name())
            .withTimeout()
            .duration(settings.timeout().toMillis(), ChronoUnit.MILLIS)
            .done();
    if (settings.parallel().isPresent()) {
      builder = builder.withBulkhead().limit(settings.parallel().getAsInt()).done();
    }
    List<Class<? extends Throwable>> noFailures = new ArrayList<>(answers);
    noFailures.add(BulkheadException.class); // being busy is our choice, not the machine's failure
    return builder
        .withCircuitBreaker()
        .requestVolumeThreshold(settings.breakerCalls())
        .failureRatio(FAILURES)
        .skipOn(noFailures)
        .delay(settings.openFor().toMillis(), ChronoUnit.MILLIS)
        .done()
        .withRetry()
        .maxRetries(settings.retries())
        .delay(RETRY_MILLIS, ChronoUnit.MILLIS)
        .jitter(JITTER_MILLIS, ChronoUnit.MILLIS)
        .whenException(GuardedHttp::worthAnotherTry)
        .done()
        .build();
  }

  /**
   * Sends JSON and reads what comes back.
   *
   * @param headers further ones, in pairs
   * @param reader of any answer, also of an error
   * @throws IOException if there was no answer, or none that could be read
   * @throws org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException if it took
   *     too long, or the machine is left alone
   */
  public <T> T post(URI to, String json, List<String> headers, Class<T> type, Reader<T> reader)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return guard.call(() -> reader.read(send(request.build())), type);
    } catch (RuntimeException | IOException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + settings.name());
    } catch (Exception e) {
      // Guard declares every exception; those of the call itself were caught above.
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(
        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.largestAnswer()));
  }

  /** A refusal that is ours to solve, as of a wrong key, stays one however often we ask. */
  private static boolean worthAnotherTry(Throwable failure) {
    return switch (failure) {
      case Refused refused -> refused.mayPass();
      case IOException _ -> true;
      default -> failure instanceof TimeoutException;
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
