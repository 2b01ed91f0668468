package dev.sellerdesk.messaging.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the customer of an order can be reached. This is the one place that keeps it; everybody
 * else has the order number.
 *
 * @param customerRef the marketplace's key of the customer
 * @param phone E.164, {@code null} when the customer gave none
 * @param language what the customer reads
 */
public record CustomerContact(
    OrderKey order,
    String customerRef,
    String firstName,
    String lastName,
    EmailAddress email,
    String phone,
    Language language) {

  /** The names that no translation may touch. */
  public List<String> names() {
    return Stream.of(firstName, lastName).filter(name -> !name.isBlank()).toList();
  }

  /** Without personal data, since this may end in a log. */
  @Override
  public String toString() {
    return "CustomerContact[" + order.orderNumber() + "]";
  }
}
