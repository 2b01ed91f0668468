package dev.sellerdesk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever a service or the framework throws into a problem. Services map their own refusals
 * themselves. Public only because the framework calls it from classes it makes in the service's
 * package.
 */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** What resources call the parameter that is the body. */
  private static final String BODY_PARAMETER = "request";

  /** How the framework complains about a Content-Type that is none. */
  private static final String NO_MEDIA_TYPE = "Failed to parse media type";

  private static final String UNIQUE_VIOLATION = "23505";

  @ServerExceptionMapper
  public Response refused(ProblemException refusal) {
    return Problems.of(refusal);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException invalid) {
    return Problems.invalid(
        invalid.getConstraintViolations().stream()
            .map(violation -> new Problem.Violation(field(violation), violation.getMessage()))
            .sorted((a, b) -> a.field().compareTo(b.field()))
            .toList());
  }

  /**
   * The framework has a mapper of its own for this kind; ours must be as exact to take its place.
   */
  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException unreadable) {
    return unreadable(unreadable);
  }

  @ServerExceptionMapper
  public Response unreadable(JsonProcessingException unreadable) {
    return Problems.invalid(List.of(violationOf(unreadable)));
  }

  @ServerExceptionMapper
  public Response ofFramework(WebApplicationException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException unreadable) {
        return unreadable(unreadable);
      }
    }
    Response given = failure.getResponse();
    if (given.getEntity() instanceof Problem || given.getStatus() < 400) {
      return given;
    }
    Response problem = Problems.ofStatus(given.getStatus());
    Response.ResponseBuilder answer = Response.fromResponse(problem);
    Optional.ofNullable(given.getHeaderString(HttpHeaders.ALLOW))
        .ifPresent(allow -> answer.header(HttpHeaders.ALLOW, allow));
    return answer.build();
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException failure) {
    return challenge();
  }

  @ServerExceptionMapper
  public Response unauthenticated(AuthenticationFailedException failure) {
    return challenge();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure) {
    return Problems.ofStatus(403);
  }

  @ServerExceptionMapper
  public Response anythingElse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refusal) {
        return refused(refusal);
      }
      if (cause instanceof OptimisticLockException
          || cause instanceof StaleStateException
          || (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))) {
        return Problems.of(
            Response.Status.CONFLICT,
            "concurrent-change",
            "Somebody else changed this at the same moment; look again");
      }
      if (cause instanceof IllegalArgumentException
          && String.valueOf(cause.getMessage()).startsWith(NO_MEDIA_TYPE)) {
        return Problems.ofStatus(415);
      }
      if (cause instanceof SQLException sql && sql.getSQLState() == null) {
        return Response.fromResponse(Problems.ofStatus(503)).header("Retry-After", "1").build();
      }
    }
    LOG.error("A request failed", failure);
    return Problems.ofStatus(500);
  }

  private static Response challenge() {
    return Response.fromResponse(Problems.ofStatus(401))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  /**
   * The path as the client knows it: without the name of our method and, for a body, of our
   * parameter.
   */
  private static String field(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    StringBuilder field = new StringBuilder();
    for (Path.Node node :
        nodes.subList(nodes.size() > 2 ? 2 : Math.min(1, nodes.size() - 1), nodes.size())) {
      if (node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.isEmpty() || field.toString().equals(BODY_PARAMETER) ? "body" : field.toString();
  }

  private static Problem.Violation violationOf(JsonProcessingException unreadable) {
    if (unreadable instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      StringBuilder field = new StringBuilder();
      for (JsonMappingException.Reference step : mapping.getPath()) {
        if (step.getFieldName() == null) {
          field.append('[').append(step.getIndex()).append(']');
        } else {
          field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
        }
      }
      String message =
          unreadable instanceof UnrecognizedPropertyException
              ? "is not known"
              : "has a value that is not allowed here";
      return new Problem.Violation(field.toString(), message);
    }
    return new Problem.Violation("body", "is not the JSON that is expected here");
  }
}
