package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.OverviewFilter;
import dev.sellerdesk.questions.application.OverviewQuery;
import dev.sellerdesk.questions.application.OverviewQuery.Matching;
import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.OverviewSort;
import dev.sellerdesk.questions.application.OverviewView;
import dev.sellerdesk.questions.application.port.out.QuestionOverview.Reader;
import dev.sellerdesk.questions.domain.Awaiting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The overview's queries. Conditions and orders are written as the indexes have them, so that each
 * page is read from an index.
 */
final class OverviewSql {

  /** What sort=awaiting-since goes by; {@link OverviewSort#NEVER} as the index has it. */
  private static final String WAITING =
      "coalesce(q.awaiting_since, timestamptz '9999-01-01 00:00:00+00')";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * PostgreSQL takes the retailer of the query and the one of the policy for two independent
   * conditions, expects hardly a row, and would rather sort a whole view than read one page from
   * the index that has its order. Holds until the transaction ends.
   */
  static final String IN_ORDER_OF_INDEX =
      "select set_config('enable_sort', 'off', true) || set_config('enable_bitmapscan', 'off', true)"
          + " || set_config('enable_seqscan', 'off', true)";

  /**
   * SQL with named values.
   *
   * @param walk whether rows come one after the other as the view has them; otherwise a number or
   *     words pick a few
   */
  record Query(String sql, Map<String, Object> values, boolean walk) {}

  static Query of(OverviewQuery query, Reader reader, ZoneId zone, Instant now) {
    return new OverviewSql().build(query, reader, zone, now);
  }

  private OverviewSql() {}

  private Query build(OverviewQuery query, Reader reader, ZoneId zone, Instant now) {
    OverviewFilter filter = query.filter();
    if (query.retailer() != null) {
      where("q.retailer_id = :retailer", "retailer", query.retailer().value());
    }
    if (reader == Reader.SELLER) {
      where(SellerVisibility.SQL, SellerVisibility.PARAMETER, now);
    }
    switch (filter.view()) {
      case OPEN -> conditions.add("q.status <> 'CLOSED'");
      case HANDLED -> conditions.add("q.status = 'CLOSED'");
      case AWAITING -> {
        // What was put aside comes back when its time has come, not before.
        conditions.add(
            "q.status <> 'CLOSED' and (q.awaiting = 'SELLER' or q.status = 'FOLLOW_UP')");
        where("(q.status <> 'FOLLOW_UP' or q.follow_up_at <= :now)", "now", now);
      }
      case FOLLOW_UP -> conditions.add("q.status = 'FOLLOW_UP' and q.status <> 'CLOSED'");
      case ALL -> {}
    }
    narrow(filter, zone);
    search(query);
    Order order = Order.of(filter);
    if (query.after() != null) {
      Position after = query.after();
      conditions.add(
          "(%s, q.case_number) %s (:at, :number)"
              .formatted(order.column, order.ascending ? ">" : "<"));
      values.put("at", after.at());
      values.put("number", after.caseNumber());
    }
    String direction = order.ascending ? "" : " desc";
    return new Query(
        "select q.* from customer_question q"
            + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
            + " order by %1$s%2$s, q.case_number%2$s limit %3$d"
                .formatted(order.column, direction, query.limit()),
        values,
        !filter.hasWords() && filter.orderNumber() == null && filter.caseNumber() == null);
  }

  private void narrow(OverviewFilter filter, ZoneId zone) {
    if (filter.subject() != null) {
      where("q.subject_code = :subject", "subject", filter.subject().value());
    }
    if (filter.orderNumber() != null) {
      where("q.order_number = :orderNumber", "orderNumber", filter.orderNumber().value());
    }
    if (filter.caseNumber() != null) {
      where("q.case_number = :caseNumber", "caseNumber", filter.caseNumber().toString());
    }
    if (filter.itemEan() != null) {
      where("q.item_ean = :ean", "ean", filter.itemEan());
    }
    if (filter.channel() != null) {
      where("q.channel = :channel", "channel", filter.channel().name());
    }
    if (filter.awaiting() != null) {
      awaiting(filter.awaiting());
    }
    if (filter.lastMessageFrom() != null) {
      where("q.last_message_at >= :from", "from", filter.lastMessageFrom().start(zone));
    }
    if (filter.lastMessageTo() != null) {
      where("q.last_message_at < :to", "to", filter.lastMessageTo().end(zone));
    }
  }

  /** As long as Partnerservice holds a case, the word is Partnerservice's, whoever wrote last. */
  private void awaiting(Awaiting.Party party) {
    if (party == Awaiting.Party.PARTNERSERVICE) {
      conditions.add("q.custody = 'PARTNERSERVICE'");
    } else {
      where("q.custody = 'SELLER' and q.awaiting = :party", "party", party.name());
    }
  }

  private void search(OverviewQuery query) {
    OverviewFilter filter = query.filter();
    if (!filter.hasWords() || query.retailer() == null) {
      return;
    }
    conditions.add(
        "q.id = any (array(select find_questions(:retailer, %s, %s, :similar)))"
            .formatted(word("text", filter.text()), word("customer", filter.customerName())));
    values.put("similar", query.matching() == Matching.SIMILAR);
  }

  private String word(String name, @Nullable String value) {
    if (value == null) {
      return "null";
    }
    values.put(name, value);
    return ":" + name;
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  private record Order(String column, boolean ascending) {

    static Order of(OverviewFilter filter) {
      String time = filter.view() == OverviewView.HANDLED ? "q.closed_at" : "q.ranked_at";
      return switch (filter.sort()) {
        case OLDEST -> new Order(time, true);
        case NEWEST -> new Order(time, false);
        case AWAITING_SINCE -> new Order(WAITING, true);
      };
    }
  }
}
