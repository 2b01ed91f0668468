package dev.sellerdesk.orders.domain;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One form of numbers that a carrier publishes.
 *
 * @param name as people know it, for example {@code UPU S10}
 * @param marker what a number begins with that means to be of this form
 * @param form what it then must look like
 * @param check whether its check digit is right; always true where none is published
 * @param certain whether a wrong check digit is a fault, rather than a doubt
 */
record NumberShape(
    String name, Pattern marker, Pattern form, Predicate<String> check, boolean certain) {

  static final NumberShape S10 =
      checked("UPU S10", "[A-Z]{2}[0-9]+[A-Z]{2}", "[A-Z]{2}[0-9]{9}[A-Z]{2}", CheckDigits::s10);
  static final NumberShape POSTNL_3S =
      plain("PostNL 3S", "3S.*", "3S[A-Z0-9]{4}[0-9]{7,9}|3S[A-Z0-9]{9,13}");
  static final NumberShape DHL_JVGL = plain("DHL JVGL", "JVGL.*", "JVGL[0-9]{10,20}");
  static final NumberShape DHL_JJD = plain("DHL JJD", "JJD.*", "JJD[0-9]{14,21}");
  static final NumberShape UPS_1Z =
      checked("UPS 1Z", "1Z.*", "1Z[A-Z0-9]{15}[0-9]", CheckDigits::ups);
  static final NumberShape BPOST = plain("bpost 3232", "3232.*", "3232[0-9]{20}");
  // What the carriers publish of these check digits is less than a standard: a doubt, no fault.
  static final NumberShape DPD =
      uncertain("DPD", "[0-9].*", "[0-9]{14}[A-Z0-9]?", CheckDigits::dpd);
  static final NumberShape GLS = uncertain("GLS", "[0-9].*", "[0-9]{11,12}", CheckDigits::gls);

  boolean isMeant(String number) {
    return marker.matcher(number).matches();
  }

  NumberCheck check(String number) {
    if (!form.matcher(number).matches()) {
      return NumberCheck.faulty(
          number, "The number begins like one of the form %s and is not one".formatted(name));
    }
    if (check.test(number)) {
      return NumberCheck.good(number);
    }
    String wrong = "The check digit of the form %s is not right".formatted(name);
    return certain ? NumberCheck.faulty(number, wrong) : NumberCheck.doubtful(number, wrong);
  }

  private static NumberShape plain(String name, String marker, String form) {
    return new NumberShape(name, Pattern.compile(marker), Pattern.compile(form), _ -> true, true);
  }

  private static NumberShape checked(
      String name, String marker, String form, Predicate<String> check) {
    return new NumberShape(name, Pattern.compile(marker), Pattern.compile(form), check, true);
  }

  private static NumberShape uncertain(
      String name, String marker, String form, Predicate<String> check) {
    return new NumberShape(name, Pattern.compile(marker), Pattern.compile(form), check, false);
  }
}
