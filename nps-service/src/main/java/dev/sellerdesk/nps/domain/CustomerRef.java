package dev.sellerdesk.nps.domain;

import java.util.Objects;

/**
 * The marketplace's own key of a customer, the same over all retailers. It is all we know of a
 * person (N-16).
 */
public record CustomerRef(String value) {

  public CustomerRef {
    Objects.requireNonNull(value, "customer reference");
  }
}
