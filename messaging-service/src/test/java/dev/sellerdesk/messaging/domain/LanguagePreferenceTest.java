package dev.sellerdesk.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.LanguagePreference.Account;
import org.junit.jupiter.api.Test;

class LanguagePreferenceTest {

  @Test
  void sellers_read_dutch_or_english() {
    assertThat(new LanguagePreference("1001", new Account(), Language.NL, 0).preferred())
        .isEqualTo(Language.NL);
    assertThat(new LanguagePreference("1001", new Account(), Language.EN, 0).preferred())
        .isEqualTo(Language.EN);
    assertThatThrownBy(() -> new LanguagePreference("1001", new Account(), Language.FR, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
