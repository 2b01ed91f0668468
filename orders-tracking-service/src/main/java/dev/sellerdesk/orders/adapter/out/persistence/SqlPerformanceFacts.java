package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.MeasuredShipment;
import dev.sellerdesk.orders.application.port.out.PerformanceFacts;
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

  private final EntityManager entities;

  SqlPerformanceFacts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Set<ServiceStandard> known() {
    return Set.of(ServiceStandard.TRACK_AND_TRACE, ServiceStandard.FULFILMENT);
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

  private static String measured(Asked asked) {
    return switch (asked.standard()) {
      case TRACK_AND_TRACE -> WITH_NUMBER;
      case FULFILMENT -> ON_TIME;
      case CANCELLATIONS, RESPONSE_TIME, PHONE_AVAILABILITY, NPS ->
          throw new IllegalArgumentException(asked.standard() + " is not of shipments");
    };
  }

  private Query query(String sql, Asked asked) {
    Query query =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("retailer", asked.retailer().value());
    return asked.standard() == ServiceStandard.TRACK_AND_TRACE
        ? query
            .setParameter("from", asked.week().start(asked.zone()))
            .setParameter("to", asked.week().end(asked.zone()))
        : query
            .setParameter("monday", asked.week().monday())
            .setParameter("sunday", asked.week().sunday())
            .setParameter("today", asked.today())
            .setParameter("zone", asked.zone().getId());
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
