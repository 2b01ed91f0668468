package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.OrderKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class InMemoryContacts implements ContactDirectory {

  private final Map<OrderKey, CustomerContact> all = new HashMap<>();

  @Override
  public Optional<CustomerContact> find(OrderKey order) {
    return Optional.ofNullable(all.get(order));
  }

  @Override
  public void save(CustomerContact contact) {
    all.put(contact.order(), contact);
  }
}
