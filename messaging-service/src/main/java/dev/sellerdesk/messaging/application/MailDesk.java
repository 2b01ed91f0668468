package dev.sellerdesk.messaging.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sellerdesk.messaging.application.port.in.InviteToSurvey;
import dev.sellerdesk.messaging.application.port.in.TellSeller;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.MailComposer;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.application.port.out.SellerDirectory;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.DailyDigest;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.ShippingNotice;
import dev.sellerdesk.messaging.domain.compose.Body;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Queues the mails that use cases cause, in their transaction and once per cause. */
@UseCase
class MailDesk {

  private final OutgoingMailRepository mails;
  private final MailComposer composer;
  private final ContactDirectory contacts;
  private final SellerDirectory sellers;
  private final ReadingLanguages languages;
  private final Ids ids;
  private final Clock clock;

  MailDesk(
      OutgoingMailRepository mails,
      MailComposer composer,
      ContactDirectory contacts,
      SellerDirectory sellers,
      ReadingLanguages languages,
      Ids ids,
      Clock clock) {
    this.mails = mails;
    this.composer = composer;
    this.contacts = contacts;
    this.sellers = sellers;
    this.languages = languages;
    this.ids = ids;
    this.clock = clock;
  }

  /** A customer asked or replied. */
  void tellSeller(Conversation conversation, Message message, boolean reply) {
    OrderKey order = conversation.order();
    UUID about = message.id().value();
    if (mails.exists(MailKind.SELLER_NOTICE, about)) {
      return;
    }
    var notice =
        new MailComposer.Notice(
            conversation.id(),
            conversation.caseNumber(),
            order.orderNumber(),
            reply,
            languages.ofAccount(order.retailerId()).preferred());
    mails.save(
        OutgoingMail.to(
            sellers.of(order.retailerId()).questionsTo(),
            ids.next(),
            MailKind.SELLER_NOTICE,
            about,
            order,
            composer.notice(notice),
            clock.instant()));
  }

  /** Something happened to a case; the same news is told once. */
  void tellSeller(TellSeller.Command command) {
    OrderKey order = command.order();
    UUID about =
        UUID.nameUUIDFromBytes(
            (command.questionId() + " " + command.news() + " " + command.at()).getBytes(UTF_8));
    if (mails.exists(MailKind.CASE_NOTICE, about)) {
      return;
    }
    var notice =
        new MailComposer.CaseNotice(
            command.questionId(),
            command.caseNumber(),
            order.orderNumber(),
            command.news(),
            command.until(),
            languages.ofAccount(order.retailerId()).preferred());
    mails.save(
        OutgoingMail.to(
            sellers.of(order.retailerId()).questionsTo(),
            ids.next(),
            MailKind.CASE_NOTICE,
            about,
            order,
            composer.caseNotice(notice),
            clock.instant()));
  }

  /** How a seller's questions stand; of one day it is told once. */
  void tellDigest(DailyDigest digest) {
    UUID about = UUID.nameUUIDFromBytes((digest.retailerId() + " " + digest.day()).getBytes(UTF_8));
    if (mails.exists(MailKind.DAILY_DIGEST, about)) {
      return;
    }
    mails.save(
        OutgoingMail.to(
            sellers.of(digest.retailerId()).questionsTo(),
            ids.next(),
            MailKind.DAILY_DIGEST,
            about,
            new OrderKey(digest.retailerId(), ""),
            composer.dailyDigest(digest, languages.ofAccount(digest.retailerId()).preferred()),
            clock.instant()));
  }

  /** A seller's message goes to the customer's mailbox (M-16). */
  void toCustomer(Conversation conversation, Message message, MailContent letter) {
    OrderKey order = conversation.order();
    queue(MailKind.CUSTOMER_MESSAGE, message.id().value(), order, contacts.find(order), letter);
  }

  /** A seller's message as a mail; the same message always makes the same one (D4). */
  MailContent letter(Conversation conversation, Body body) {
    OrderKey order = conversation.order();
    return composer.letter(
        new MailComposer.Letter(
            sellers.of(order.retailerId()).name(),
            conversation.caseNumber(),
            order.orderNumber(),
            body,
            body.text()
                .language()
                .known()
                .or(() -> contacts.find(order).map(CustomerContact::language))
                .orElse(Language.NL)));
  }

  /** The retailer shipped (T-07). */
  void tellShipping(ShippingNotice notice) {
    OrderKey order = notice.order();
    Optional<CustomerContact> contact = contacts.find(order);
    queue(
        MailKind.SHIPPING_NOTICE,
        notice.shipmentId(),
        order,
        contact,
        composer.shippingNotice(
            sellers.of(order.retailerId()).name(),
            notice,
            contact.map(CustomerContact::language).orElse(Language.NL)));
  }

  /** The survey of a closed case is due (N-16). */
  void inviteToSurvey(InviteToSurvey.Command command) {
    OrderKey order = command.order();
    var invitation =
        new MailComposer.Invitation(
            sellers.of(order.retailerId()).name(),
            command.caseNumber(),
            order.orderNumber(),
            command.token(),
            command.language());
    queue(
        MailKind.SURVEY_INVITATION,
        command.invitationId(),
        order,
        contacts.find(order),
        composer.surveyInvitation(invitation));
  }

  private void queue(
      MailKind kind,
      UUID about,
      OrderKey order,
      Optional<CustomerContact> contact,
      MailContent content) {
    if (mails.exists(kind, about)) {
      return;
    }
    UUID id = ids.next();
    mails.save(
        contact
            .map(known ->
                OutgoingMail.to(known.email(), id, kind, about, order, content, clock.instant()))
            .orElseGet(() -> OutgoingMail.awaitingAddress(id, kind, about, order, content)));
  }
}
