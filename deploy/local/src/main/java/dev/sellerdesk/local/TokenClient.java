package dev.sellerdesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks the issuer for a token, as any client would. */
final class TokenClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  private TokenClient() {}

  static String token(String endpoint, String client, String secret) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=sellerdesk"))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      JsonNode body = new ObjectMapper().readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StackException(
            "No token for '%s': %s. The clients are %s"
                .formatted(
                    client,
                    body.path("error_description").asText(answer.body()),
                    DevelopmentIssuer.names()));
      }
      return body.path("access_token").asText();
    } catch (IOException e) {
      throw new StackException(
          "The issuer at " + endpoint + " does not answer: is the stack up? (./sellerdesk status)",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }
}
