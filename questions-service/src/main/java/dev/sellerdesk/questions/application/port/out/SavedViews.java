package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.SavedView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The saved views of the running call's retailer. */
public interface SavedViews {

  /** The user's own and the shared ones, by name. */
  List<SavedView> visibleTo(String user);

  Optional<SavedView> find(UUID id);

  /** Whether the user has another one of this name. */
  boolean taken(String user, String name, UUID except);

  /** Stores it, or its change; gives it back with its new version. */
  SavedView save(SavedView view);

  void delete(UUID id);
}
