package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An order on its way to the customer, as seller, carrier and customer see it. */
class ShippingJourneyTest {

  private static final String RETAILER = "1002";
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final Stack stack = SharedStack.get();

  @Test
  void t_07_t_15_a_parcel_is_shipped_followed_delivered_and_counted_on_time() {
    LocalDate promised = LocalDate.ofInstant(Case.latestClock(stack), ZONE).plusDays(1);
    Case flow = new Case(stack, RETAILER).orderPromisedFor(promised);
    long before = onTime(flow, promised).path("numerator").asLong();

    Http.Answer shipped =
        flow.post(
            Service.ORDERS,
            "/orders/" + flow.orderNumber + "/shipments",
            "seller-" + RETAILER,
            "ship",
            "{\"shipmentType\":\"PARCEL\",\"transport\":{\"transporterCode\":\"OTHER\",\"trackAndTrace\":\"%s\"}}"
                .formatted(flow.orderNumber));
    assertThat(shipped.status()).as(shipped.body()).isEqualTo(201);
    String shipment = shipped.json().path("shipmentId").asText();
    Case.eventually("the customer's mail", () -> flow.customerMails().size() == 1);
    assertThat(flow.customerMails().getFirst().text())
        .contains(flow.orderNumber, "Other", "1 × Lawnmower X")
        .contains(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Locale.FRENCH)
                .format(promised));

    flow.passTime(Duration.ofHours(20));
    Instant now = Case.latestClock(stack).truncatedTo(ChronoUnit.SECONDS);
    scans(flow, "late", scan(flow, "OUT_FOR_DELIVERY", now.minus(Duration.ofHours(2))));
    await(flow, shipment, "OUT_FOR_DELIVERY");
    Instant attempt = promised.atTime(0, 30).atZone(ZONE).toInstant();
    scans(
        flow,
        "end",
        scan(flow, "DELIVERED_AT_CUSTOMER", attempt.isBefore(now) ? attempt : now),
        scan(flow, "AT_TRANSPORTER", now.minus(Duration.ofHours(12))));
    await(flow, shipment, "DELIVERED");

    assertThat(
            flow.get(Service.ORDERS, "/orders/" + flow.orderNumber).json().path("status").asText())
        .isEqualTo("DELIVERED");
    assertThat(onTime(flow, promised).path("numerator").asLong()).isEqualTo(before + 1);
    assertThat(
            flow.get(Service.ORDERS, "/orders/" + flow.orderNumber + "/tracking/verify")
                .json()
                .path("intact")
                .asBoolean())
        .isTrue();
  }

  @Test
  void t_05_a_label_is_bought_used_and_followed_until_it_counts_as_on_time() {
    LocalDate promised = LocalDate.ofInstant(Case.latestClock(stack), ZONE).plusDays(4);
    Case flow = new Case(stack, RETAILER).orderPromisedFor(promised);
    long before = onTime(flow, promised).path("numerator").asLong();
    String order = "\"orderNumber\":\"" + flow.orderNumber + "\"";

    JsonNode offers =
        flow.post(
                Service.ORDERS,
                "/shipping-labels/offers",
                "seller-" + RETAILER,
                "offers",
                "{" + order + "}")
            .json()
            .path("items");
    JsonNode offer =
        offers
            .valueStream()
            .filter(one -> one.path("labelType").asText().equals("PARCEL"))
            .findFirst()
            .orElseThrow();
    Http.Answer bought =
        flow.post(
            Service.ORDERS,
            "/shipping-labels",
            "seller-" + RETAILER,
            "buy",
            "{%s,\"shippingLabelOfferId\":\"%s\"}"
                .formatted(order, offer.path("shippingLabelOfferId").asText()));
    assertThat(bought.status()).as(bought.body()).isEqualTo(201);
    String number = bought.json().path("trackAndTrace").asText();
    Http.Answer shipped =
        flow.post(
            Service.ORDERS,
            "/orders/" + flow.orderNumber + "/shipments",
            "seller-" + RETAILER,
            "ship",
            "{\"shippingLabelId\":\"%s\"}"
                .formatted(bought.json().path("shippingLabelId").asText()));
    assertThat(shipped.status()).as(shipped.body()).isEqualTo(201);
    Case.eventually("the customer's mail", () -> flow.customerMails().size() == 1);
    assertThat(flow.customerMails().getFirst().text())
        .contains(flow.orderNumber, number, offer.path("transporterName").asText());

    flow.passTime(Duration.ofDays(4));
    await(flow, shipped.json().path("shipmentId").asText(), "DELIVERED");
    assertThat(onTime(flow, promised).path("numerator").asLong()).isEqualTo(before + 1);
  }

  private static JsonNode onTime(Case flow, LocalDate promised) {
    String week = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY).format(promised);
    return flow.get(Service.ORDERS, "/performance/FULFILMENT/what-if?week=" + week).json();
  }

  private static String scan(Case flow, String code, Instant at) {
    return "{\"trackAndTrace\":\"%s\",\"eventCode\":\"%s\",\"eventDateTime\":\"%s\"}"
        .formatted(flow.orderNumber, code, at);
  }

  private static void scans(Case flow, String step, String... scans) {
    Http.Answer told =
        flow.post(
            Service.ORDERS,
            "/transporters/OTHER/events",
            "carrier",
            step,
            "{\"events\":[" + String.join(",", scans) + "]}");
    assertThat(told.status()).as(told.body()).isEqualTo(202);
    assertThat(told.json().path("recorded").asInt()).isEqualTo(scans.length);
  }

  private static void await(Case flow, String shipment, String status) {
    Case.eventually(
        status,
        () ->
            flow.get(Service.ORDERS, "/shipments/" + shipment)
                .json()
                .path("tracking")
                .path("status")
                .asText()
                .equals(status));
  }
}
