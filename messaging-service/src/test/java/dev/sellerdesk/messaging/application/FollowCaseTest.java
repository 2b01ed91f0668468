package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.ERIKA;
import static dev.sellerdesk.messaging.application.MessagingFixture.ORDER;
import static dev.sellerdesk.messaging.application.MessagingFixture.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.application.port.in.TellSeller;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.CaseNews;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a conversation when its case changes hands or turns out to be a duplicate. */
class FollowCaseTest {

  private static final QuestionId OTHER = new QuestionId(UUID.randomUUID());

  private final MessagingFixture desk = new MessagingFixture();

  @BeforeEach
  void mails_know_their_conversations() {
    desk.mails.conversationOf =
        message ->
            desk.messages
                .find(new MessageId(message))
                .flatMap(found -> desk.conversations.find(found.questionId()));
  }

  @Test
  void a_seller_neither_reads_nor_writes_what_partnerservice_holds() {
    desk.customerAsks("Waar is mijn pakket?");
    var preview = desk.previewed("Onderweg.");
    desk.timePasses(Duration.ofMinutes(1));

    desk.followCase.toPartnerservice(QUESTION, desk.clock.instant());

    assertThatThrownBy(() -> desk.seenBy("anna"))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
    assertThatThrownBy(() -> desk.previewed("Onderweg."))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
    assertThatThrownBy(() -> desk.confirmed(preview))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).isEmpty();
    assertThat(desk.seenByCustomer()).hasSize(1);
  }

  @Test
  void a_forwarded_case_can_be_answered_again() {
    desk.customerAsks("Waar is mijn pakket?");
    desk.followCase.toPartnerservice(QUESTION, desk.clock.instant());
    desk.timePasses(Duration.ofMinutes(1));

    desk.followCase.toSeller(QUESTION, desk.clock.instant());

    desk.sellerAnswers("Onderweg.");
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).hasSize(1);
  }

  @Test
  void nobody_tells_the_seller_of_what_customers_write_to_partnerservice() {
    desk.customerAsksAtPartnerservice("Waar is mijn pakket?");
    customerWritesTo(QUESTION);

    assertThat(desk.mails.all()).isEmpty();
    assertThatThrownBy(() -> desk.seenBy("anna"))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
  }

  @Test
  void what_the_customer_writes_in_a_duplicate_is_told_once_and_in_the_case_that_goes_on() {
    desk.customerAsks("Waar is mijn pakket?");
    other();
    desk.followCase.merge(QUESTION, OTHER, desk.clock.instant());

    var message = customerWritesTo(QUESTION).message();

    assertThat(message.questionId()).isEqualTo(OTHER);
    assertThat(
            desk.mails(MailKind.SELLER_NOTICE).stream()
                .filter(mail -> mail.about().equals(message.id().value())))
        .singleElement()
        .satisfies(mail -> assertThat(mail.content().text()).contains(OTHER.toString()));
    assertThat(desk.events)
        .singleElement()
        .isInstanceOfSatisfying(
            CustomerMessageReceived.class,
            event -> assertThat(event.questionId()).isEqualTo(OTHER.value()));
    assertThatThrownBy(() -> desk.sellerAnswers("Onderweg."))
        .isInstanceOf(MessagingException.Merged.class);
  }

  @Test
  void q_09_a_letter_without_an_order_leaves_when_order_and_address_are_known() {
    customerAsksWithoutOrder();
    desk.sellerAnswers("Onderweg.");
    desk.orderPlaced();
    assertThat(theLetter().state()).isInstanceOf(MailState.AwaitingAddress.class);

    desk.followCase.identify(QUESTION, ORDER);

    assertThat(theLetter().state())
        .isInstanceOfSatisfying(
            MailState.Queued.class, queued -> assertThat(queued.to()).isEqualTo(ERIKA));
    assertThat(theLetter().order()).isEqualTo(ORDER);
  }

  @Test
  void q_09_a_letter_without_an_order_leaves_whichever_is_known_first() {
    customerAsksWithoutOrder();
    desk.sellerAnswers("Onderweg.");
    desk.followCase.identify(QUESTION, ORDER);
    assertThat(theLetter().state()).isInstanceOf(MailState.AwaitingAddress.class);

    desk.orderPlaced();

    assertThat(theLetter().state()).isInstanceOf(MailState.Queued.class);
  }

  @Test
  void q_09_a_letter_that_was_written_while_the_order_became_known_is_found_later() {
    customerAsksWithoutOrder();
    desk.sellerAnswers("Onderweg.");
    var identified = desk.conversations.find(QUESTION).orElseThrow();
    identified.about(ORDER);
    desk.conversations.save(identified);
    desk.orderPlaced();
    assertThat(theLetter().state()).isInstanceOf(MailState.AwaitingAddress.class);

    desk.tidyMail.tidy();

    assertThat(theLetter().state()).isInstanceOf(MailState.Queued.class);
  }

  @Test
  void what_is_heard_of_a_case_before_it_begins_is_not_taken_so_that_it_is_not_lost() {
    Instant now = desk.clock.instant();
    for (ThrowingCallable news :
        List.<ThrowingCallable>of(
            () -> desk.followCase.toPartnerservice(QUESTION, now),
            () -> desk.followCase.toSeller(QUESTION, now),
            () -> desk.followCase.merge(QUESTION, OTHER, now),
            () -> desk.followCase.identify(QUESTION, ORDER),
            () -> tell(CaseNews.FORWARDED_REMINDER, now))) {
      assertThatThrownBy(news).isInstanceOf(MessagingException.UnknownConversation.class);
    }
    assertThat(desk.mails.all()).isEmpty();
  }

  @Test
  void news_of_a_case_that_has_changed_meanwhile_are_not_told() {
    desk.customerAsks("Waar is mijn pakket?");
    Instant forwarded = desk.clock.instant();
    desk.timePasses(Duration.ofHours(1));
    desk.followCase.toPartnerservice(QUESTION, desk.clock.instant());
    tell(CaseNews.FORWARDED_REMINDER, forwarded);
    tell(CaseNews.FOLLOW_UP_DUE, desk.clock.instant());

    desk.timePasses(Duration.ofHours(1));
    desk.followCase.toSeller(QUESTION, desk.clock.instant());
    tell(CaseNews.FORWARDED_REMINDER, forwarded);
    assertThat(desk.mails(MailKind.CASE_NOTICE)).isEmpty();

    tell(CaseNews.FORWARDED_REMINDER, desk.clock.instant());
    assertThat(desk.mails(MailKind.CASE_NOTICE)).hasSize(1);
  }

  @Test
  void the_same_news_of_a_case_is_mailed_once_and_a_second_forwarding_again() {
    desk.customerAsks("Waar is mijn pakket?");
    tell(CaseNews.FORWARDED, desk.clock.instant());
    tell(CaseNews.FORWARDED, desk.clock.instant());
    tell(CaseNews.FORWARDED, desk.clock.instant().plusSeconds(1));
    tell(CaseNews.FORWARDED_REMINDER, desk.clock.instant());
    tell(CaseNews.FOLLOW_UP_DUE, desk.clock.instant());

    assertThat(desk.mails(MailKind.CASE_NOTICE))
        .extracting(mail -> mail.content().subject())
        .containsExactlyInAnyOrder(
            "FORWARDED nl", "FORWARDED nl", "FORWARDED_REMINDER nl", "FOLLOW_UP_DUE nl");
  }

  private OutgoingMail theLetter() {
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).hasSize(1);
    return desk.mails(MailKind.CUSTOMER_MESSAGE).getFirst();
  }

  private void customerAsksWithoutOrder() {
    opened(
        QUESTION, "Q-2026-000123-7", new OrderKey(ORDER.retailerId(), ""), "Waar is mijn pakket?");
  }

  private void tell(CaseNews news, Instant at) {
    desk.tellSeller.tell(
        new TellSeller.Command(QUESTION, "Q-2026-000123-7", ORDER, news, at, Optional.empty()));
  }

  private ConversationMessage customerWritesTo(QuestionId question) {
    return desk.receiveCustomerMessage.receive(
        new ReceiveCustomerMessage.Command(question, "En nu?", null, List.of()));
  }

  private void other() {
    opened(OTHER, "Q-2026-000124-5", ORDER, "Nogmaals: waar is mijn pakket?");
  }

  private void opened(QuestionId question, String caseNumber, OrderKey order, String text) {
    desk.openConversation.open(
        new OpenConversation.Command(
            question,
            caseNumber,
            order,
            Channel.EMAIL,
            Author.CUSTOMER,
            null,
            new MessageId(UUID.randomUUID()),
            text,
            desk.clock.instant(),
            false,
            Optional.empty(),
            ""));
  }
}
