package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.CarrierScans.Parcel;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.SealedNumber;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.orders.domain.TrackingHistory;
import dev.sellerdesk.orders.domain.TrackingNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class PanacheShipmentRepository
    implements ShipmentRepository, PanacheRepositoryBase<ShipmentEntity, UUID> {

  private static final String WITH_ITEMS = "from ShipmentEntity s left join fetch s.items where ";

  private static final String HISTORY =
      "from SealedNumberEntity n where n.orderNumber = :number order by n.position";

  private static final String KNOWN =
      "select distinct s.track_and_trace from shipment s"
          + " where s.track_and_trace = any(:numbers) and s.transporter_code = :transporter";

  // Numbers only: what is read before its order is held may be out of date by then.
  private static final String ORDERS_WITH =
      "select distinct s.order_number from unnest(:numbers, :transporters) as due (number, transporter)"
          + " join shipment s on s.track_and_trace = due.number and s.transporter_code = due.transporter";

  @Override
  public Optional<OrderNumber> orderOf(ShipmentId id) {
    return getEntityManager()
        .createQuery("select s.orderNumber from ShipmentEntity s where s.id = :id", String.class)
        .setParameter("id", id.value())
        .getResultList()
        .stream()
        .findFirst()
        .map(OrderNumber::new);
  }

  @Override
  public Optional<Shipment> find(ShipmentId id) {
    return find(WITH_ITEMS + "s.id = ?1", id.value())
        .singleResultOptional()
        .map(ShipmentEntity::toDomain);
  }

  @Override
  public List<Shipment> of(OrderNumber orderNumber) {
    return find(WITH_ITEMS + "s.orderNumber = ?1 order by s.shippedAt, s.id", orderNumber.value())
        .stream()
        .map(ShipmentEntity::toDomain)
        .toList();
  }

  @Override
  public void add(Shipment shipment) {
    persist(new ShipmentEntity(shipment));
  }

  @Override
  public Shipment save(Shipment shipment) {
    ShipmentEntity entity = findById(shipment.id().value());
    entity.take(shipment);
    flush();
    return entity.toDomain();
  }

  @Override
  public TrackingHistory history(OrderNumber orderNumber) {
    return new TrackingHistory(
        orderNumber,
        getEntityManager()
            .createQuery(HISTORY, SealedNumberEntity.class)
            .setParameter("number", orderNumber.value())
            .getResultList()
            .stream()
            .map(SealedNumberEntity::toDomain)
            .toList());
  }

  @Override
  public void append(SealedNumber entry) {
    getEntityManager().persist(new SealedNumberEntity(entry));
  }

  @Override
  public boolean isOnAnotherOrder(TrackingNumber number, OrderNumber orderNumber) {
    return count("trackAndTrace = ?1 and orderNumber <> ?2", number.value(), orderNumber.value())
        > 0;
  }

  @Override
  public Set<String> known(String transporterCode, Set<String> numbers) {
    return strings(
            getEntityManager()
                .createNativeQuery(KNOWN)
                .setParameter("transporter", transporterCode)
                .setParameter("numbers", numbers.toArray(String[]::new)))
        .collect(Collectors.toSet());
  }

  @Override
  public SortedSet<OrderNumber> ordersWith(Set<Parcel> parcels) {
    List<Parcel> listed = List.copyOf(parcels);
    return strings(
            getEntityManager()
                .createNativeQuery(ORDERS_WITH)
                .setParameter(
                    "numbers",
                    listed.stream().map(parcel -> parcel.number().value()).toArray(String[]::new))
                .setParameter(
                    "transporters",
                    listed.stream().map(Parcel::transporterCode).toArray(String[]::new)))
        .map(OrderNumber::new)
        .collect(
            Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(OrderNumber::value))));
  }

  private static Stream<String> strings(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(String.class::cast);
  }

  @Override
  public boolean isUsed(TrackingNumber number) {
    return count("trackAndTrace", number.value()) > 0;
  }
}
