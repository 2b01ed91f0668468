package dev.sellerdesk.platform.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client asks for; {@code @Valid @BeanParam} of every operation that gives a
 * list. {@link Pages} reads it and answers.
 */
public class PageRequest {

  @Parameter(description = "Rows on a page")
  @QueryParam("limit")
  @DefaultValue(Pages.DEFAULT_LIMIT_TEXT)
  @Min(1)
  @Max(Pages.MAX_LIMIT)
  int limit;

  @Parameter(description = "nextCursor of the page before")
  @QueryParam("cursor")
  @Size(max = 1_000)
  @Nullable String cursor;

  /** How many rows the page may have. */
  public int limit() {
    return limit;
  }

  /** How many rows to read: one more than the page has tells whether there is a next one. */
  public int limitAndOneMore() {
    return limit + 1;
  }
}
