package dev.sellerdesk.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8712345678906", // EAN-13
        "4006381333931",
        "96385074", // EAN-8
        "036000291452", // UPC-A
        "36000291452", // the same without its leading zero
        "10012345678902" // GTIN-14
      })
  void real_numbers_are_valid(String ean) {
    assertThat(Ean.isValid(ean)).isTrue();
    assertThat(new Ean(ean).value()).isEqualTo(ean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8712345678905",
        "8712345678096",
        "1234567",
        "100123456789021",
        "87123456789O6",
        " 8712345678906",
        "٨٧١٢٣٤٥٦٧٨٩٠٦",
        ""
      })
  void others_are_not(String ean) {
    assertThat(Ean.isValid(ean)).isFalse();
    assertThatThrownBy(() -> new Ean(ean)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leading_zeros_do_not_matter_to_the_check_digit() {
    assertThat(Ean.isValid("0000096385074")).isTrue();
  }

  @Property
  void any_single_wrong_digit_is_noticed(
      @ForAll @NumericChars @StringLength(min = 7, max = 13) String digits,
      @ForAll @IntRange(max = 12) int position,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    String ean = withCheckDigit(digits);
    int at = position % ean.length();
    char wrong = (char) ('0' + (ean.charAt(at) - '0' + off) % 10);
    assertThat(Ean.isValid(ean)).isTrue();
    assertThat(Ean.isValid(ean.substring(0, at) + wrong + ean.substring(at + 1))).isFalse();
  }

  private static String withCheckDigit(String digits) {
    for (char check = '0'; check <= '9'; check++) {
      if (Ean.isValid(digits + check)) {
        return digits + check;
      }
    }
    throw new AssertionError("no digit checks " + digits);
  }
}
