package dev.sellerdesk.platform.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sellerdesk.platform.problem.Problems;
import dev.sellerdesk.platform.security.Caller;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often a client may call, so that one cannot slow the others: {@code RateLimit} and
 * {@code RateLimit-Policy} as the IETF draft writes them. A client without a token counts by its
 * address.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String PROBE = RateLimitFilter.class.getName();
  private static final int MOST_CLIENTS = 100_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofHours(1))
          .build();
  private final Caller caller;
  private final CurrentVertxRequest request;
  private final long requests;
  private final Duration window;

  RateLimitFilter(
      Caller caller,
      CurrentVertxRequest request,
      @ConfigProperty(name = "sellerdesk.rate-limit.requests") long requests,
      @ConfigProperty(name = "sellerdesk.rate-limit.window") Duration window) {
    this.caller = caller;
    this.request = request;
    this.requests = requests;
    this.window = window;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    ConsumptionProbe probe = buckets.get(client(), _ -> bucket()).tryConsumeAndReturnRemaining(1);
    context.setProperty(PROBE, probe);
    if (!probe.isConsumed()) {
      context.abortWith(
          Response.fromResponse(
                  Problems.of(
                      Response.Status.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests"))
              .header("Retry-After", seconds(probe.getNanosToWaitForRefill()))
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    if (context.getProperty(PROBE) instanceof ConsumptionProbe probe) {
      response
          .getHeaders()
          .putSingle(
              "RateLimit-Policy", "\"default\";q=%d;w=%d".formatted(requests, window.toSeconds()));
      response
          .getHeaders()
          .putSingle(
              "RateLimit",
              "\"default\";r=%d;t=%d"
                  .formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    }
  }

  private String client() {
    String client = caller.clientId();
    return client.equals("anonymous")
        ? "address " + request.getCurrent().request().remoteAddress().hostAddress()
        : caller.retailerId().orElse("") + " " + client;
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
        .build();
  }

  private static long seconds(long nanos) {
    return Math.max(0, (nanos + 999_999_999L) / 1_000_000_000L);
  }
}
