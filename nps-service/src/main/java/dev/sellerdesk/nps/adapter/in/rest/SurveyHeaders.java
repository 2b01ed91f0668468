package dev.sellerdesk.nps.adapter.in.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * What a browser may do with the survey page: show it. No script, nothing from elsewhere, no frame
 * around it, no copy kept, and the address, which holds the secret, is told to nobody.
 */
@Provider
class SurveyHeaders implements ContainerResponseFilter {

  private final String policy;

  SurveyHeaders(SurveyStyle style, SurveyBrand brand) {
    policy =
        "default-src 'none'; style-src '%s'; %sform-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            .formatted(style.hash(), brand.logo().isEmpty() ? "" : "img-src data:; ");
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    if (!path.startsWith("/survey/") && !path.startsWith("survey/")) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("Content-Security-Policy", policy);
    headers.putSingle("Referrer-Policy", "no-referrer");
    headers.putSingle("X-Frame-Options", "DENY");
    headers.putSingle("X-Robots-Tag", "noindex, nofollow");
    headers.putSingle("Strict-Transport-Security", "max-age=63072000");
    headers.putSingle("Cross-Origin-Embedder-Policy", "require-corp");
    headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
    headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
    headers.putSingle(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
