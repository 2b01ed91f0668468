package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ChooseLanguage;
import dev.sellerdesk.messaging.application.port.in.ReadLanguageSetting;
import dev.sellerdesk.messaging.application.port.out.LanguagePreferences;
import dev.sellerdesk.messaging.domain.LanguagePreference;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.platform.UseCase;

@UseCase
class LanguageSettingService implements ReadLanguageSetting, ChooseLanguage {

  private final LanguagePreferences preferences;
  private final ReadingLanguages languages;

  LanguageSettingService(LanguagePreferences preferences, ReadingLanguages languages) {
    this.preferences = preferences;
    this.languages = languages;
  }

  @Override
  public LanguageSetting read(Query query) {
    return languages.of(query.retailerId(), query.owner());
  }

  @Override
  public LanguageSetting choose(Command command) {
    LanguageSetting current = languages.of(command.retailerId(), command.owner());
    if (command.basedOn() != null && command.basedOn() != current.version()) {
      throw new MessagingException.StaleVersion();
    }
    preferences.save(
        new LanguagePreference(
            command.retailerId(), command.owner(), command.preferred(), current.version()));
    return languages.of(command.retailerId(), command.owner());
  }
}
