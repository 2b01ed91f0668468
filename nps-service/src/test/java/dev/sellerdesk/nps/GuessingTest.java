package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Links cannot be guessed, and who tries is slowed down. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class GuessingTest {

  private static final int GUESSES = Boolean.getBoolean("sellerdesk.full") ? 10_000 : 1_000;

  @Test
  void guesses_are_never_right_and_soon_refused_while_a_right_link_still_opens()
      throws IOException, InterruptedException {
    String genuine = token(close(newRetailer(), "nl"));
    SecureRandom random = new SecureRandom();
    Map<Integer, Integer> answers = new TreeMap<>();
    try (HttpClient client = from("127.0.0.9")) {
      for (int i = 0; i < GUESSES; i++) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String guess = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        HttpResponse<String> answer = get(client, guess);
        answers.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() == 429) {
          assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        }
      }
      assertThat(answers).containsOnlyKeys(404, 429);
      assertThat(answers.get(404)).isBetween(20, 20 + 5);
      // Somebody else behind the same address has the mail in hand.
      assertThat(get(client, genuine).statusCode()).isEqualTo(200);
    }
    // One letter beside a right link is a guess like any other.
    try (HttpClient client = from("127.0.0.10")) {
      String beside = (genuine.charAt(0) == 'A' ? 'B' : 'A') + genuine.substring(1);
      assertThat(get(client, beside).statusCode()).isEqualTo(404);
    }
  }

  private static HttpClient from(String address) throws IOException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(InetAddress.getByName(address))
        .build();
  }

  private static HttpResponse<String> get(HttpClient client, String token)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + "/survey/" + token);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
