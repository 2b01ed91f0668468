package dev.sellerdesk.platform.observability;

import dev.sellerdesk.platform.Ids;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logmanager.MDC;

/**
 * Echoes {@code X-Request-ID}, or makes one; logs of the request carry it. What is no plain id is
 * replaced, not repeated.
 */
@Provider
@PreMatching
@Priority(1)
class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String HEADER = "X-Request-ID";
  private static final String MDC_KEY = "requestId";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final Ids ids;

  RequestIdFilter(Ids ids) {
    this.ids = ids;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String given = request.getHeaderString(HEADER);
    String id = given != null && PLAIN.matcher(given).matches() ? given : ids.next().toString();
    request.setProperty(HEADER, id);
    MDC.put(MDC_KEY, id);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(HEADER) instanceof String id) {
      response.getHeaders().putSingle(HEADER, id);
    }
  }
}
