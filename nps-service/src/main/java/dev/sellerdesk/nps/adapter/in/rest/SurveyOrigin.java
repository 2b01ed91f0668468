package dev.sellerdesk.nps.adapter.in.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The survey page tells nobody its address, so browsers post its form with {@code Origin: null},
 * and behind a proxy that ends TLS they would name an address we do not know as ours. The check of
 * origins would refuse both. It protects logins that a browser sends by itself; here is none, the
 * secret in the link is all there is. So the header is taken off before that check.
 */
@ApplicationScoped
class SurveyOrigin {

  /** Before the check of origins, which Quarkus runs at 300. */
  private static final int BEFORE_ORIGIN_CHECK = 400;

  void register(@Observes Filters filters) {
    filters.register(SurveyOrigin::forget, BEFORE_ORIGIN_CHECK);
  }

  private static void forget(RoutingContext request) {
    if (request.normalizedPath().startsWith("/survey/")) {
      request.request().headers().remove(HttpHeaders.ORIGIN);
    }
    request.next();
  }
}
