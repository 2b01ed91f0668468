package dev.sellerdesk.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags of the form {@code "version-checksum"}. A conditional read compares the whole
 * tag, since deadlines and allowed actions change while time passes; a conditional change compares
 * the version, since only somebody's change makes another one stale.
 */
@RequestScoped
public class ETags {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]{8}\"");

  private final ObjectMapper json;
  private final HttpHeaders headers;

  ETags(ObjectMapper json, HttpHeaders headers) {
    this.json = json;
    this.headers = headers;
  }

  /** Answers a read: 200 with the body and its tag, or 304 when the client has it already. */
  public Response ok(Object body, long version) {
    String content = written(body);
    String tag = tag(content, version);
    String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(t -> t.equals(tag) || t.equals("*"))) {
      return Response.notModified().header(HttpHeaders.ETAG, tag).build();
    }
    return Response.ok(content, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  /** Answers a change: the body and its new tag. */
  public Response withTag(Response.ResponseBuilder answer, Object body, long version) {
    String content = written(body);
    return answer
        .entity(content)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.ETAG, tag(content, version))
        .build();
  }

  /**
   * The version that a change may build on, or {@code null} when the client does not care.
   *
   * @throws ProblemException 400, if it is no tag of ours
   */
  public @Nullable Long ifMatch(@Nullable String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw ProblemException.badRequest("If-Match", "is not an entity tag that was given here");
    }
    return Long.valueOf(tag.group(1));
  }

  private static String tag(String content, long version) {
    CRC32C checksum = new CRC32C();
    checksum.update(content.getBytes(StandardCharsets.UTF_8));
    return "\"%d-%08x\"".formatted(version, checksum.getValue());
  }

  private String written(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer cannot be written", e);
    }
  }
}
