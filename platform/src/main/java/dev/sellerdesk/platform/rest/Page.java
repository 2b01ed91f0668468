package dev.sellerdesk.platform.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Page<T>(
    @Schema(description = "The rows of this page") List<T> items,
    @Schema(description = "What to give as cursor for the next page; null on the last one")
        @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }
}
