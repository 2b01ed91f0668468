package dev.sellerdesk.platform.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The state of the resource that a client decided on; {@code @Valid @BeanParam} of the operations
 * that change one. The documents say of such an operation that it may answer 412.
 */
public class IfMatch {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]{8}\"");

  @Parameter(description = "The ETag that you decided on; 412 when it has changed since")
  @HeaderParam(HttpHeaders.IF_MATCH)
  @Size(max = 200)
  @Nullable String tag;

  /**
   * The version that the change may build on, or {@code null} when the client does not care.
   *
   * @throws ProblemException 400, if it is no tag of ours
   */
  public @Nullable Long version() {
    if (tag == null || tag.isBlank() || tag.strip().equals("*")) {
      return null;
    }
    Matcher parts = TAG.matcher(tag.strip());
    if (!parts.matches()) {
      throw ProblemException.badRequest("If-Match", "is not an entity tag that was given here");
    }
    return Long.valueOf(parts.group(1));
  }
}
