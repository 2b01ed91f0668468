package dev.sellerdesk.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser before the login pages: cookies, forms, and the redirect at the end. */
final class Browser {
  static final String PASSWORD = "development-only";
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String issuer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String verifier =
      "a-verifier-of-at-least-forty-three-characters-" + System.nanoTime();
  // Of its own: a browser sends secure cookies to localhost, Java's cookie manager does not.
  private final Map<String, String> cookies = new TreeMap<>();
  private String redirect = "";

  Browser(String issuer) {
    this.issuer = issuer;
  }

  /**
   * @param redirectedTo an address outside the provider, or empty
   */
  record Page(int status, String text, String redirectedTo, URI at) {}

  Page logIn(String client, String address, String user) {
    return logIn(client, address, user, PASSWORD);
  }

  Page logIn(String client, String address, String user, String password) {
    Page form = authorize(client, address, challenge());
    return submit(form, Map.of("username", user, "password", password));
  }

  /** Asks for a login; an empty challenge is left out. */
  Page authorize(String client, String address, String challenge) {
    redirect = address;
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client);
    query.put("redirect_uri", address);
    query.put("scope", "openid");
    query.put("state", "some-state");
    query.put("ui_locales", "en");
    if (!challenge.isEmpty()) {
      query.put("code_challenge", challenge);
      query.put("code_challenge_method", "S256");
    }
    return follow(
        HttpRequest.newBuilder(
                URI.create(issuer + "/protocol/openid-connect/auth?" + encode(query)))
            .build());
  }

  /** Fills in the page's form as a person would, its hidden fields included. */
  Page submit(Page page, Map<String, String> fields) {
    Matcher form = FORM.matcher(page.text());
    if (!form.find()) {
      throw new IllegalStateException("No form on the page: " + page);
    }
    Map<String, String> all = new HashMap<>();
    Matcher hidden = HIDDEN.matcher(form.group(2));
    while (hidden.find()) {
      all.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
    }
    all.putAll(fields);
    return follow(
        HttpRequest.newBuilder(page.at().resolve(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(all)))
            .build());
  }

  JsonNode redeem(Page page, String client, String secret) {
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(page.redirectedTo());
    if (!code.find()) {
      throw new IllegalStateException("No code: " + page);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("code", code.group(1));
    fields.put("redirect_uri", redirect);
    fields.put("client_id", client);
    fields.put("code_verifier", verifier);
    if (secret != null) {
      fields.put("client_secret", secret);
    }
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields)))
                .build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("No token: " + answer.body());
    }
    try {
      return Http.JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Page follow(HttpRequest request) {
    HttpRequest next = request;
    for (int hop = 0; hop < 10; hop++) {
      HttpResponse<String> answer = send(next);
      String location = answer.headers().firstValue("Location").orElse("");
      if (location.isEmpty()) {
        return new Page(answer.statusCode(), answer.body(), "", next.uri());
      }
      URI target = next.uri().resolve(location);
      if (!target.toString().startsWith(issuer)) {
        return new Page(answer.statusCode(), answer.body(), target.toString(), next.uri());
      }
      next = HttpRequest.newBuilder(target).build();
    }
    throw new IllegalStateException("Redirected in a circle");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpRequest.Builder with = HttpRequest.newBuilder(request, (name, value) -> true);
      if (!cookies.isEmpty()) {
        with.setHeader(
            "Cookie",
            cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
      }
      HttpResponse<String> answer = http.send(with.build(), HttpResponse.BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String challenge() {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1) : "";
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
