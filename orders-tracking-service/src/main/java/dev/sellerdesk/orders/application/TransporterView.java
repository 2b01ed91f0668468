package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.Transporter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery service as lists show it.
 *
 * @param trackingUrl template with {@code {number}}, {@code {zip}} and {@code {country}}, or {@code
 *     null}
 * @param numberFormats the forms of its numbers that are checked
 */
public record TransporterView(
    String code, String name, @Nullable String trackingUrl, List<String> numberFormats) {

  static TransporterView of(Transporter transporter) {
    return new TransporterView(
        transporter.code(),
        transporter.name(),
        transporter.trackingUrl().orElse(null),
        transporter.numberFormats());
  }
}
