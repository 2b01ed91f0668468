package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.Money;

/** An amount as the REST contract writes it. */
public record MoneyView(String amount, String currency) {

  public static MoneyView of(Money money) {
    return new MoneyView(money.amount(), money.currency().getCurrencyCode());
  }
}
