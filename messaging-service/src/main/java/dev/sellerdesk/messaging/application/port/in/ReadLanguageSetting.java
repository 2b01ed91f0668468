package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.LanguageSetting;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;

/** In which language somebody reads (M-54). */
public interface ReadLanguageSetting {

  LanguageSetting read(Query query);

  record Query(String retailerId, Owner owner) {}
}
