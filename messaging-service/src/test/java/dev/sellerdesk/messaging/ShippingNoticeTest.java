package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.OrderShipped;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The customer hears that the retailer shipped. */
@QuarkusTest
class ShippingNoticeTest extends MessagingDesk {

  private static final String LINK =
      "https://jouw.postnl.nl/track-and-trace/3SABCD1234567-NL-1234AB";

  @Test
  void t_07_the_mail_has_number_delivery_service_and_expected_date_and_comes_once()
      throws Exception {
    orderPlaced();
    UUID shipment = UUID.randomUUID();
    OrderShipped shipped =
        shipped(shipment, "PARCEL", "PostNL", "3SABCD1234567", LINK, LocalDate.of(2026, 11, 25));
    TestEvents.publish(shipped);
    TestEvents.publish(shipped);

    MimeMessage mail = onlyMailTo(customer);
    assertThat(mail.getSubject()).isEqualTo("Votre commande " + order + " est en route");
    assertThat(part(mail, "text/plain"))
        .contains(
            "2 × Grasmaaier <X>",
            "Transporteur : PostNL",
            "Suivi du colis : 3SABCD1234567",
            "Attendu le : mercredi 25 novembre 2026",
            LINK);
    assertThat(part(mail, "text/html"))
        .contains(
            "Grasmaaier &lt;X&gt;", "<strong>3SABCD1234567</strong>", "href=\"" + LINK + "\"");
    stays(() -> assertThat(MailServer.to(customer)).hasSize(1));
  }

  @Test
  void t_07_without_a_number_there_is_no_line_about_it() throws Exception {
    orderPlaced();
    TestEvents.publish(shipped(UUID.randomUUID(), "LETTER", "PostNL letter", null, null, null));
    String text = part(onlyMailTo(customer), "text/plain");
    assertThat(text).contains("PostNL letter").doesNotContain("Suivi", "Attendu", "http");
  }

  @Test
  void t_10_an_appointment_is_no_parcel_on_its_way() throws Exception {
    orderPlaced();
    TestEvents.publish(
        shipped(
            UUID.randomUUID(),
            "APPOINTMENT",
            "Delivery appointment",
            null,
            null,
            LocalDate.of(2026, 11, 25)));
    MimeMessage mail = onlyMailTo(customer);
    assertThat(mail.getSubject()).doesNotContain("en route").contains(order);
    assertThat(part(mail, "text/plain"))
        .contains("sur rendez-vous", "mercredi 25 novembre 2026")
        .doesNotContain("Delivery appointment");
  }

  @Test
  void t_07_whoever_is_not_known_yet_is_told_when_the_address_is() throws Exception {
    TestEvents.publish(shipped(UUID.randomUUID(), "PARCEL", "PostNL", "3SABCD1234567", LINK, null));
    stays(() -> assertThat(MailServer.to(customer)).isEmpty());
    orderPlaced();
    assertThat(part(onlyMailTo(customer), "text/plain")).contains("3SABCD1234567");
  }

  private OrderShipped shipped(
      UUID shipment, String type, String by, String number, String link, LocalDate expected) {
    return new OrderShipped(
        order,
        shipment,
        retailer,
        "c-81",
        type,
        "OWN_CARRIER",
        "TNT",
        by,
        number,
        link,
        null,
        expected,
        Instant.now(),
        List.of(
            new OrderShipped.Item(
                UUID.randomUUID().toString(), "8712345678906", "Grasmaaier <X>", 2)));
  }
}
