package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.out.CancellationRequests;
import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.Order;
import java.time.Instant;

/** What shipping and cancelling do to a request that waits for the seller's decision (W-35). */
final class OpenRequest {

  static void settle(CancellationRequests requests, Order changed, Instant now) {
    requests
        .openOf(changed.number())
        .ifPresent(open -> {
          CancellationRequest after = open.after(changed, now);
          if (!after.isOpen()) {
            requests.save(after);
          }
        });
  }

  private OpenRequest() {}
}
