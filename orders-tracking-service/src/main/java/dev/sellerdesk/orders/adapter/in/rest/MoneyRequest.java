package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.domain.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ValidMoney
@Schema(name = "Money", description = "An exact amount of money")
record MoneyRequest(
    @NotNull
        @Size(max = 14)
        @Pattern(
            regexp = "^(0|[1-9][0-9]{0,8})(\\.[0-9]{1,4})?$",
            message = "must be a decimal number such as 12.50, from 0 to 999999999.99")
        @Schema(
            description = "Decimal number as text, with no more decimals than the currency has",
            examples = "99.95")
        String amount,
    @NotNull @Size(min = 3, max = 3) @Schema(description = "ISO 4217", examples = "EUR")
        String currency) {

  Money toMoney() {
    return Money.of(amount, Currency.getInstance(currency));
  }
}
