package dev.sellerdesk.orders.adapter.out.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sellerdesk.orders.application.port.out.Carrier.Purchase;
import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that answers badly, slowly, or not at all. */
@Timeout(60)
class HttpCarrierTest {

  private static final String OFFER =
      """
      {"offerId":"o-1","transporterCode":"TNT","labelType":"PARCEL","name":"Consignment","currency":"EUR",
       "listPriceMinor":695,"priceMinor":525,"expectedDeliveryDate":"2026-11-25","validUntil":"2026-11-23T15:00:00Z"}
      """;
  private static final String LABEL =
      "{\"offer\":" + OFFER + ",\"trackAndTrace\":\"3s abcd 1234567\",\"sortingCode\":\"U-7\"}";
  private static final Consignment PARCEL =
      new Consignment(
          new OrderNumber("A2K8290LP8"),
          new Address("Erika Jansen", "Dorpsstraat", "1", "1234AB", "Utrecht", "NL"));
  private static final Purchase PURCHASE = new Purchase("r-1", "o-1", PARCEL);

  private interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> references = new CopyOnWriteArrayList<>();
  private volatile Answering answering = says(200, "{\"offers\":[" + OFFER + "]}");
  private HttpServer server;
  private HttpCarrier carrier;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI() + " " + body);
            String reference = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (reference != null) {
              references.add(reference);
            }
            answering.answer(exchange);
          }
        });
    server.start();
    carrier = carrier(1);
  }

  @AfterEach
  void stop() {
    carrier.close();
    server.stop(0);
  }

  private HttpCarrier carrier(int retries) {
    return new HttpCarrier(
        new HttpCarrier.Settings(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/"),
            Optional.of("key-1"),
            Duration.ofMillis(700),
            retries,
            4,
            Duration.ofMillis(800),
            10_000));
  }

  private static Answering says(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  @Test
  void offers_are_read_with_both_prices_and_the_expected_date_T_06_O_24() {
    LabelOffer offer = carrier.offers(PARCEL).getFirst();
    assertThat(offer.transporter().code()).isEqualTo("TNT");
    assertThat(offer.listPrice().amount()).isEqualTo("6.95");
    assertThat(offer.price().amount()).isEqualTo("5.25");
    assertThat(offer.expectedDelivery().orElseThrow()).hasToString("2026-11-25");
    assertThat(asked.getFirst()).startsWith("/api/offers ").contains("\"zipCode\":\"1234AB\"");
  }

  @Test
  void an_offer_that_cannot_be_right_does_not_hide_the_others() {
    String wrong =
        String.join(
            ",",
            OFFER.replace("\"priceMinor\":525", "\"priceMinor\":696"),
            OFFER.replace("\"priceMinor\":525", "\"priceMinor\":-1"),
            OFFER.replace("\"priceMinor\":525", "\"priceMinor\":5.25"),
            OFFER.replace("TNT", "BOAT"),
            OFFER.replace("PARCEL", "CRATE"),
            OFFER.replace("EUR", "EURO"),
            OFFER.replace("o-1", ""),
            OFFER.replace("2026-11-25", "tomorrow"),
            "7",
            "null");
    answering = says(200, "{\"offers\":[" + wrong + "," + OFFER + "]}");
    assertThat(carrier.offers(PARCEL)).extracting(LabelOffer::id).containsExactly("o-1");
  }

  @Test
  void a_label_is_bought_with_its_number_under_our_reference_T_05() {
    answering = says(201, LABEL);
    var label = carrier.buy(PURCHASE);
    assertThat(label.number().value()).isEqualTo("3SABCD1234567");
    assertThat(label.sortingCode()).isEqualTo("U-7");
    assertThat(references).containsExactly("r-1");
  }

  @Test
  void a_purchase_that_fails_is_tried_again_under_the_same_reference() {
    AtomicInteger calls = new AtomicInteger();
    answering =
        exchange ->
            says(calls.incrementAndGet() == 1 ? 503 : 201, calls.get() == 1 ? "busy" : LABEL)
                .answer(exchange);
    assertThat(carrier.buy(PURCHASE).number().value()).isEqualTo("3SABCD1234567");
    assertThat(references).containsExactly("r-1", "r-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{}",
        "{\"offer\":{},\"trackAndTrace\":\"3SABCD1234567\"}",
        "{\"trackAndTrace\":\"3SABCD1234567\"}"
      })
  void garbage_is_no_label_and_no_offers(String garbage) {
    answering = says(200, garbage);
    assertThatThrownBy(() -> carrier.buy(PURCHASE))
        .isInstanceOf(CarrierException.Unavailable.class);
    assertThatThrownBy(() -> carrier.offers(PARCEL))
        .isInstanceOf(CarrierException.Unavailable.class);
  }

  @Test
  void a_label_with_a_number_that_cannot_be_one_or_for_another_offer_is_not_believed_T_12() {
    answering = says(200, LABEL.replace("3s abcd 1234567", "3S1"));
    assertThatThrownBy(() -> carrier.buy(PURCHASE))
        .isInstanceOf(CarrierException.Unavailable.class);
    answering = says(200, LABEL.replace("o-1", "o-2"));
    assertThatThrownBy(() -> carrier.buy(PURCHASE))
        .isInstanceOf(CarrierException.Unavailable.class);
  }

  @Test
  void an_answer_that_is_too_large_is_not_read() {
    answering = says(200, "{\"offers\":[" + OFFER + "],\"x\":\"" + "x".repeat(20_000) + "\"}");
    assertThatThrownBy(() -> carrier.offers(PARCEL))
        .isInstanceOf(CarrierException.Unavailable.class);
  }

  @Test
  void a_carrier_that_hangs_is_not_waited_for() {
    answering =
        exchange -> {
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        };
    long before = System.nanoTime();
    assertThatThrownBy(() -> carrier.offers(PARCEL))
        .isInstanceOf(CarrierException.Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    assertThat(asked).hasSize(2);
  }

  @Test
  void a_refusal_is_final_and_says_which_one_it_is() {
    answering = says(410, "");
    assertThatThrownBy(() -> carrier.buy(PURCHASE)).isInstanceOf(CarrierException.OfferGone.class);
    answering = says(422, "");
    assertThatThrownBy(() -> carrier.buy(PURCHASE))
        .isInstanceOf(CarrierException.ReferenceUsed.class);
    answering = says(401, "");
    assertThatThrownBy(() -> carrier.buy(PURCHASE))
        .isInstanceOf(CarrierException.Unavailable.class);
    assertThat(asked).hasSize(3);
  }

  @Test
  void one_that_keeps_failing_is_left_alone_for_a_while_and_then_asked_again() {
    answering = says(500, "");
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> carrier.offers(PARCEL))
          .isInstanceOf(CarrierException.Unavailable.class);
    }
    assertThat(asked).hasSize(4);
    answering = says(200, "{\"offers\":[" + OFFER + "]}");
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptionsInstanceOf(CarrierException.Unavailable.class)
        .until(() -> carrier.offers(PARCEL).size() == 1);
  }

  @Test
  void refusals_do_not_make_it_left_alone() {
    answering = says(410, "");
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> carrier.buy(PURCHASE))
          .isInstanceOf(CarrierException.OfferGone.class);
    }
    assertThat(asked).hasSize(10);
  }
}
