package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.LanguagePreference;
import java.util.Optional;

/** The languages that users and accounts chose (M-54). */
public interface LanguagePreferences {

  Optional<LanguagePreference> find(String retailerId, LanguagePreference.Owner owner);

  /** Keeps the choice and answers it with its new version. */
  LanguagePreference save(LanguagePreference preference);
}
