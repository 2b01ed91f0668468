package dev.sellerdesk.platform.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that an adapter decides itself, such as a malformed cursor. Business refusals are
 * exceptions of the domain.
 */
public class ProblemException extends RuntimeException {

  private final Response.StatusType status;
  private final String slug;
  private final @Nullable String ruleId;
  private final @Nullable List<Problem.Violation> violations;

  public ProblemException(Response.StatusType status, String slug, String detail) {
    this(status, slug, detail, null, null);
  }

  public ProblemException(Response.StatusType status, String slug, String detail, String ruleId) {
    this(status, slug, detail, ruleId, null);
  }

  private ProblemException(
      Response.StatusType status,
      String slug,
      String detail,
      @Nullable String ruleId,
      @Nullable List<Problem.Violation> violations) {
    super(detail, null, false, false);
    this.status = status;
    this.slug = slug;
    this.ruleId = ruleId;
    this.violations = violations;
  }

  /** A value that cannot be right, whatever the state of the resource. */
  public static ProblemException badRequest(String field, String message) {
    return new ProblemException(
        Response.Status.BAD_REQUEST,
        "invalid-request",
        "The request is not valid",
        null,
        List.of(new Problem.Violation(field, message)));
  }

  Response.StatusType status() {
    return status;
  }

  String slug() {
    return slug;
  }

  @Nullable String ruleId() {
    return ruleId;
  }

  @Nullable List<Problem.Violation> violations() {
    return violations;
  }
}
