package dev.sellerdesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sellerdesk.local.DevelopmentClients.Client;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The OIDC provider of the local stack. mock-oauth2-server speaks the protocol; what it leaves open
 * on purpose is closed here: a client that is not known or gives a wrong secret is refused, as a
 * real provider does, and the tokens name one and the same issuer by whichever name of this machine
 * they are asked for.
 */
final class DevelopmentIssuer implements AutoCloseable {
  private static final String ISSUER = "sellerdesk";
  private static final Duration TOKEN_LIFE = Duration.ofHours(8);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final Route protocol;
  private final HttpServer server;

  private DevelopmentIssuer(int port) {
    this.port = port;
    OAuth2Config config =
        new OAuth2Config(
            true,
            null,
            null,
            false,
            new OAuth2TokenProvider(),
            Set.of(new Tokens()),
            new MockWebServerWrapper());
    this.protocol = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
    this.server = LocalHttp.start(port, this::handle);
  }

  static DevelopmentIssuer start(int port) {
    return new DevelopmentIssuer(port);
  }

  /** What a service is told to trust. */
  static String url(int port) {
    return "http://localhost:" + port + "/" + ISSUER;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean post = exchange.getRequestMethod().equals("POST");
    if (path.equals("/")) {
      LocalHttp.answer(exchange, 200, "text/html", IssuerPages.welcome(url(port)));
      return;
    }
    if (path.equals("/" + ISSUER + "/authorize")) {
      authorize(exchange, post, body);
      return;
    }
    if (post && path.equals("/" + ISSUER + "/token")) {
      Optional<String> refusal = refusal(exchange, form(body));
      if (refusal.isPresent()) {
        refuse(exchange, refusal.get());
        return;
      }
    }
    if (!path.startsWith("/" + ISSUER + "/")) {
      LocalHttp.answer(exchange, 404, "text/plain", "The issuer is " + url(port) + "\n");
      return;
    }
    forward(exchange, body);
  }

  /**
   * The page on which one picks who to be; what is posted back counts only as far as it names a
   * known client.
   */
  private void authorize(HttpExchange exchange, boolean post, String body) throws IOException {
    if (!post) {
      LocalHttp.answer(
          exchange, 200, "text/html", IssuerPages.login(exchange.getRequestURI().getRawQuery()));
      return;
    }
    Optional<Client> chosen =
        Optional.ofNullable(form(body).get("username")).flatMap(DevelopmentClients::find);
    if (chosen.isEmpty()) {
      LocalHttp.answer(exchange, 400, "text/plain", "Not one of the development clients\n");
      return;
    }
    forward(
        exchange,
        "username=" + encode(chosen.get().id()) + "&claims=" + encode(json(chosen.get().claims())));
  }

  /** Why this client gets no token. */
  private static Optional<String> refusal(HttpExchange exchange, Map<String, String> form) {
    Credentials given =
        Credentials.of(exchange.getRequestHeaders().getFirst("Authorization"), form);
    if (given.client().equals(DevelopmentClients.SWAGGER_UI)
        && !"client_credentials".equals(form.get("grant_type"))) {
      return Optional.empty();
    }
    if (DevelopmentClients.find(given.client()).isEmpty()) {
      return Optional.of("Unknown client");
    }
    return given.secret().equals(DevelopmentClients.SECRET)
        ? Optional.empty()
        : Optional.of("Wrong client secret");
  }

  private static void refuse(HttpExchange exchange, String why) throws IOException {
    exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"" + ISSUER + "\"");
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    LocalHttp.answer(
        exchange,
        401,
        "application/json",
        json(Map.of("error", "invalid_client", "error_description", why)));
  }

  private void forward(HttpExchange exchange, String body) throws IOException {
    OAuth2HttpResponse answer = protocol.invoke(request(exchange, body));
    for (String name : answer.getHeaders().names()) {
      exchange.getResponseHeaders().put(name, answer.getHeaders().values(name));
    }
    byte[] bytes = answer.getBytesBody();
    if (bytes == null) {
      String text = answer.getBody();
      bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
    String type = answer.getHeaders().get("Content-Type");
    LocalHttp.answer(exchange, answer.getStatus(), type == null ? "text/plain" : type, bytes);
  }

  /** By one name always: the library derives the issuer from the address it is called by. */
  private OAuth2HttpRequest request(HttpExchange exchange, String body) {
    Headers.Builder headers = new Headers.Builder();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!lower.equals("host") && !lower.startsWith("x-forwarded")) {
            values.forEach(value -> headers.addUnsafeNonAscii(name, value));
          }
        });
    headers.add("Host", "localhost:" + port);
    HttpUrl url = HttpUrl.get("http://localhost:" + port + exchange.getRequestURI());
    return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url, body);
  }

  String token(String client) {
    return TokenClient.token(url(port) + "/token", client, DevelopmentClients.SECRET);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the header or in the form, as RFC 6749 2.3.1 allows. */
  private record Credentials(String client, String secret) {
    static Credentials of(
        @org.jspecify.annotations.Nullable String header, Map<String, String> form) {
      if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
        try {
          byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
          String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
          return new Credentials(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
        } catch (IllegalArgumentException _) {
          return new Credentials("", "");
        }
      }
      return new Credentials(
          form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }
  }

  /**
   * What is in a token that a client gets for itself; after a login, the chosen client's claims
   * come on top.
   */
  private static final class Tokens implements OAuth2TokenCallback {
    @Override
    public String issuerId() {
      return ISSUER;
    }

    @Override
    public String subject(TokenRequest request) {
      return id(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
      return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
      return List.of("sellerdesk");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
      return DevelopmentClients.find(id(request)).map(Client::claims).orElse(Map.of());
    }

    @Override
    public long tokenExpiry() {
      return TOKEN_LIFE.toSeconds();
    }

    private static String id(TokenRequest request) {
      if (request.getClientAuthentication() != null) {
        return request.getClientAuthentication().getClientID().getValue();
      }
      return request.getClientID() == null ? "" : request.getClientID().getValue();
    }
  }

  static String names() {
    return DevelopmentClients.list().stream().map(Client::id).collect(Collectors.joining(", "));
  }
}
