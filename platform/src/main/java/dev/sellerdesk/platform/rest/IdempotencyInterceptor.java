package dev.sellerdesk.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Runs the operation inside the transaction that stores the key with the answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class IdempotencyInterceptor {

  private static final int LONGEST_KEY = 255;

  private final OncePerKey answers;
  private final TwoSteps steps;
  private final ObjectMapper json;
  private final Caller caller;
  private final HttpHeaders headers;
  private final UriInfo uri;

  IdempotencyInterceptor(
      OncePerKey answers,
      TwoSteps steps,
      ObjectMapper json,
      Caller caller,
      HttpHeaders headers,
      UriInfo uri) {
    this.answers = answers;
    this.steps = steps;
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
            hash("POST " + uri.getPath()),
            key,
            hash(call));
    Idempotent wanted = call.getMethod().getAnnotation(Idempotent.class);
    if (wanted != null && wanted.inTwoSteps()) {
      steps.claim(claim);
      return call.proceed();
    }
    return answers.once(claim, () -> (Response) call.proceed());
  }

  /** A path can be a secret, as the link of a survey is: the table must not give it away. */
  private static String hash(String operation) throws NoSuchAlgorithmException {
    return hex(sha256(), operation.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Of what the client sent, as the operation understands it: other white space or order of fields
   * is the same request.
   */
  private String hash(InvocationContext call)
      throws JsonProcessingException, NoSuchAlgorithmException {
    MessageDigest digest = sha256();
    digest.update(
        String.valueOf(uri.getRequestUri().getRawQuery()).getBytes(StandardCharsets.UTF_8));
    for (Object parameter : call.getParameters()) {
      if (parameter instanceof Record
          || parameter instanceof CharSequence
          || parameter instanceof Map) {
        digest.update(json.writeValueAsBytes(parameter));
      } else if (parameter instanceof byte[] body) {
        digest.update(body);
      }
    }
    return hex(digest);
  }

  private static MessageDigest sha256() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256");
  }

  private static String hex(MessageDigest digest, byte... last) {
    return HexFormat.of().formatHex(digest.digest(last));
  }
}
