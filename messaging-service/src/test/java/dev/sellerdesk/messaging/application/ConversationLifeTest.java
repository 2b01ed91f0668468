package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.ERIKA;
import static dev.sellerdesk.messaging.application.MessagingFixture.ORDER;
import static dev.sellerdesk.messaging.application.MessagingFixture.QUESTION;
import static dev.sellerdesk.messaging.application.MessagingFixture.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.application.port.in.CloseConversation;
import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.application.port.in.ReopenConversation;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import dev.sellerdesk.shared.event.SellerMessageSent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One conversation from its first word to the survey, told in order. */
class ConversationLifeTest {

  private final MessagingFixture desk = new MessagingFixture();

  @Test
  void a_question_is_read_answered_closed_reopened_and_scored() {
    desk.phrases
        .knows("Où est mon colis ?", Language.FR)
        .remembers("Où est mon colis ?", Language.NL, "Waar is mijn pakket?")
        .knows("Uw pakket is onderweg.", Language.NL)
        .translates("Uw pakket is onderweg.", Language.FR, "Votre colis est en route.");

    // Erika asks in French. Her order is so new that nobody here has heard of it.
    desk.customerAsks("Où est mon colis ?");
    desk.mailGoesOut();
    assertThat(desk.mailServer.attempts)
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo(SELLER));

    // Anna reads it in Dutch at once; for English an engine is needed, and it is away.
    desk.translateWhatIsDue();
    assertThat(desk.seenBy("anna").getFirst().shown()).isEqualTo(Shown.TRANSLATION);
    assertThat(desk.seenBy("anna").getFirst().message().owed()).containsExactly(Language.EN);

    // Half a minute later it is back.
    desk.phrases.translates("Où est mon colis ?", Language.EN, "Where is my parcel?");
    desk.timePasses(Duration.ofSeconds(30));
    desk.translateWhatIsDue();
    assertThat(desk.seenBy("anna").getFirst().message().owed()).isEmpty();

    // Anna answers in Dutch and sends French. The mail waits for the address, then for the mail
    // server.
    desk.sellerAnswers("Uw pakket is onderweg.", Language.FR);
    desk.mailServer.answer = new Dispatch.TryLater();
    desk.orderPlaced();
    desk.mailGoesOut();
    desk.mailServer.answer = new Dispatch.Accepted();
    desk.timePasses(Duration.ofSeconds(1));
    desk.mailGoesOut();
    assertThat(desk.mailServer.attempts.getLast().to()).isEqualTo(ERIKA);
    assertThat(desk.mailServer.attempts.getLast().mail().content().text())
        .isEqualTo("Bonjour,\n\nVotre colis est en route.\n\nCordialement,");

    // The case is closed. Anna cannot write any more; Erika can, and that reopens it.
    desk.followCase.close(
        new CloseConversation.Command(
            QUESTION, "Q-2026-000123-7", ORDER, Channel.EMAIL, desk.clock.instant()));
    assertThatThrownBy(() -> desk.sellerAnswers("Nog iets."))
        .isInstanceOf(MessagingException.ReopenFirst.class);
    desk.timePasses(Duration.ofHours(1));
    desk.receiveCustomerMessage.receive(
        new ReceiveCustomerMessage.Command(QUESTION, "Merci !", Language.FR, List.of()));
    desk.followCase.reopen(new ReopenConversation.Command(QUESTION, desk.clock.instant()));
    desk.sellerAnswers("Graag gedaan.");
    assertThat(desk.events)
        .<Object>extracting(Object::getClass)
        .containsExactly(
            SellerMessageSent.class, CustomerMessageReceived.class, SellerMessageSent.class);

    // A day after the case was closed again, the survey is due.
    desk.surveyRequested(UUID.randomUUID());
    desk.mailGoesOut();
    assertThat(desk.mailServer.attempts.getLast().to()).isEqualTo(ERIKA);
    assertThat(desk.mailServer.attempts.getLast().mail().content().subject())
        .isEqualTo("survey fr");

    // Erika was mailed two answers and one survey, and reads exactly what was meant for her.
    assertThat(desk.seenByCustomer()).hasSize(4);
    assertThat(desk.mails.backlog(desk.clock.instant()).queued()).isZero();
  }
}
