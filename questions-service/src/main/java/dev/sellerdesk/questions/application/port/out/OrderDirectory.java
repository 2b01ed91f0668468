package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.OrderNumber;
import java.util.List;

/** The orders we have heard of. */
public interface OrderDirectory {

  /**
   * The orders with this number that the running call may see: one, or none. Until the transaction
   * ends nobody else passes here with the same number: so a question and the news of its order,
   * arriving together, cannot miss each other.
   */
  List<KnownOrder> holding(OrderNumber orderNumber);

  void add(KnownOrder order);
}
