package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.StandardMessageUse;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users write, save and edit the messages they use again and again (M-40 to M-43). */
public interface ManageStandardMessages {

  /** What the user sees in the menu; archived ones only if asked for. */
  List<Listed> list(String retailerId, String userId, boolean archived);

  Listed read(Key key);

  /** A new one, from texts or from the user's draft (M-41). */
  Listed write(NewMessage command);

  Listed change(Change command);

  void delete(Key key);

  record Listed(StandardMessage message, Optional<StandardMessageUse> use) {}

  record Key(String retailerId, String userId, UUID id) {}

  /**
   * @param shared whether it is the account's, not the user's own
   * @param fromDraft the conversation whose draft gives the text, in the user's language
   */
  record NewMessage(
      String retailerId,
      String userId,
      String name,
      boolean shared,
      Map<Language, String> texts,
      List<UUID> attachments,
      Optional<QuestionId> fromDraft) {}

  /**
   * @param basedOn the version the user saw; {@code null} if that does not matter
   */
  record Change(
      Key key,
      String name,
      Map<Language, String> texts,
      List<UUID> attachments,
      boolean archived,
      @Nullable Long basedOn) {}
}
