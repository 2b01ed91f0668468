package dev.sellerdesk.orders.domain;

/** The check digits that carriers publish. All take numbers in capitals without spaces. */
final class CheckDigits {

  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
  private static final int ISO_7064 = 36;

  /** Universal Postal Union, standard S10: two letters, eight digits, check digit, country. */
  static boolean s10(String number) {
    int sum = 0;
    for (int i = 0; i < S10_WEIGHTS.length; i++) {
      sum += digit(number, i + 2) * S10_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    int expected = check == 10 ? 0 : check == 11 ? 5 : check;
    return digit(number, 10) == expected;
  }

  /** UPS: {@code 1Z}, fifteen characters, check digit; letters count as digits from two on. */
  static boolean ups(String number) {
    int sum = 0;
    int last = number.length() - 1;
    for (int i = 2; i < last; i++) {
      char c = number.charAt(i);
      int value = c <= '9' ? c - '0' : (c - '?') % 10;
      sum += i % 2 == 0 ? value : 2 * value;
    }
    return digit(number, last) == (10 - sum % 10) % 10;
  }

  /** GLS: eleven digits, weighted three and one, and one more; the twelfth fills up to tens. */
  static boolean gls(String number) {
    int sum = 1;
    for (int i = 0; i < 11; i++) {
      sum += digit(number, i) * (i % 2 == 0 ? 3 : 1);
    }
    return number.length() == 11 || digit(number, 11) == (10 - sum % 10) % 10;
  }

  /** DPD: fourteen digits and a check character by ISO 7064, modulo 37 and 36. */
  static boolean dpd(String number) {
    if (number.length() == 14) {
      return true;
    }
    int check = ISO_7064;
    for (int i = 0; i < 14; i++) {
      check += digit(number, i);
      check = check > ISO_7064 ? check - ISO_7064 : check;
      check *= 2;
      check = check > ISO_7064 ? check - ISO_7064 - 1 : check;
    }
    int expected = (ISO_7064 + 1 - check) % ISO_7064;
    return Character.digit(number.charAt(14), ISO_7064) == expected;
  }

  private static int digit(String number, int position) {
    return number.charAt(position) - '0';
  }

  private CheckDigits() {}
}
