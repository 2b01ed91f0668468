package dev.sellerdesk.orders.domain;

import java.util.regex.Pattern;

/** The marketplace's number of an order, unique over all retailers (O-01). */
public record OrderNumber(String value) {

  /** What an order number looks like. */
  public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  public OrderNumber {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not an order number: " + value);
    }
  }

  /** Whether there can be an order of this number at all. */
  public static boolean isPossible(String value) {
    return PATTERN.matcher(value).matches();
  }
}
