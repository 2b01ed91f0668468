package dev.sellerdesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.sellerdesk.platform.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DevelopmentIssuerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static int port;
  private static DevelopmentIssuer issuer;

  @BeforeAll
  static void start() {
    port = FreePorts.pick(1).getFirst();
    issuer = DevelopmentIssuer.start(port);
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void a_seller_gets_a_signed_token_with_roles_and_retailer() throws Exception {
    SignedJWT token = SignedJWT.parse(issuer.token("seller-1002"));
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + port + "/sellerdesk");
    assertThat(claims.getSubject()).isEqualTo("seller-1002");
    assertThat(claims.getAudience()).containsExactly("sellerdesk");
    assertThat(claims.getStringListClaim("roles")).containsExactly("seller", "seller-admin");
    assertThat(claims.getStringClaim("retailer_id")).isEqualTo("1002");
    assertThat(claims.getStringClaim("azp")).isEqualTo("seller-1002");

    JsonNode discovery = json(get("/sellerdesk/.well-known/openid-configuration"));
    assertThat(discovery.path("issuer").asText()).isEqualTo(claims.getIssuer());
    JWKSet keys =
        JWKSet.parse(get(URI.create(discovery.path("jwks_uri").asText()).getPath()).body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void the_marketplaces_own_clients_belong_to_no_retailer() throws Exception {
    for (String client : List.of("webshop", "partnerservice", "carrier")) {
      var claims = SignedJWT.parse(issuer.token(client)).getJWTClaimsSet();
      assertThat(claims.getStringListClaim("roles")).containsExactly(client);
      assertThat(claims.getClaim("retailer_id")).isNull();
    }
  }

  @Test
  void every_name_of_this_machine_leads_to_the_same_issuer() throws Exception {
    HttpResponse<String> answer =
        form("http://127.0.0.1:" + port + "/sellerdesk/token", credentials("webshop", "secret"));
    String token = json(answer).path("access_token").asText();
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer())
        .isEqualTo("http://localhost:" + port + "/sellerdesk");
  }

  @Test
  void a_wrong_secret_an_unknown_client_and_no_secret_are_refused() throws Exception {
    for (String body :
        List.of(
            credentials("seller-1001", "guess"),
            credentials("seller-1003", "secret"),
            "grant_type=client_credentials&client_id=seller-1001",
            "grant_type=client_credentials&client_id=swagger-ui",
            "grant_type=client_credentials")) {
      HttpResponse<String> answer = form(url("/sellerdesk/token"), body);
      assertThat(answer.statusCode()).as(body).isEqualTo(401);
      assertThat(json(answer).path("error").asText()).isEqualTo("invalid_client");
    }
    assertThatThrownBy(
            () -> TokenClient.token(DevelopmentIssuer.url(port) + "/token", "nobody", "secret"))
        .hasMessageContaining("Unknown client")
        .hasMessageContaining("seller-1001");
  }

  @Test
  void a_person_picks_who_to_be_and_gets_that_clients_token() throws Exception {
    String verifier = "a-verifier-that-is-long-enough-to-be-taken-as-one-1234567890";
    String challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    String back = "http://localhost:8081/q/swagger-ui/oauth2-redirect.html";
    String query =
        "response_type=code&client_id=swagger-ui&scope=openid&state=s1&code_challenge_method=S256&code_challenge="
            + challenge
            + "&redirect_uri="
            + encode(back);
    assertThat(get("/sellerdesk/authorize?" + query).body())
        .contains("partnerservice", "seller-1002");

    HttpResponse<String> chosen =
        form(
            url("/sellerdesk/authorize?" + query),
            "username=seller-1002&claims=" + encode("{\"roles\":[\"webshop\"]}"));
    assertThat(chosen.statusCode()).isEqualTo(302);
    URI location = URI.create(chosen.headers().firstValue("Location").orElseThrow());
    assertThat(location.toString()).startsWith(back).contains("state=s1");
    String code = location.getQuery().replaceAll(".*code=([^&]+).*", "$1");

    HttpResponse<String> answer =
        form(
            url("/sellerdesk/token"),
            "grant_type=authorization_code&client_id=swagger-ui&code="
                + encode(code)
                + "&redirect_uri="
                + encode(back)
                + "&code_verifier="
                + verifier);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var claims = SignedJWT.parse(json(answer).path("access_token").asText()).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("seller-1002");
    assertThat(claims.getStringClaim("retailer_id")).isEqualTo("1002");
    assertThat(claims.getStringListClaim("roles")).containsExactly("seller", "seller-admin");
    assertThat(claims.getAudience()).contains("sellerdesk");
  }

  @Test
  void nobody_becomes_someone_unknown() throws Exception {
    String query =
        "?response_type=code&client_id=swagger-ui&scope=openid&redirect_uri="
            + encode("http://localhost/x");
    assertThat(form(url("/sellerdesk/authorize" + query), "username=admin").statusCode())
        .isEqualTo(400);
  }

  private static String credentials(String client, String secret) {
    return "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return Api.JSON.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> form(String url, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
