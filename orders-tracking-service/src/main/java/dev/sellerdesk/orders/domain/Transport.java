package dev.sellerdesk.orders.domain;

import java.util.Optional;

/**
 * With whom a shipment travels.
 *
 * @param number empty as long as there is none; once there, it stays (T-11)
 * @param reference the retailer's own, of an appointment (T-10)
 */
public record Transport(
    Transporter transporter, Optional<TrackingNumber> number, Optional<String> reference) {

  Transport sealedWith(Transporter by, TrackingNumber sealed) {
    return new Transport(by, Optional.of(sealed), reference);
  }
}
