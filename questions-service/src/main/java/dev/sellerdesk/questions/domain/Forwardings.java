package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How often a case went to and fro between Partnerservice and the seller.
 *
 * @param last when Partnerservice forwarded it last
 * @param returns how often the seller lost it by not responding
 */
public record Forwardings(Optional<Instant> last, int returns) {

  public static final Forwardings NONE = new Forwardings(Optional.empty(), 0);

  Forwardings forwarded(Instant at) {
    return new Forwardings(Optional.of(at), returns);
  }

  Forwardings returned() {
    return new Forwardings(last, returns + 1);
  }
}
