package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.FIRST;
import static dev.sellerdesk.messaging.application.MessagingFixture.QUESTION;
import static dev.sellerdesk.messaging.application.MessagingFixture.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import org.junit.jupiter.api.Test;

/** The letter with which a seller begins a contact. */
class FirstLetterTest {

  private static final String LATE = "Uw pakket is vertraagd.";

  private final MessagingFixture desk = new MessagingFixture();

  @Test
  void it_is_greeted_and_closed_as_every_letter_is() {
    desk.phrases.knows(LATE, Language.NL);
    desk.orderPlaced();

    desk.sellerBegins(LATE, null);

    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE))
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.content().text()).contains("Erika").contains(LATE).isNotEqualTo(LATE));
    assertThat(desk.messages.all())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.id()).isEqualTo(FIRST);
          assertThat(message.original().text()).isEqualTo(LATE);
          assertThat(message.fingerprint()).isNotEmpty();
        });
  }

  @Test
  void it_goes_out_in_the_language_that_was_asked_for() {
    desk.phrases.knows(LATE, Language.NL).remembers(LATE, Language.FR, "Votre colis a du retard.");
    desk.orderPlaced();

    desk.sellerBegins(LATE, Language.FR);

    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE).getFirst().content().text())
        .contains("Votre colis a du retard.")
        .doesNotContain(LATE);
  }

  @Test
  void what_cannot_be_translated_is_kept_as_a_draft_and_the_seller_is_told() {
    desk.phrases.knows(LATE, Language.NL);
    desk.orderPlaced();

    desk.sellerBegins(LATE, Language.FR);
    desk.sellerBegins(LATE, Language.FR);

    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).isEmpty();
    assertThat(desk.messages.all()).isEmpty();
    var draft = desk.writing.draftStore.find(QUESTION, "anna").orElseThrow().content();
    assertThat(draft.text()).isEqualTo(LATE);
    assertThat(draft.translateTo()).contains(Language.FR);
    assertThat(desk.mails(MailKind.CASE_NOTICE))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.state()).isEqualTo(new MailState.Queued(SELLER, 0, desk.clock.instant()));
          assertThat(mail.content().subject()).isEqualTo("FIRST_LETTER_KEPT nl");
        });
  }

  @Test
  void an_open_place_keeps_it_back_too() {
    desk.phrases.knows("Uw bon: {returnLabel}", Language.NL);

    desk.sellerBegins("Uw bon: {returnLabel}", null);

    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).isEmpty();
    assertThat(desk.writing.draftStore.find(QUESTION, "anna")).isPresent();
  }
}
