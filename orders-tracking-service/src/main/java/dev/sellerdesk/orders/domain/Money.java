package dev.sellerdesk.orders.domain;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in whole minor units of its currency: it adds up exactly, and what would not fit is an
 * error, never another amount.
 */
public record Money(long minor, Currency currency) {

  public Money {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(currency + " is not a currency one pays with");
    }
  }

  /**
   * The amount as people and the REST contract write it, for example {@code 12.50}.
   *
   * @throws ArithmeticException if it has more decimals than the currency, or is too large
   */
  public static Money of(String amount, Currency currency) {
    int decimals = currency.getDefaultFractionDigits();
    return new Money(new BigDecimal(amount).movePointRight(decimals).longValueExact(), currency);
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
    }
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(minor, quantity), currency);
  }

  /** With all decimals of the currency, for example {@code 12.50}. */
  public String amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
  }
}
