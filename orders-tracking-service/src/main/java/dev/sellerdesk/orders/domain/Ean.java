package dev.sellerdesk.orders.domain;

/**
 * The article number of a product (GTIN), with its check digit. Leading zeros may be missing, as
 * spreadsheets lose them.
 */
public record Ean(String value) {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 14;

  public Ean {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an EAN: " + value);
    }
  }

  /** Whether it has 8 to 14 digits of which the last one checks the others (GS1, modulo 10). */
  public static boolean isValid(String value) {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      boolean odd = (value.length() - 1 - i) % 2 == 1;
      sum += (c - '0') * (odd ? 3 : 1);
    }
    return sum % 10 == 0;
  }
}
