package dev.sellerdesk.questions.domain;

import dev.sellerdesk.shared.event.IntegrationEvent;
import java.util.Optional;

/**
 * What a decision did to a case: a line of its history and, when others have to hear of it, the
 * news.
 *
 * @param detail blank when the activity says it all
 */
public record Change(Activity activity, String detail, Optional<? extends IntegrationEvent> news) {

  public static Change quiet(Activity activity, String detail) {
    return new Change(activity, detail, Optional.empty());
  }

  public static Change quiet(Activity activity) {
    return quiet(activity, "");
  }

  public static Change told(Activity activity, String detail, IntegrationEvent news) {
    return new Change(activity, detail, Optional.of(news));
  }

  public static Change told(Activity activity, IntegrationEvent news) {
    return told(activity, "", news);
  }
}
