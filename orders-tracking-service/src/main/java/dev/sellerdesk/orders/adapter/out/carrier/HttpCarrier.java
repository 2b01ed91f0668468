package dev.sellerdesk.orders.adapter.out.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.orders.application.port.out.Carrier;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelType;
import dev.sellerdesk.orders.domain.Money;
import dev.sellerdesk.orders.domain.NumberCheck;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.platform.http.GuardedHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * A carrier, or a broker of carriers, behind an HTTP interface: {@code POST /offers} and {@code
 * POST /labels}. Every call is bounded in time and size, and what comes back is looked at before it
 * is believed. A purchase carries its reference as {@code Idempotency-Key}, so that trying again
 * buys once.
 */
final class HttpCarrier implements Carrier, AutoCloseable {

  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_ID = 200;

  /**
   * @param url base address
   * @param timeout of one attempt, from connecting to the last byte
   * @param retries further attempts after a failed one
   * @param breakerCalls of so many calls half must fail before it is left alone
   * @param openFor how long it is left alone then
   */
  record Settings(
      URI url,
      Optional<String> apiKey,
      Duration timeout,
      int retries,
      int breakerCalls,
      Duration openFor,
      int largestAnswer) {}

  private final Settings settings;
  private final GuardedHttp http;
  private final ObjectMapper json = new ObjectMapper();

  HttpCarrier(Settings settings) {
    this.settings = settings;
    this.http =
        new GuardedHttp(
            new GuardedHttp.Settings(
                "carrier",
                settings.timeout(),
                settings.retries(),
                OptionalInt.empty(),
                settings.breakerCalls(),
                settings.openFor(),
                settings.largestAnswer()),
            List.of(CarrierException.class));
  }

  @Override
  public List<LabelOffer> offers(Consignment consignment) {
    JsonNode answer = ask("/offers", Map.of("parcel", told(consignment)), Optional.empty(), "");
    JsonNode offers = answer.path("offers");
    if (!offers.isArray()) {
      throw new CarrierException.Unavailable("it answered something else than offers");
    }
    List<LabelOffer> read = new ArrayList<>();
    for (JsonNode offer : offers) {
      // One that cannot be read does not hide the others.
      offer(offer).ifPresent(read::add);
    }
    read.sort(Comparator.comparing(offer -> offer.price().minor()));
    return List.copyOf(read);
  }

  @Override
  public CarrierLabel buy(Purchase purchase) {
    JsonNode answer =
        ask(
            "/labels",
            Map.of("offerId", purchase.offerId(), "parcel", told(purchase.consignment())),
            Optional.of(purchase.reference()),
            purchase.offerId());
    return label(answer, purchase)
        .orElseThrow(
            () -> new CarrierException.Unavailable("it answered something else than a label"));
  }

  private static Map<String, String> told(Consignment consignment) {
    return Map.of(
        "orderNumber", consignment.orderNumber().value(),
        "name", consignment.to().name(),
        "street", consignment.to().street(),
        "houseNumber", consignment.to().houseNumber(),
        "zipCode", consignment.to().zipCode(),
        "city", consignment.to().city(),
        "countryCode", consignment.to().countryCode());
  }

  private JsonNode ask(
      String path, Map<String, ?> question, Optional<String> reference, String offerId) {
    List<String> headers = new ArrayList<>();
    settings.apiKey().ifPresent(key -> headers.addAll(List.of("Authorization", "Bearer " + key)));
    reference.ifPresent(key -> headers.addAll(List.of("Idempotency-Key", key)));
    try {
      return http.post(
          URI.create(settings.url().toString().replaceAll("/+$", "") + path),
          json.writeValueAsString(question),
          headers,
          JsonNode.class,
          answer -> read(answer, reference, offerId));
    } catch (FaultToleranceException | IOException e) {
      throw new CarrierException.Unavailable(e.getClass().getSimpleName());
    }
  }

  private JsonNode read(HttpResponse<byte[]> answer, Optional<String> reference, String offerId)
      throws IOException {
    return switch (answer.statusCode()) {
      case 200, 201 -> parsed(answer.body());
      case 404, 410 -> throw gone(reference, offerId);
      case 422 ->
          throw reference.isPresent()
              ? new CarrierException.ReferenceUsed()
              : new CarrierException.Unavailable("it refused with 422");
      default -> throw new GuardedHttp.Refused("the carrier", answer.statusCode());
    };
  }

  /** An address that knows no offers is a wrong address, not an offer that is gone. */
  private static CarrierException gone(Optional<String> reference, String offerId) {
    return reference.isPresent()
        ? new CarrierException.OfferGone(offerId)
        : new CarrierException.Unavailable("it has no offers at its address");
  }

  private JsonNode parsed(byte[] body) throws JsonProcessingException {
    JsonNode answer = json.readTree(new String(body, StandardCharsets.UTF_8));
    return answer == null ? json.missingNode() : answer;
  }

  private static Optional<CarrierLabel> label(JsonNode answer, Purchase purchase) {
    Optional<LabelOffer> offer =
        offer(answer.path("offer")).filter(sold -> sold.id().equals(purchase.offerId()));
    String sorting = answer.path("sortingCode").asText("");
    if (offer.isEmpty() || sorting.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    // A number that our own check refuses could never be sealed.
    NumberCheck check = offer.get().transporter().check(answer.path("trackAndTrace").asText(""));
    return check.fault().isPresent()
        ? Optional.empty()
        : Optional.of(new CarrierLabel(offer.get(), new TrackingNumber(check.number()), sorting));
  }

  private static Optional<LabelOffer> offer(JsonNode offer) {
    try {
      Currency currency = Currency.getInstance(offer.path("currency").asText());
      LocalDate expected =
          offer.hasNonNull("expectedDeliveryDate")
              ? LocalDate.parse(offer.path("expectedDeliveryDate").asText())
              : null;
      return Optional.of(
          new LabelOffer(
              text(offer, "offerId", LONGEST_ID),
              Transporters.named(offer.path("transporterCode").asText()),
              LabelType.valueOf(offer.path("labelType").asText()),
              text(offer, "name", LONGEST_TEXT),
              new Money(minor(offer, "listPriceMinor"), currency),
              new Money(minor(offer, "priceMinor"), currency),
              Optional.ofNullable(expected),
              Instant.parse(offer.path("validUntil").asText())));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode offer, String field, int longest) {
    String text = offer.path(field).asText("");
    if (text.isBlank()
        || text.length() > longest
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(field);
    }
    return text;
  }

  private static long minor(JsonNode offer, String field) {
    JsonNode amount = offer.path(field);
    if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
      throw new IllegalArgumentException(field);
    }
    return amount.longValue();
  }

  @Override
  public void close() {
    http.close();
  }
}
