package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.local.Idp;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import dev.sellerdesk.local.StackConfig;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real Keycloak with production's realm, and services that believe it and nobody else. */
class KeycloakTest {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static Stack stack;

  @BeforeAll
  static void start() throws IOException {
    Path home = Files.createDirectories(Path.of("target", "keycloak").toAbsolutePath());
    stack =
        Stack.start(
            StackConfig.test(Files.createTempDirectory(home, "run"))
                .withOnly(Set.of(Service.QUESTIONS, Service.ORDERS))
                .with(Map.of("QUARKUS_OIDC_TOKEN_AUDIENCE", "sellerdesk"))
                .with(Idp.KEYCLOAK));
  }

  @AfterAll
  static void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void a_seller_logs_in_at_the_frontend_by_code_flow_and_is_asked_for_no_consent() {
    Browser browser = new Browser(stack.issuerUrl());

    Browser.Page page = browser.logIn("desk", "http://localhost:3000/", "anna");

    assertThat(page.redirectedTo()).startsWith("http://localhost:3000/?");
    JsonNode tokens = browser.redeem(page, "desk", null);
    JsonNode claims = claims(tokens.path("access_token").asText());
    assertThat(texts(claims.path("roles"))).containsExactlyInAnyOrder("seller", "seller-admin");
    assertThat(claims.path("retailer_id").asText()).isEqualTo("1001");
    assertThat(claims.path("azp").asText()).isEqualTo("desk");
    assertThat(claims.path("iss").asText()).isEqualTo(stack.issuerUrl());
    assertThat(texts(claims.path("aud"))).contains("sellerdesk");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    assertThat(get(Service.QUESTIONS, "/questions", tokens.path("access_token").asText()))
        .isEqualTo(200);
  }

  @Test
  void an_integrators_application_is_let_in_only_after_consent_and_gets_its_own_role() {
    Browser browser = new Browser(stack.issuerUrl());

    Browser.Page consent = browser.logIn("integrations", "http://localhost:3001/callback", "anna");

    assertThat(consent.redirectedTo()).isEmpty();
    assertThat(consent.text()).contains("in the name of your shop");
    Browser.Page back = browser.submit(consent, Map.of("accept", "Yes"));
    JsonNode claims =
        claims(browser.redeem(back, "integrations", "secret").path("access_token").asText());
    assertThat(texts(claims.path("roles"))).containsExactly("integrator");
    assertThat(claims.path("retailer_id").asText()).isEqualTo("1001");

    Browser again = new Browser(stack.issuerUrl());
    assertThat(again.logIn("integrations", "http://localhost:3001/callback", "anna").redirectedTo())
        .contains("code=");
  }

  @Test
  void who_refuses_consent_sends_the_application_away_without_a_code() {
    Browser browser = new Browser(stack.issuerUrl());

    Browser.Page consent = browser.logIn("integrations", "http://localhost:3001/callback", "bram");
    Browser.Page back = browser.submit(consent, Map.of("cancel", "No"));

    assertThat(back.redirectedTo()).contains("error=access_denied").doesNotContain("code=");
  }

  @Test
  void a_seller_without_settings_gives_an_application_no_role() {
    Browser browser = new Browser(stack.issuerUrl());

    Browser.Page consent = browser.logIn("integrations", "http://localhost:3001/callback", "bram");
    Browser.Page back = browser.submit(consent, Map.of("accept", "Yes"));
    String token = browser.redeem(back, "integrations", "secret").path("access_token").asText();

    assertThat(texts(claims(token).path("roles"))).isEmpty();
    assertThat(get(Service.QUESTIONS, "/questions", token)).isEqualTo(403);
  }

  @Test
  void the_customer_care_sees_all_retailers_and_belongs_to_none() {
    Browser browser = new Browser(stack.issuerUrl());

    Browser.Page page = browser.logIn("desk", "http://localhost:3000/", "care");
    JsonNode claims = claims(browser.redeem(page, "desk", null).path("access_token").asText());

    assertThat(texts(claims.path("roles"))).containsExactly("partnerservice");
    assertThat(claims.has("retailer_id")).isFalse();
  }

  @Test
  void a_login_without_proof_of_the_code_or_to_another_address_is_refused() {
    Browser browser = new Browser(stack.issuerUrl());

    assertThat(browser.authorize("desk", "http://localhost:3000/", "").redirectedTo())
        .contains("error=invalid_request");
    assertThat(browser.authorize("desk", "http://evil.example/", "x").status()).isEqualTo(400);
    assertThat(browser.logIn("desk", "http://localhost:3000/", "anna", "wrong").redirectedTo())
        .isEmpty();
  }

  @Test
  void the_password_grant_is_closed() throws IOException {
    Http.Answer answer =
        form(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "desk",
                "username",
                "anna",
                "password",
                Browser.PASSWORD));

    assertThat(answer.status()).isIn(400, 401);
  }

  @Test
  void a_machine_gets_a_token_for_its_secret_and_none_for_another() throws IOException {
    JsonNode claims = claims(stack.token("webshop"));

    assertThat(texts(claims.path("roles"))).containsExactly("webshop");
    assertThat(claims.has("retailer_id")).isFalse();
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    assertThat(
            form(Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    "webshop",
                    "client_secret",
                    "wrong"))
                .status())
        .isEqualTo(401);
  }

  /** What each role may do: the status of a GET and of an empty POST, which is 400 for who may. */
  @ParameterizedTest
  @CsvSource({
    "seller-1001,     1001, seller seller-admin, 200, 200, 403",
    "seller-1002,     1002, seller seller-admin, 200, 200, 403",
    "integrator-1001, 1001, integrator,          403, 403, 403",
    "partnerservice,      , partnerservice,      200, 200, 403",
    "webshop,             , webshop,             403, 403, 400",
    "carrier,             , carrier,             403, 403, 403",
  })
  void each_role_may_do_what_is_its_own(
      String client, String retailer, String roles, int questions, int orders, int place)
      throws IOException {
    String token = stack.token(client);

    assertThat(texts(claims(token).path("roles"))).containsExactlyInAnyOrder(roles.split(" "));
    assertThat(claims(token).path("retailer_id").asText(null)).isEqualTo(retailer);
    assertThat(get(Service.QUESTIONS, "/questions", token)).isEqualTo(questions);
    assertThat(get(Service.ORDERS, "/orders", token)).isEqualTo(orders);
    assertThat(post(Service.ORDERS, "/orders", token)).isEqualTo(place);
  }

  @Test
  void an_expired_token_is_refused() {
    String token = stack.token("short-lived");

    long end = claims(token).path("exp").asLong();
    while (System.currentTimeMillis() / 1000 <= end + 1) {
      Http.sleep(100);
    }
    assertThat(post(Service.ORDERS, "/orders", token)).isEqualTo(401);
  }

  @Test
  void a_forged_token_is_refused() throws Exception {
    String[] real = stack.token("webshop").split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(real[1]), StandardCharsets.UTF_8);
    String more = encode(claims.replace("\"webshop\"]", "\"webshop\",\"seller\"]"));
    var keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.generateKeyPair().getPrivate());
    signature.update((real[0] + "." + real[1]).getBytes(StandardCharsets.US_ASCII));
    String own = BASE64.encodeToString(signature.sign());

    assertThat(post(Service.ORDERS, "/orders", String.join(".", real))).isEqualTo(400);
    assertThat(
            List.of(
                real[0] + "." + more + "." + real[2],
                real[0] + "." + real[1] + "." + own,
                encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + real[1] + ".",
                real[0] + "." + real[1] + ".",
                "not.a.token"))
        .allSatisfy(forged -> assertThat(post(Service.ORDERS, "/orders", forged)).isEqualTo(401));
  }

  @Test
  void a_seller_cannot_move_to_another_retailer() throws IOException {
    Browser browser = new Browser(stack.issuerUrl());
    Browser.Page page = browser.logIn("desk", "http://localhost:3000/", "anna");
    String token = browser.redeem(page, "desk", null).path("access_token").asText();

    Http.send(
        Http.request(stack.issuerUrl() + "/account", token)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"email\":\"anna@sellers.example\",\"firstName\":\"a\",\"lastName\":\"b\",\"attributes\":{\"retailer_id\":[\"1002\"]}}"))
            .build());

    Browser later = new Browser(stack.issuerUrl());
    Browser.Page after = later.logIn("desk", "http://localhost:3000/", "anna");
    assertThat(
            claims(later.redeem(after, "desk", null).path("access_token").asText())
                .path("retailer_id")
                .asText())
        .isEqualTo("1001");
  }

  private static int get(Service service, String path, String token) {
    return Http.sendPatiently(Http.request(stack.url(service) + path, token).GET().build())
        .status();
  }

  private static int post(Service service, String path, String token) {
    return Http.sendPatiently(
            Http.request(stack.url(service) + path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build())
        .status();
  }

  private static Http.Answer form(Map<String, String> fields) throws IOException {
    return Http.send(
        Http.request(stack.issuerUrl() + "/protocol/openid-connect/token", null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browser.encode(fields)))
            .build());
  }

  private static String encode(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode claims(String token) {
    try {
      return Http.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(JsonNode node) {
    return node.isTextual()
        ? List.of(node.asText())
        : java.util.stream.StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .toList();
  }
}
