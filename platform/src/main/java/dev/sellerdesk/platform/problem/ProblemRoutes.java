package dev.sellerdesk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Failures that never reach a resource: the HTTP server itself refuses. */
@ApplicationScoped
class ProblemRoutes {

  private static final int BEFORE_THE_LIMIT_OF_THE_SERVER = -10;
  private static final List<Integer> STATUSES =
      List.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 501, 503);

  private final ObjectMapper json;

  private final long maxBodyBytes;

  ProblemRoutes(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
    this.json = json;
    this.maxBodyBytes = maxBody.asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_THE_LIMIT_OF_THE_SERVER).handler(this::refuseTooLarge);
    STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, status)));
  }

  /** What says beforehand that it is too large is refused before a byte of it is read. */
  private void refuseTooLarge(RoutingContext request) {
    String length = request.request().getHeader("content-length");
    if (length != null && length.length() < 19 && Long.parseLong(length) > maxBodyBytes) {
      request.response().putHeader("connection", "close");
      answer(request, 413);
    } else {
      request.next();
    }
  }

  private void answer(RoutingContext request, int status) {
    if (request.response().ended()) {
      return;
    }
    Problem bare = (Problem) Problems.ofStatus(status).getEntity();
    var problem =
        new Problem(
            bare.type(),
            bare.title(),
            status,
            bare.detail(),
            request.request().path(),
            null,
            null,
            bare.more());
    try {
      request
          .response()
          .setStatusCode(status)
          .putHeader("content-type", Problems.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
