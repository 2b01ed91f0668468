package dev.sellerdesk.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers lists: a page, and in the header Link the way to the next. */
@RequestScoped
public class Pages {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /** {@code limit} as annotation values need it. */
  public static final String DEFAULT_LIMIT_TEXT = "50";

  private final Cursors cursors;
  private final UriInfo uri;

  Pages(Cursors cursors, UriInfo uri) {
    this.cursors = cursors;
    this.uri = uri;
  }

  /**
   * The sort key of the last row the client has, or {@code null} for the first page.
   *
   * @param scope the list with its filters, see {@link Cursors}
   */
  public @Nullable List<String> after(PageRequest request, String scope) {
    return request.cursor == null ? null : cursors.decode(scope, request.cursor);
  }

  /**
   * The page that was asked for.
   *
   * @param rows the rows from {@link #after} on, {@link PageRequest#limitAndOneMore()} of them as
   *     far as there are so many
   * @param body how a row is shown
   * @param position a row's sort key
   */
  public <R> Response of(
      PageRequest request,
      String scope,
      List<R> rows,
      Function<? super R, ?> body,
      Function<? super R, List<String>> position) {
    boolean more = rows.size() > request.limit;
    List<R> shown = more ? rows.subList(0, request.limit) : rows;
    String next = more ? cursors.encode(scope, position.apply(shown.getLast())) : null;
    Response.ResponseBuilder answer =
        Response.ok(new Page<>(shown.stream().map(row -> (Object) body.apply(row)).toList(), next));
    if (next != null) {
      var link = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
      answer.links(Link.fromUri(link).rel("next").build());
    }
    return answer.build();
  }
}
