package dev.sellerdesk.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Strong entity tags of the form {@code "version-checksum"}. A conditional read compares the whole
 * tag, since deadlines and allowed actions change while time passes; a conditional change compares
 * the version, since only somebody's change makes another one stale.
 */
@RequestScoped
public class ETags {

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
