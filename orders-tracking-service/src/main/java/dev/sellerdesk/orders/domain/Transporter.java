package dev.sellerdesk.orders.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A delivery service.
 *
 * @param code as bol names it, for example {@code TNT}
 * @param name as people call it, for example {@code PostNL}
 * @param trackingUrl template with {@code {number}}, {@code {zip}} and {@code {country}}; empty
 *     when there is no public page
 * @param shapes the forms of numbers it publishes; none are checked if empty
 */
public record Transporter(
    String code, String name, Optional<String> trackingUrl, List<NumberShape> shapes) {

  public Transporter {
    shapes = List.copyOf(shapes);
  }

  /** The names of the forms of its numbers. */
  public List<String> numberFormats() {
    return shapes.stream().map(NumberShape::name).toList();
  }

  /** Says before it is too late what is wrong with a number (T-12, D7). */
  public NumberCheck check(String typed) {
    String number = TrackingNumber.normalised(typed);
    if (!TrackingNumber.isPossible(number)) {
      return NumberCheck.faulty(
          number, "A number has 4 to 50 letters, digits and hyphens, and no hyphen first");
    }
    List<NumberCheck> meant =
        shapes.stream()
            .filter(shape -> shape.isMeant(number))
            .map(shape -> shape.check(number))
            .toList();
    return meant.stream()
        .filter(check -> check.fault().isEmpty())
        .findFirst()
        .or(() -> meant.stream().findFirst())
        .orElseGet(() ->
            shapes.isEmpty()
                ? NumberCheck.good(number)
                : NumberCheck.doubtful(
                    number, "The number has none of the forms that %s publishes".formatted(name)));
  }

  /** Where the customer can follow the parcel (T-08). */
  public Optional<String> trackingUrl(TrackingNumber number, Address to) {
    return trackingUrl.map(template ->
        template
            .replace("{number}", number.value())
            .replace("{zip}", encoded(to.zipCode().replace(" ", "")))
            .replace("{country}", encoded(to.countryCode())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
