package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which questions to list, and from where on.
 *
 * @param retailer whose; {@code null} for those of all retailers, which only Partnerservice sees
 * @param limit how many at most
 * @param after where the page before ended, if there was one
 * @param matching how words are compared; a later page goes on as the first one began
 */
public record OverviewQuery(
    @Nullable RetailerId retailer,
    OverviewFilter filter,
    int limit,
    @Nullable Position after,
    Matching matching) {

  /** A place in a list: what it is ordered by, and the case number between equals. */
  public record Position(Instant at, String caseNumber) {}

  /** How the words of a search are compared with what is there. */
  public enum Matching {
    AS_WRITTEN,
    /** Also what is written in a similar way, for those who mistype a name. */
    SIMILAR
  }

  /** The same list from after this row on. */
  public OverviewQuery after(CustomerQuestion row, Matching found) {
    return new OverviewQuery(
        retailer, filter, limit, filter.sort().positionOf(filter.view(), row), found);
  }

  OverviewQuery similar() {
    return new OverviewQuery(retailer, filter, limit, after, Matching.SIMILAR);
  }

  boolean mayBeMistyped() {
    return matching == Matching.AS_WRITTEN && after == null && filter.hasWords();
  }
}
