package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReadConversation.MessageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.SellerUser;
import dev.sellerdesk.messaging.application.port.in.ShowMessage;
import dev.sellerdesk.messaging.application.port.out.ViewChoices;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.platform.UseCase;

@UseCase
class ShowMessageService implements ShowMessage {

  private final ConversationReader reader;
  private final ViewChoices choices;

  ShowMessageService(ConversationReader reader, ViewChoices choices) {
    this.reader = reader;
    this.choices = choices;
  }

  @Override
  public ConversationMessage show(Command command) {
    var query =
        new MessageQuery(
            command.questionId(), command.messageId(), new SellerUser(command.userId()));
    ConversationMessage seen = reader.message(query);
    if (command.basedOn() != null && command.basedOn() != seen.version()) {
      throw new MessagingException.StaleVersion();
    }
    choices.choose(seen.message(), command.userId(), command.show());
    return reader.message(query);
  }
}
