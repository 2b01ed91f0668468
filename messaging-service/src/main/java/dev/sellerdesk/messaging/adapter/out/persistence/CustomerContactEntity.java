package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.OrderKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "customer_contact")
class CustomerContactEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String orderNumber;
  String customerRef;
  String firstName;
  String lastName;
  String email;
  String phone;

  @Enumerated(EnumType.STRING)
  Language language;

  @Version long version;

  protected CustomerContactEntity() {}

  CustomerContactEntity(UUID id) {
    this.id = id;
  }

  void take(CustomerContact contact) {
    retailerId = contact.order().retailerId();
    orderNumber = contact.order().orderNumber();
    customerRef = contact.customerRef();
    firstName = contact.firstName();
    lastName = contact.lastName();
    email = contact.email().value();
    phone = contact.phone();
    language = contact.language();
  }

  CustomerContact toDomain() {
    return new CustomerContact(
        new OrderKey(retailerId, orderNumber),
        customerRef,
        firstName,
        lastName,
        new EmailAddress(email),
        phone,
        language);
  }
}
