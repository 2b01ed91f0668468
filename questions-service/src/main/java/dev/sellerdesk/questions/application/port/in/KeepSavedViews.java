package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.SavedView;
import dev.sellerdesk.questions.domain.QuestionException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists under a name: a user's own, and those that colleagues share. */
public interface KeepSavedViews {

  /** By name. */
  List<SavedView> of(String user);

  /**
   * @throws QuestionException.SavedViewNotFound if the user has none such
   */
  SavedView find(String user, UUID id);

  /**
   * @throws QuestionException.NameTaken if the user has one of this name
   */
  SavedView save(Command command);

  /**
   * @param expectedVersion what the user has read; {@code null} when it does not matter
   * @throws QuestionException.SavedViewNotFound if the user has none such
   * @throws QuestionException.NameTaken if another one of the user's has this name
   */
  SavedView change(UUID id, Command command, @Nullable Long expectedVersion);

  /**
   * @throws QuestionException.SavedViewNotFound if the user has none such
   */
  void delete(String user, UUID id, @Nullable Long expectedVersion);

  /** See {@link SavedView}. */
  record Command(String user, String name, String query, boolean shared) {}
}
