package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.out.LabelRepository;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.ShippingLabel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps labels in a map; one caller at a time. */
final class InMemoryLabels implements LabelRepository {

  private final Map<LabelId, ShippingLabel> labels = new LinkedHashMap<>();
  private final Map<LabelId, Instant> asked = new LinkedHashMap<>();

  @Override
  public Optional<ShippingLabel> find(LabelId id) {
    return Optional.ofNullable(labels.get(id));
  }

  @Override
  public Optional<ShippingLabel> findToChange(LabelId id) {
    return find(id);
  }

  @Override
  public Optional<ShippingLabel> referredToAs(String reference) {
    return labels.values().stream()
        .filter(label -> label.reference().equals(reference))
        .findFirst();
  }

  @Override
  public List<ShippingLabel> of(OrderNumber orderNumber) {
    return labels.values().stream()
        .filter(label -> label.orderNumber().equals(orderNumber))
        .toList();
  }

  @Override
  public void add(ShippingLabel label) {
    labels.put(label.id(), label);
    asked.put(label.id(), label.orderedAt());
  }

  @Override
  public void save(ShippingLabel label) {
    labels.put(label.id(), label);
  }

  @Override
  public List<ShippingLabel> takeUnanswered(Instant before, Instant now, int atMost) {
    List<ShippingLabel> taken =
        labels.values().stream()
            .filter(
                label -> label.isOrdered() && asked.getOrDefault(label.id(), now).isBefore(before))
            .limit(atMost)
            .toList();
    taken.forEach(label -> asked.put(label.id(), now));
    return taken;
  }
}
