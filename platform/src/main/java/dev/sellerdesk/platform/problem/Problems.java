package dev.sellerdesk.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the answers for failures. {@code instance} is added on the way out. */
public final class Problems {

  /** The media type of every failure. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** 422, which Jakarta REST does not name. */
  public static final Response.StatusType UNPROCESSABLE = new Unprocessable();

  private record Unprocessable() implements Response.StatusType {

    @Override
    public int getStatusCode() {
      return 422;
    }

    @Override
    public Response.Status.Family getFamily() {
      return Response.Status.Family.CLIENT_ERROR;
    }

    @Override
    public String getReasonPhrase() {
      return "Unprocessable Content";
    }
  }

  /**
   * @param slug the last part of the problem's type, {@code /problems/<slug>}
   */
  public static Response of(Response.StatusType status, String slug, String detail) {
    return answer(status.getStatusCode(), status.getReasonPhrase(), slug, detail, null, null);
  }

  /**
   * @param ruleId the requirement that refused, for example {@code Q-35}
   */
  public static Response of(Response.StatusType status, String slug, String detail, String ruleId) {
    return of(status, slug, detail, ruleId, Map.of());
  }

  /**
   * @param more members of this kind of problem alone, such as {@code remedies}
   */
  public static Response of(
      Response.StatusType status,
      String slug,
      String detail,
      String ruleId,
      Map<String, Object> more) {
    return answer(
        status.getStatusCode(), status.getReasonPhrase(), slug, detail, ruleId, null, more);
  }

  static Response of(ProblemException refusal) {
    return answer(
        refusal.status().getStatusCode(),
        refusal.status().getReasonPhrase(),
        refusal.slug(),
        String.valueOf(refusal.getMessage()),
        refusal.ruleId(),
        refusal.violations());
  }

  /** 400, for a value that cannot be right at this moment. */
  public static Response invalid(String field, String message) {
    return invalid(List.of(new Problem.Violation(field, message)));
  }

  static Response invalid(List<Problem.Violation> violations) {
    return answer(
        400, "Bad Request", "invalid-request", "The request is not valid", null, violations);
  }

  /** A failure of the framework, by its status alone. */
  static Response ofStatus(int code) {
    Response.Status status = Response.Status.fromStatusCode(code);
    String title = status != null ? status.getReasonPhrase() : "Error";
    return answer(
        code, title, title.toLowerCase(Locale.ROOT).replace(' ', '-'), detailOf(code), null, null);
  }

  static String detailOf(int code) {
    return switch (code) {
      case 400 -> "The request cannot be understood";
      case 401 -> "A valid bearer token is needed";
      case 403 -> "The token's roles do not allow this";
      case 404 -> "There is nothing here";
      case 405 -> "The resource does not know this method";
      case 406 -> "None of the accepted media types can be given";
      case 413 -> "The request is too large";
      case 415 -> "The request's media type is not understood here";
      case 429 -> "Too many requests";
      case 503 -> "The service cannot answer now; try again";
      default ->
          code >= 500
              ? "Something went wrong here; it was logged under the request id"
              : "The request was refused";
    };
  }

  private static Response answer(
      int status,
      String title,
      String slug,
      String detail,
      @Nullable String ruleId,
      @Nullable List<Problem.Violation> violations) {
    return answer(status, title, slug, detail, ruleId, violations, Map.of());
  }

  private static Response answer(
      int status,
      String title,
      String slug,
      String detail,
      @Nullable String ruleId,
      @Nullable List<Problem.Violation> violations,
      Map<String, Object> more) {
    return Response.status(status)
        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .entity(
            new Problem("/problems/" + slug, title, status, detail, null, ruleId, violations, more))
        .build();
  }

  private Problems() {}
}
