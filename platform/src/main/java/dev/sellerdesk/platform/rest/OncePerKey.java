package dev.sellerdesk.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Does what a key stands for once, and answers the same ever after. */
@ApplicationScoped
class OncePerKey {

  private static final List<String> REPLAYED_HEADERS =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  private final IdempotencyKeys keys;
  private final ObjectMapper json;

  OncePerKey(IdempotencyKeys keys, ObjectMapper json) {
    this.keys = keys;
    this.json = json;
  }

  /** The operation, in the transaction that stores the key with the answer. */
  Response once(IdempotencyKeys.Claim claim, Callable<Response> operation) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> claimed(claim, operation));
    } catch (RefusedAnswer refused) {
      return refused.answer;
    }
  }

  /**
   * One of many effects under this key, in the transaction that stores its result. What it throws
   * is not stored: nothing has happened.
   */
  <T> T part(IdempotencyKeys.Claim claim, Class<T> type, Supplier<T> effect) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          Optional<IdempotencyKeys.Stored> stored = keys.claim(claim);
          if (stored.isPresent()) {
            return json.readValue(stored.get().body(), type);
          }
          T result = effect.get();
          keys.store(
              claim,
              new IdempotencyKeys.Stored(
                  claim.bodyHash(), 200, "{}", json.writeValueAsString(result)));
          return result;
        });
  }

  /** What was answered before under this key, if anything. */
  Optional<Response> answered(IdempotencyKeys.Claim claim) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          Optional<IdempotencyKeys.Stored> stored = keys.claim(claim);
          return stored.isPresent() ? Optional.of(replay(stored.get())) : Optional.empty();
        });
  }

  private Response claimed(IdempotencyKeys.Claim claim, Callable<Response> operation)
      throws Exception {
    Optional<IdempotencyKeys.Stored> stored = keys.claim(claim);
    if (stored.isPresent()) {
      return replay(stored.get());
    }
    Response answer = operation.call();
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

  /** Rolls back what led to an answer that is a refusal. */
  private static final class RefusedAnswer extends RuntimeException {

    private final transient Response answer;

    RefusedAnswer(Response answer) {
      super("refused", null, false, false);
      this.answer = answer;
    }
  }
}
