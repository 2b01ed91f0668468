package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.ShippingLabel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where shipping labels are kept. */
public interface LabelRepository {

  Optional<ShippingLabel> find(LabelId id);

  /** Nobody else changes it until this transaction ends. */
  Optional<ShippingLabel> findToChange(LabelId id);

  /** The purchase that the retailer calls so. */
  Optional<ShippingLabel> referredToAs(String reference);

  /** All of an order, the first one first. */
  List<ShippingLabel> of(OrderNumber orderNumber);

  void add(ShippingLabel label);

  void save(ShippingLabel label);

  /**
   * Takes those of which the carrier was last asked before {@code before}, as asked now.
   *
   * @param atMost so many
   */
  List<ShippingLabel> takeUnanswered(Instant before, Instant now, int atMost);
}
