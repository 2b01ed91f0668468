package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.DailyDigestDue;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a seller's questions stand, once a day, by mail. */
@QuarkusTest
class DailyDigestMailTest extends MessagingDesk {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void q_55_a_day_is_told_of_once_and_with_its_counts() throws Exception {
    due(DAY);
    due(DAY);
    due(DAY.plusDays(1));

    var mails = mailsTo(sellersMailbox, 2);
    stays(() -> assertThat(MailServer.to(sellersMailbox)).hasSize(2));
    assertThat(List.of(mails.getFirst().getSubject(), mails.getLast().getSubject()))
        .containsExactlyInAnyOrder(
            "Je klantvragen op maandag 23 november 2026",
            "Je klantvragen op dinsdag 24 november 2026");
    MimeMessage first = mails.getFirst();
    assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(part(first, "text/plain"))
        .contains(
            "Openstaande vragen: 12",
            "waarvan lang openstaand: 5",
            "Wacht op jou: 7",
            "Hier wilde je nu op terugkomen: 3",
            "Ongelezen berichten: 4",
            "/questions?awaiting=SELLER");
    assertThat(part(first, "text/html")).contains("<strong>7</strong>", "?awaiting=SELLER\"");
  }

  @Test
  void q_55_it_is_told_in_the_language_of_the_account() throws Exception {
    json(Tokens.of("anna", retailer, "seller", "seller-admin"))
        .body(Map.of("preferred", "en"))
        .put("/settings/language/account")
        .then()
        .statusCode(200);

    due(DAY);

    MimeMessage mail = onlyMailTo(sellersMailbox);
    assertThat(mail.getSubject()).isEqualTo("Your customer questions on Monday, November 23, 2026");
    assertThat(part(mail, "text/plain")).contains("Waiting for you: 7");
  }

  private void due(LocalDate day) {
    TestEvents.publish(new DailyDigestDue(retailer, day, 12, 5, 7, 3, 4));
  }
}
