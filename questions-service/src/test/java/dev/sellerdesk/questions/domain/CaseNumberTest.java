package dev.sellerdesk.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

  @Test
  void the_check_digit_is_damms() {
    // The digits of Damm's own example, 572, have the check digit 4; ours stand behind a year, so
    // the table is tried on its own.
    assertThat(new CaseNumber(2026, 123).toString()).matches("Q-2026-000123-\\d");
    assertThat(new CaseNumber(1000, 572).checkDigit())
        .isNotEqualTo(new CaseNumber(1000, 573).checkDigit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", " %s ", "lower", "spaces", "bare", "dots"})
  void it_is_read_however_it_is_written(String form) {
    CaseNumber number = new CaseNumber(2026, 123);
    String text =
        switch (form) {
          case "lower" -> number.toString().toLowerCase();
          case "spaces" -> number.toString().replace('-', ' ');
          case "bare" -> number.toString().replaceAll("\\D", "");
          case "dots" -> number.toString().replace('-', '.');
          default -> form.formatted(number);
        };

    assertThat(CaseNumber.parse(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Q",
        "Q-2026-000123",
        "hello",
        "Q-2026-0001234567890123456789-1",
        "Q-0026-000123-1",
        "٢٠٢٦٠٠٠١٢٣٧"
      })
  void what_is_no_case_number_is_not_read(String text) {
    assertThat(CaseNumber.parse(text)).isEmpty();
  }

  @Test
  void a_million_cases_a_year_only_make_it_longer() {
    CaseNumber number = new CaseNumber(2026, 1_234_567);

    assertThat(number.toString()).startsWith("Q-2026-1234567-");
    assertThat(CaseNumber.parse(number.toString())).contains(number);
  }

  @Property(tries = 300)
  void every_single_wrong_digit_is_noticed(
      @ForAll @IntRange(min = 2024, max = 2099) int year,
      @ForAll @LongRange(min = 0, max = 999_999) long number) {
    char[] digits = new CaseNumber(year, number).toString().replaceAll("\\D", "").toCharArray();

    for (int position = 1; position < digits.length; position++) {
      char right = digits[position];
      for (char wrong = '0'; wrong <= '9'; wrong++) {
        digits[position] = wrong;
        assertThat(CaseNumber.parse(new String(digits)).isPresent()).isEqualTo(wrong == right);
      }
      digits[position] = right;
    }
  }

  @Property(tries = 300)
  void every_swap_of_neighbours_is_noticed(
      @ForAll @IntRange(min = 2024, max = 2099) int year,
      @ForAll @LongRange(min = 0, max = 999_999) long number) {
    String digits = new CaseNumber(year, number).toString().replaceAll("\\D", "");

    for (int i = 1; i < digits.length() - 1; i++) {
      char[] swapped = digits.toCharArray();
      swapped[i] = digits.charAt(i + 1);
      swapped[i + 1] = digits.charAt(i);
      if (swapped[i] != swapped[i + 1]) {
        assertThat(CaseNumber.parse(new String(swapped))).isEmpty();
      }
    }
  }

  @Test
  void a_guessed_number_is_right_one_time_in_ten() {
    Random dice = new Random(42);
    long right =
        dice.ints(10_000, 0, 10_000_000)
            .filter(guess -> CaseNumber.parse("Q-2026-%07d".formatted(guess)).isPresent())
            .count();

    assertThat(right).isBetween(900L, 1_100L);
  }

  @Test
  void a_year_has_four_digits() {
    assertThatThrownBy(() -> new CaseNumber(999, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CaseNumber(2026, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
