package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.MeasuredCancellation;
import dev.sellerdesk.orders.application.MeasuredShipment;
import dev.sellerdesk.orders.application.port.out.PerformanceFacts;
import dev.sellerdesk.orders.domain.CancellationReason;
import dev.sellerdesk.orders.domain.performance.Outcome;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A week of one retailer is a stretch of an index, however many shipments there are. */
@ApplicationScoped
class SqlPerformanceFacts implements PerformanceFacts {

  /** T-14: of parcels a number is asked, of letters and appointments none (T-03). */
  private static final String WITH_NUMBER =
      """
      select s.*, case when s.track_and_trace is null then 'FAILED' else 'MET' end as outcome, 1 as counts
      from shipment s
      where s.retailer_id = :retailer and s.shipped_at >= :from and s.shipped_at < :to and s.shipment_type = 'PARCEL'
      """;

  /**
   * T-15: what was never scanned cannot be measured, and before its day has ended nothing is late.
   */
  private static final String ON_TIME =
      """
      select s.*,
        case
          when s.first_delivery_attempt is not null then
            case when cast(s.first_delivery_attempt at time zone :zone as date) <= s.expected_delivery_date then 'MET' else 'FAILED' end
          when s.expected_delivery_date >= :today then 'PENDING'
          when s.tracking_status in ('NOT_SCANNED', 'ANNOUNCED') then 'UNMEASURED'
          else 'FAILED' end as outcome,
        cast((select sum(i.quantity) from shipment_item i where i.shipment_id = s.id) as integer) as counts
      from shipment s
      where s.retailer_id = :retailer and s.expected_delivery_date between :monday and :sunday
      """;

  /**
   * What the retailer ships itself, ordered in the week; what the customer asked for is no fault.
   */
  private static final String NOT_CANCELLED =
      """
      select o.order_number, v.outcome, cast(v.counts as integer) as counts
      from customer_order o
      join order_item i on i.order_number = o.order_number and i.fulfilment = 'FBR'
      cross join lateral (
        select coalesce(sum(ci.quantity), 0) as n
        from cancellation_item ci join cancellation c on c.id = ci.cancellation_id
        where ci.order_item_id = i.id and c.cancelled_by = 'SELLER' and c.reason <> 'REQUESTED_BY_CUSTOMER') cancelled
      cross join lateral (values ('FAILED', cancelled.n), ('MET', i.quantity - cancelled.n)) v (outcome, counts)
      where o.retailer_id = :retailer and o.placed_at >= :from and o.placed_at < :to
      """;

  private static final String CANCELLATIONS =
      """
      select c.id, c.order_number, c.reason, c.cancelled_at, o.placed_at,
        cast((select sum(ci.quantity) from cancellation_item ci where ci.cancellation_id = c.id) as integer) as counts
      from customer_order o
      join cancellation c on c.order_number = o.order_number and c.cancelled_by = 'SELLER' and c.reason <> 'REQUESTED_BY_CUSTOMER'
      where o.retailer_id = :retailer and o.placed_at >= :from and o.placed_at < :to%s
      order by c.cancelled_at, c.id limit %d
      """;

  private final EntityManager entities;

  SqlPerformanceFacts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Set<ServiceStandard> known() {
    return Set.of(
        ServiceStandard.TRACK_AND_TRACE, ServiceStandard.FULFILMENT, ServiceStandard.CANCELLATIONS);
  }

  @Override
  public Map<Outcome, Long> count(Asked asked) {
    Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);
    for (Object row :
        query(
                "select m.outcome, sum(m.counts) as n from (%s) m group by m.outcome"
                    .formatted(measured(asked)),
                asked)
            .getResultList()) {
      Tuple one = (Tuple) row;
      counted.put(
          Outcome.valueOf(one.get("outcome", String.class)), ((Number) one.get("n")).longValue());
    }
    return counted;
  }

  @Override
  public List<MeasuredShipment> list(
      Asked asked,
      Optional<Outcome> outcome,
      MeasuredShipment.@Nullable Position after,
      int limit) {
    Query query =
        query(
            "select m.* from (%s) m where true%s%s order by m.shipped_at, m.id limit %d"
                .formatted(
                    measured(asked),
                    outcome.isPresent() ? " and m.outcome = :outcome" : "",
                    after == null ? "" : " and (m.shipped_at, m.id) > (:at, :id)",
                    limit),
            asked);
    outcome.ifPresent(only -> query.setParameter("outcome", only.name()));
    if (after != null) {
      query.setParameter("at", after.shippedAt()).setParameter("id", after.shipmentId());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).map(SqlPerformanceFacts::shipment).toList();
  }

  @Override
  public List<MeasuredCancellation> cancellations(
      Asked asked, MeasuredCancellation.@Nullable Position after, int limit) {
    Query query =
        query(
            CANCELLATIONS.formatted(
                after == null ? "" : " and (c.cancelled_at, c.id) > (:at, :id)", limit),
            asked);
    if (after != null) {
      query.setParameter("at", after.cancelledAt()).setParameter("id", after.cancellationId());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).map(SqlPerformanceFacts::cancellation).toList();
  }

  private static String measured(Asked asked) {
    return switch (asked.standard()) {
      case TRACK_AND_TRACE -> WITH_NUMBER;
      case FULFILMENT -> ON_TIME;
      case CANCELLATIONS -> NOT_CANCELLED;
      case RESPONSE_TIME, PHONE_AVAILABILITY, NPS ->
          throw new IllegalArgumentException(asked.standard() + " is not of orders");
    };
  }

  private Query query(String sql, Asked asked) {
    Query query =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("retailer", asked.retailer().value());
    return asked.standard() == ServiceStandard.FULFILMENT
        ? query
            .setParameter("monday", asked.week().monday())
            .setParameter("sunday", asked.week().sunday())
            .setParameter("today", asked.today())
            .setParameter("zone", asked.zone().getId())
        : query
            .setParameter("from", asked.week().start(asked.zone()))
            .setParameter("to", asked.week().end(asked.zone()));
  }

  private static MeasuredCancellation cancellation(Tuple row) {
    return new MeasuredCancellation(
        row.get("id", UUID.class),
        row.get("order_number", String.class),
        CancellationReason.valueOf(row.get("reason", String.class)),
        row.get("counts", Integer.class),
        row.get("placed_at", Instant.class),
        row.get("cancelled_at", Instant.class));
  }

  private static MeasuredShipment shipment(Tuple row) {
    return new MeasuredShipment(
        row.get("id", UUID.class),
        row.get("order_number", String.class),
        Outcome.valueOf(row.get("outcome", String.class)),
        row.get("counts", Integer.class),
        row.get("track_and_trace", String.class),
        row.get("shipped_at", Instant.class),
        row.get("expected_delivery_date", LocalDate.class),
        row.get("first_delivery_attempt", Instant.class));
  }
}
