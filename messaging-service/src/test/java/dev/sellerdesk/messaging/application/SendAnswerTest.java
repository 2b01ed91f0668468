package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.ERIKA;
import static dev.sellerdesk.messaging.application.MessagingFixture.ORDER;
import static dev.sellerdesk.messaging.application.MessagingFixture.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.application.port.in.CloseConversation;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.shared.event.SellerMessageSent;
import org.junit.jupiter.api.Test;

class SendAnswerTest {

  private static final String TEXT = "Uw pakket is onderweg.";

  private final MessagingFixture desk = new MessagingFixture();

  @Test
  void an_answer_goes_to_the_customers_mailbox_and_is_announced() {
    desk.orderPlaced();
    desk.customerAsks("Où est mon colis ?");

    ConversationMessage sent = desk.sellerAnswers(TEXT);

    assertThat(sent.delivery()).isEqualTo(new Delivery.Queued());
    desk.mailGoesOut();
    assertThat(desk.mailServer.attempts)
        .filteredOn(attempt -> attempt.mail().kind() == MailKind.CUSTOMER_MESSAGE)
        .singleElement()
        .satisfies(attempt -> {
          assertThat(attempt.to()).isEqualTo(ERIKA);
          assertThat(attempt.mail().content().text())
              .isEqualTo("Bonjour Erika,\n\n" + TEXT + "\n\nCordialement,");
        });
    assertThat(desk.seenBy("anna").getLast().delivery())
        .isEqualTo(new Delivery.Sent(desk.clock.instant()));
    assertThat(desk.events)
        .singleElement()
        .isEqualTo(
            new SellerMessageSent(
                sent.message().id().value(),
                QUESTION.value(),
                "1001",
                "EMAIL",
                "CUSTOMER",
                "WAIT_FOR_CUSTOMER",
                "anna",
                desk.clock.instant(),
                TEXT));
  }

  @Test
  void a_direct_message_is_answered_by_one_and_no_mail_is_sent() {
    desk.orderPlaced();
    desk.customerAsks(Channel.DM, "Hallo?");

    ConversationMessage sent = desk.sellerAnswers(TEXT);

    assertThat(sent.message().channel()).isEqualTo(Channel.DM);
    assertThat(sent.delivery()).isEqualTo(new Delivery.Sent(desk.clock.instant()));
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).isEmpty();
  }

  @Test
  void with_translate_to_the_translation_is_sent_and_both_texts_are_kept() {
    desk.orderPlaced();
    desk.customerAsks("Où est mon colis ?");
    desk.phrases
        .knows(TEXT, Language.NL)
        .translates(TEXT, Language.FR, "Votre colis est en route.");

    ConversationMessage sent = desk.sellerAnswers(TEXT, Language.FR);

    assertThat(sent.message().original()).isEqualTo(Wording.in(Language.NL, TEXT));
    assertThat(sent.message().sent().text())
        .isEqualTo(
            Wording.in(
                Language.FR, "Bonjour Erika,\n\nVotre colis est en route.\n\nCordialement,"));
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE).getFirst().content().text())
        .isEqualTo("Bonjour Erika,\n\nVotre colis est en route.\n\nCordialement,");
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE).getFirst().content().subject())
        .isEqualTo("letter fr");
    assertThat(desk.phrases.requests.getLast().protectedNames()).containsExactly("Erika", "Jansen");
  }

  @Test
  void what_cannot_be_translated_completely_is_not_sent() {
    desk.orderPlaced();
    desk.customerAsks("Où est mon colis ?");
    desk.phrases
        .knows(TEXT, Language.NL)
        .translatesPartly(TEXT, Language.FR, "Votre pakket est onderweg.");

    assertThatThrownBy(() -> desk.sellerAnswers(TEXT, Language.FR))
        .isInstanceOf(MessagingException.TranslationIncomplete.class);
    assertThatThrownBy(() -> desk.sellerAnswers(TEXT, Language.EN))
        .isInstanceOf(MessagingException.TranslationIncomplete.class);
    assertThat(desk.messages.all()).hasSize(1);
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).isEmpty();
    assertThat(desk.events).isEmpty();
  }

  @Test
  void translating_into_the_language_it_is_written_in_does_nothing() {
    desk.orderPlaced();
    desk.customerAsks("Hallo?");
    desk.phrases.knows(TEXT, Language.NL);

    ConversationMessage sent = desk.sellerAnswers(TEXT, Language.NL);

    assertThat(sent.message().original()).isEqualTo(Wording.in(Language.NL, TEXT));
    assertThat(sent.message().sent().text())
        .isEqualTo(
            Wording.in(Language.NL, "Beste Erika,\n\n" + TEXT + "\n\nMet vriendelijke groet,"));
    assertThat(desk.phrases.requests).isEmpty();
  }

  @Test
  void a_text_too_short_to_tell_is_translated_from_the_language_the_user_works_in() {
    desk.orderPlaced();
    desk.customerAsks("Hallo?");
    desk.phrases.translates("Ok", Language.FR, "D'accord");

    desk.sellerAnswers("Ok", Language.FR);

    assertThat(desk.phrases.requests.getLast().from()).isEqualTo(Language.NL);
  }

  @Test
  void a_text_too_short_to_tell_is_sent_as_it_is_without_a_language() {
    desk.customerAsks("Hallo?");

    assertThat(desk.sellerAnswers("Ok").message().original().language())
        .isEqualTo(new SourceLanguage.Unknown());
  }

  @Test
  void a_closed_case_is_refused_before_anybody_translates() {
    desk.customerAsks("Hallo?");
    desk.followCase.close(
        new CloseConversation.Command(
            QUESTION, "Q-2026-000123-7", ORDER, Channel.EMAIL, desk.clock.instant()));

    assertThatThrownBy(() -> desk.sellerAnswers(TEXT, Language.FR))
        .isInstanceOf(MessagingException.ReopenFirst.class);
    assertThat(desk.phrases.requests).isEmpty();
  }

  @Test
  void an_unknown_conversation_is_refused() {
    assertThatThrownBy(() -> desk.sellerAnswers(TEXT))
        .isInstanceOf(MessagingException.UnknownConversation.class);
  }
}
