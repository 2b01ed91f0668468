package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.KeepSavedViews;
import dev.sellerdesk.questions.application.port.out.SavedViews;
import dev.sellerdesk.questions.domain.QuestionException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class KeepSavedViewsService implements KeepSavedViews {

  private final SavedViews views;
  private final Ids ids;
  private final Clock clock;

  KeepSavedViewsService(SavedViews views, Ids ids, Clock clock) {
    this.views = views;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<SavedView> of(String user) {
    return views.visibleTo(user);
  }

  @Override
  public SavedView find(String user, UUID id) {
    return views
        .find(id)
        .filter(view -> view.shared() || view.owner().equals(user))
        .orElseThrow(() -> new QuestionException.SavedViewNotFound(id));
  }

  @Override
  public SavedView save(Command command) {
    SavedView view =
        new SavedView(
            ids.next(),
            command.user(),
            command.name(),
            command.query(),
            command.shared(),
            clock.instant(),
            0);
    return stored(view);
  }

  @Override
  public SavedView change(UUID id, Command command, @Nullable Long expectedVersion) {
    SavedView own = own(command.user(), id, expectedVersion);
    return stored(own.with(command.name(), command.query(), command.shared()));
  }

  @Override
  public void delete(String user, UUID id, @Nullable Long expectedVersion) {
    views.delete(own(user, id, expectedVersion).id());
  }

  private SavedView stored(SavedView view) {
    if (views.taken(view.owner(), view.name(), view.id())) {
      throw new QuestionException.NameTaken(view.name());
    }
    return views.save(view);
  }

  /** Colleagues use a shared view; only its owner changes it. */
  private SavedView own(String user, UUID id, @Nullable Long expectedVersion) {
    SavedView own =
        views
            .find(id)
            .filter(view -> view.owner().equals(user))
            .orElseThrow(() -> new QuestionException.SavedViewNotFound(id));
    if (expectedVersion != null && expectedVersion != own.version()) {
      throw new QuestionException.StaleView(own.name());
    }
    return own;
  }
}
