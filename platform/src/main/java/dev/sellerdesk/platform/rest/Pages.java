package dev.sellerdesk.platform.rest;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers lists: the page, and a link to the next. */
public final class Pages {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /** {@code limit} as annotation values need it. */
  public static final String DEFAULT_LIMIT_TEXT = "50";

  public static Response response(UriInfo uri, Page<?> page) {
    Response.ResponseBuilder answer = Response.ok(page);
    if (page.nextCursor() != null) {
      var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor()).build();
      answer.links(Link.fromUri(next).rel("next").build());
    }
    return answer.build();
  }

  private Pages() {}
}
