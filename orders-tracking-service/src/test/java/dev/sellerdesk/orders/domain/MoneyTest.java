package dev.sellerdesk.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void an_amount_is_read_and_written_exactly() {
    assertThat(Money.of("12.50", EUR).minor()).isEqualTo(1250);
    assertThat(Money.of("12.5", EUR).amount()).isEqualTo("12.50");
    assertThat(Money.of("0", EUR).amount()).isEqualTo("0.00");
    assertThat(Money.of("0.1", EUR).plus(Money.of("0.2", EUR)).amount()).isEqualTo("0.30");
  }

  @Test
  void decimals_are_those_of_the_currency() {
    assertThat(Money.of("1200", Currency.getInstance("JPY")).minor()).isEqualTo(1200);
    assertThat(Money.of("1.234", Currency.getInstance("KWD")).minor()).isEqualTo(1234);
    assertThatThrownBy(() -> Money.of("12.505", EUR)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of("12.5", Currency.getInstance("JPY")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void what_does_not_fit_is_an_error_and_never_another_amount() {
    Money most = new Money(Long.MAX_VALUE, EUR);
    assertThatThrownBy(() -> most.plus(new Money(1, EUR))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of("99999999999999999999", EUR))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void currencies_do_not_mix() {
    assertThatThrownBy(() -> Money.zero(EUR).plus(Money.zero(Currency.getInstance("USD"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD")
        .hasMessageContaining("EUR");
    // ISO 4217's code for "no currency", which has no minor unit
    assertThatThrownBy(() -> Money.zero(Currency.getInstance("XXX")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void writing_and_reading_gives_the_same_amount(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long minor,
      @ForAll("currencies") Currency currency) {
    Money money = new Money(minor, currency);
    assertThat(Money.of(money.amount(), currency)).isEqualTo(money);
  }

  @Property
  void times_is_repeated_plus(
      @ForAll @LongRange(min = 0, max = 100_000_000) long minor,
      @ForAll @IntRange(min = 0, max = 200) int quantity) {
    Money price = new Money(minor, EUR);
    Money sum = Money.zero(EUR);
    for (int i = 0; i < quantity; i++) {
      sum = sum.plus(price);
    }
    assertThat(price.times(quantity)).isEqualTo(sum);
  }

  @Property
  void a_sum_is_the_decimal_sum_in_whatever_order(
      @ForAll @Size(min = 1, max = 100)
          List<@LongRange(min = 0, max = 99_999_999_999L) Long> minors) {
    BigDecimal expected =
        minors.stream()
            .map(minor -> BigDecimal.valueOf(minor, 2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Money forwards =
        minors.stream().map(minor -> new Money(minor, EUR)).reduce(Money.zero(EUR), Money::plus);
    Money backwards =
        minors.reversed().stream()
            .map(minor -> new Money(minor, EUR))
            .reduce(Money.zero(EUR), Money::plus);
    assertThat(new BigDecimal(forwards.amount())).isEqualByComparingTo(expected);
    assertThat(backwards).isEqualTo(forwards);
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of("EUR", "USD", "JPY", "KWD", "CLF").map(Currency::getInstance);
  }
}
