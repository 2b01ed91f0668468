package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.LanguageSetting.Source;
import dev.sellerdesk.messaging.application.port.out.LanguagePreferences;
import dev.sellerdesk.messaging.application.port.out.SellerDirectory;
import dev.sellerdesk.messaging.domain.LanguagePreference;
import dev.sellerdesk.messaging.domain.LanguagePreference.Account;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import dev.sellerdesk.platform.UseCase;
import java.util.Optional;

/**
 * Which language holds for whom (M-54): the user's own choice, else the account's, else what is
 * configured.
 */
@UseCase
class ReadingLanguages {

  private final LanguagePreferences preferences;
  private final SellerDirectory sellers;

  ReadingLanguages(LanguagePreferences preferences, SellerDirectory sellers) {
    this.preferences = preferences;
    this.sellers = sellers;
  }

  LanguageSetting of(String retailerId, Owner owner) {
    return switch (owner) {
      case User user -> ofUser(retailerId, user);
      case Account() -> ofAccount(retailerId);
    };
  }

  LanguageSetting ofAccount(String retailerId) {
    return chosen(retailerId, new Account(), Source.ACCOUNT)
        .orElseGet(() -> new LanguageSetting(sellers.of(retailerId).language(), Source.DEFAULT, 0));
  }

  private LanguageSetting ofUser(String retailerId, User user) {
    return chosen(retailerId, user, Source.USER)
        .orElseGet(() -> {
          LanguageSetting account = ofAccount(retailerId);
          return new LanguageSetting(account.preferred(), account.source(), 0);
        });
  }

  private Optional<LanguageSetting> chosen(String retailerId, Owner owner, Source source) {
    return preferences
        .find(retailerId, owner)
        .map((LanguagePreference choice) ->
            new LanguageSetting(choice.preferred(), source, choice.version()));
  }
}
