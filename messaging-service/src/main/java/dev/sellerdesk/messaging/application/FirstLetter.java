package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ComposeAnswer;
import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.in.PrepareAnswer;
import dev.sellerdesk.messaging.application.port.in.TellSeller;
import dev.sellerdesk.messaging.application.port.out.Drafts;
import dev.sellerdesk.messaging.application.port.out.Formatting;
import dev.sellerdesk.messaging.application.port.out.KnownTranslations;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.LinkPolicy;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.CaseNews;
import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letter with which a seller begins a contact: made in the steps of every answer. Nobody
 * is there to be asked, so what cannot be sent as wanted is not sent at all (M-57): it waits as the
 * seller's draft, and a mail says so.
 */
@UseCase
class FirstLetter {

  private final ComposeAnswer compose;
  private final Dispatching dispatching;
  private final Correspondence correspondence;
  private final Drafts drafts;
  private final MailDesk mailDesk;
  private final Clock clock;

  FirstLetter(
      PrepareAnswer prepareAnswer,
      Formatting formatting,
      LanguageDetector detector,
      KnownTranslations knownTranslations,
      LinkPolicy links,
      Dispatching dispatching,
      Correspondence correspondence,
      Drafts drafts,
      MailDesk mailDesk,
      Clock clock) {
    // From memory alone: this happens in a transaction, and an engine outside may be slow.
    this.compose =
        new ComposeAnswerService(
            prepareAnswer, formatting, detector, knownTranslations::find, links);
    this.dispatching = dispatching;
    this.correspondence = correspondence;
    this.drafts = drafts;
    this.mailDesk = mailDesk;
    this.clock = clock;
  }

  void write(Conversation conversation, OpenConversation.Command command) {
    Request request = request(command);
    Optional<ComposeAnswer.Composed> composed = composed(conversation, command, request);
    if (composed.isEmpty()) {
      keep(conversation, command, request);
      return;
    }
    var answer = composed.get().answer();
    Parcel parcel = dispatching.parcel(conversation, answer);
    correspondence.outgoing(
        conversation,
        conversation.beginWith(
            command.messageId(), answer, parcel.fingerprint(), command.openedAt()),
        parcel);
  }

  private Optional<ComposeAnswer.Composed> composed(
      Conversation conversation, OpenConversation.Command command, Request request) {
    if (!(conversation.state() instanceof CaseState.Open) || !conversation.isWithSeller()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          compose.compose(
              new ComposeAnswer.Command(command.questionId(), command.openedBy(), request)));
    } catch (MessagingException.TranslationIncomplete
        | MessagingException.UnresolvedVariables
        | MessagingException.NothingToSend _) {
      return Optional.empty();
    }
  }

  private void keep(Conversation conversation, OpenConversation.Command command, Request request) {
    if (drafts.find(conversation.id(), command.openedBy()).isEmpty()) {
      drafts.save(
          new SavedDraft(
              conversation.id(),
              conversation.order().retailerId(),
              command.openedBy(),
              request,
              clock.instant(),
              0));
    }
    mailDesk.tellSeller(
        new TellSeller.Command(
            conversation.id(),
            conversation.caseNumber(),
            conversation.order(),
            CaseNews.FIRST_LETTER_KEPT,
            command.openedAt(),
            Optional.empty()));
  }

  private static Request request(OpenConversation.Command command) {
    return new Request(
        command.text(),
        Format.TEXT,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        command.translateTo(),
        List.of(),
        Recipient.CUSTOMER,
        AfterSend.WAIT_FOR_CUSTOMER);
  }
}
