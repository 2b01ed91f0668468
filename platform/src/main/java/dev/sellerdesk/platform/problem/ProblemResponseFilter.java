package dev.sellerdesk.platform.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives every failure a body and every problem the path it happened at. A page for people keeps its
 * HTML.
 */
@Provider
@Priority(0)
class ProblemResponseFilter implements ContainerResponseFilter {

  private static final MediaType PROBLEM_JSON = MediaType.valueOf(Problems.MEDIA_TYPE);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 400) {
      return;
    }
    Object entity = response.getEntity();
    if (entity == null) {
      entity = Problems.ofStatus(response.getStatus()).getEntity();
    }
    if (entity instanceof Problem problem) {
      response.setEntity(
          new Problem(
              problem.type(),
              problem.title(),
              problem.status(),
              problem.detail(),
              request.getUriInfo().getRequestUri().getRawPath(),
              problem.ruleId(),
              problem.violations(),
              problem.more()),
          null,
          PROBLEM_JSON);
    }
  }
}
