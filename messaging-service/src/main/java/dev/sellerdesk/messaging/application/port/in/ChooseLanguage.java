package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.LanguageSetting;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A user chooses the language to read in, or an administrator the account's: Dutch or English
 * (M-54).
 */
public interface ChooseLanguage {

  LanguageSetting choose(Command command);

  /**
   * @param basedOn the version the user saw; {@code null} if that does not matter
   */
  record Command(String retailerId, Owner owner, Language preferred, @Nullable Long basedOn) {}
}
