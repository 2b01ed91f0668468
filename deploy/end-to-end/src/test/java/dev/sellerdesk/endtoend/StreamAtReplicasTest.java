package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who follows questions live may go on at another replica, and hears of changes made at any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamAtReplicasTest {

  private static final String RETAILER = "1002";
  private static final int MISSED = 4;

  private final Stack stack = SharedStack.get();
  private Replicas replicas;

  @BeforeAll
  void start() {
    replicas = Replicas.of(stack, List.of(Service.QUESTIONS));
  }

  @AfterAll
  void stop() {
    replicas.close();
  }

  @Test
  void a_stream_goes_on_at_the_other_replica_after_the_last_event_that_was_seen() {
    List<String> urls = replicas.all(Service.QUESTIONS);
    assertThat(urls).hasSize(2).doesNotHaveDuplicates();
    String seen;
    String last;
    try (Follower first = new Follower(urls.getFirst(), "")) {
      Case.eventually("the counts", () -> !first.events.isEmpty());
      seen = question(urls.getLast());
      Case.eventually("a change made at the other replica", () -> first.changed().contains(seen));
      last = first.settled();
    }
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < MISSED; i++) {
      missed.add(question(urls.get(i % 2)));
    }

    try (Follower second = new Follower(urls.getLast(), last)) {
      Case.eventually("what was missed", () -> second.changed().containsAll(missed));
      assertThat(second.events).noneMatch(event -> event.name.equals("reset"));
      assertThat(second.changed()).doesNotContain(seen);

      String later = question(urls.getFirst());
      Case.eventually("what happens from then on", () -> second.changed().contains(later));
    }
  }

  private String question(String url) {
    return new Case(
            stack, service -> service == Service.QUESTIONS ? url : stack.url(service), RETAILER)
        .ask("Où est ma commande ?")
        .questionId;
  }

  private record Event(String name, String id, String data) {}

  /** Reads events as a browser does. */
  private final class Follower implements AutoCloseable {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final InputStream body;

    Follower(String url, String lastEventId) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url + "/questions/stream"))
              .header("Authorization", "Bearer " + stack.token("seller-" + RETAILER))
              .header("Accept", "text/event-stream");
      if (!lastEventId.isEmpty()) {
        request.header("Last-Event-ID", lastEventId);
      }
      try {
        HttpResponse<InputStream> answer =
            http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        body = answer.body();
        Thread.ofVirtual().start(this::read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** The ids of the questions that changed. */
    List<String> changed() {
      return events.stream()
          .filter(event -> event.name.equals("question-changed"))
          .map(event -> {
            try {
              return Http.JSON.readTree(event.data).path("id").asText();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }

    /** The place of the last event, once nothing more came for a while. */
    String settled() {
      int before;
      do {
        before = events.size();
        Http.sleep(1_000);
      } while (events.size() > before);
      return events.getLast().id;
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        String name = "message";
        String id = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.isEmpty()) {
            if (!data.isEmpty()) {
              events.add(new Event(name, id, data));
            }
            data = "";
          } else if (line.startsWith("event:")) {
            name = line.substring("event:".length()).strip();
          } else if (line.startsWith("id:")) {
            id = line.substring("id:".length()).strip();
          } else if (line.startsWith("data:")) {
            data = line.substring("data:".length()).strip();
          }
        }
      } catch (IOException _) {
        // hung up
      }
    }

    @Override
    public void close() {
      http.shutdownNow();
      try {
        body.close();
      } catch (IOException _) {
        // it is gone already
      }
    }
  }
}
