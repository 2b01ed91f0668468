package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.OrderKey;
import java.util.Optional;

/** Where customers can be reached, by order. */
public interface ContactDirectory {

  Optional<CustomerContact> find(OrderKey order);

  void save(CustomerContact contact);
}
