package dev.sellerdesk.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.problem.Problems;
import dev.sellerdesk.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the operation inside the transaction that stores the key with the answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class IdempotencyInterceptor {

  private static final int LONGEST_KEY = 255;
  private static final List<String> REPLAYED_HEADERS =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  private final IdempotencyKeys keys;
  private final ObjectMapper json;
  private final Caller caller;
  private final HttpHeaders headers;
  private final UriInfo uri;

  IdempotencyInterceptor(
      IdempotencyKeys keys, ObjectMapper json, Caller caller, HttpHeaders headers, UriInfo uri) {
    this.keys = keys;
    this.json = json;
    this.caller = caller;
    this.headers = headers;
    this.uri = uri;
  }

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    String key = headers.getHeaderString(Idempotent.HEADER);
    if (key == null) {
      return call.proceed();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw ProblemException.badRequest(Idempotent.HEADER, "has 1 to 255 characters");
    }
    var claim =
        new IdempotencyKeys.Claim(
            caller.retailerId().orElse("") + "/" + caller.clientId(),
            "POST " + uri.getPath(),
            key,
            hash(call));
    try {
      return QuarkusTransaction.requiringNew().call(() -> once(claim, call));
    } catch (RefusedAnswer refused) {
      return refused.answer;
    }
  }

  private Object once(IdempotencyKeys.Claim claim, InvocationContext call) throws Exception {
    Optional<IdempotencyKeys.Stored> stored = keys.claim(claim);
    if (stored.isPresent()) {
      return replay(stored.get());
    }
    Response answer = (Response) call.proceed();
    if (answer.getStatus() >= 400) {
      throw new RefusedAnswer(answer);
    }
    String body = answer.getEntity() == null ? null : written(answer.getEntity());
    Map<String, String> kept = new LinkedHashMap<>();
    for (String header : REPLAYED_HEADERS) {
      String value = answer.getHeaderString(header);
      if (value != null) {
        kept.put(header, value);
      }
    }
    keys.store(
        claim,
        new IdempotencyKeys.Stored(
            claim.bodyHash(), answer.getStatus(), json.writeValueAsString(kept), body));
    return body == null
        ? answer
        : Response.fromResponse(answer).entity(body).type(typeOf(answer)).build();
  }

  private Response replay(IdempotencyKeys.Stored stored) throws JsonProcessingException {
    Response.ResponseBuilder answer =
        Response.status(stored.status()).header("Idempotency-Replayed", "true");
    Map<?, ?> kept = json.readValue(stored.headers(), Map.class);
    if (stored.body() != null) {
      answer.entity(stored.body()).type(MediaType.APPLICATION_JSON_TYPE);
    }
    kept.forEach(
        (name, value) -> answer.header(name.toString(), null).header(name.toString(), value));
    return answer.build();
  }

  private static MediaType typeOf(Response answer) {
    return answer.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : answer.getMediaType();
  }

  private String written(Object entity) throws JsonProcessingException {
    return entity instanceof String text ? text : json.writeValueAsString(entity);
  }

  /**
   * Of what the client sent, as the operation understands it: other white space or order of fields
   * is the same request.
   */
  private String hash(InvocationContext call)
      throws JsonProcessingException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(
        String.valueOf(uri.getRequestUri().getRawQuery()).getBytes(StandardCharsets.UTF_8));
    for (Object parameter : call.getParameters()) {
      if (parameter instanceof Record
          || parameter instanceof CharSequence
          || parameter instanceof Map) {
        digest.update(json.writeValueAsBytes(parameter));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Rolls back what led to an answer that is a refusal. */
  private static final class RefusedAnswer extends RuntimeException {

    private final transient Response answer;

    RefusedAnswer(Response answer) {
      super("refused", null, false, false);
      this.answer = answer;
    }
  }

  /** Where keys are kept. */
  @ApplicationScoped
  static class IdempotencyKeys {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 42))";
    private static final String FIND =
        """
        select body_hash, status, headers, body from idempotency_key
        where client = ? and operation = ? and key = ? and created_at > now() - interval '24 hours'
        """;
    private static final String STORE =
        """
        insert into idempotency_key (client, operation, key, body_hash, status, headers, body)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (client, operation, key) do update set body_hash = excluded.body_hash, status = excluded.status,
          headers = excluded.headers, body = excluded.body, created_at = now()
        """;

    private final DataSource dataSource;

    IdempotencyKeys(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    record Claim(String client, String operation, String key, String bodyHash) {}

    record Stored(String bodyHash, int status, String headers, @Nullable String body) {}

    Optional<Stored> claim(Claim claim) throws SQLException {
      try (Connection connection = dataSource.getConnection()) {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
          lock.setString(1, claim.client() + "\n" + claim.operation() + "\n" + claim.key());
          try (ResultSet answer = lock.executeQuery()) {
            if (!answer.next() || !answer.getBoolean(1)) {
              throw new ProblemException(
                  Response.Status.CONFLICT,
                  "idempotency-key-in-use",
                  "A request with this key is still at work");
            }
          }
        }
        Optional<Stored> stored = find(connection, claim);
        if (stored.isPresent() && !stored.get().bodyHash().equals(claim.bodyHash())) {
          throw new ProblemException(
              Problems.UNPROCESSABLE,
              "idempotency-key-reused",
              "This key was used with another request");
        }
        return stored;
      }
    }

    void store(Claim claim, Stored answer) throws SQLException {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement store = connection.prepareStatement(STORE)) {
        store.setString(1, claim.client());
        store.setString(2, claim.operation());
        store.setString(3, claim.key());
        store.setString(4, claim.bodyHash());
        store.setInt(5, answer.status());
        store.setString(6, answer.headers());
        store.setString(7, answer.body());
        store.executeUpdate();
      }
    }

    private static Optional<Stored> find(Connection connection, Claim claim) throws SQLException {
      try (PreparedStatement find = connection.prepareStatement(FIND)) {
        find.setString(1, claim.client());
        find.setString(2, claim.operation());
        find.setString(3, claim.key());
        try (ResultSet rows = find.executeQuery()) {
          return rows.next()
              ? Optional.of(
                  new Stored(
                      rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4)))
              : Optional.empty();
        }
      }
    }
  }
}
