package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.LanguagePreferences;
import dev.sellerdesk.messaging.domain.LanguagePreference;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class InMemoryPreferences implements LanguagePreferences {

  private final Map<String, LanguagePreference> all = new HashMap<>();

  @Override
  public Optional<LanguagePreference> find(String retailerId, Owner owner) {
    return Optional.ofNullable(all.get(retailerId + owner));
  }

  @Override
  public LanguagePreference save(LanguagePreference preference) {
    String key = preference.retailerId() + preference.owner();
    long version =
        Optional.ofNullable(all.get(key)).map(LanguagePreference::version).orElse(0L) + 1;
    all.put(
        key,
        new LanguagePreference(
            preference.retailerId(), preference.owner(), preference.preferred(), version));
    return all.get(key);
  }
}
