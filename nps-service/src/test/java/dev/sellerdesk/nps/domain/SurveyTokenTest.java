package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTokenTest {

  @Test
  void it_carries_256_bits_in_characters_a_link_can_hold() {
    assertThat(SurveyToken.of(new byte[32]).value()).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThatThrownBy(() -> SurveyToken.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_hash_is_sha_256() {
    assertThat(SurveyToken.of(new byte[32]).hash().hex())
        .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
  }

  @Test
  void it_never_shows_itself() {
    SurveyToken token = SurveyToken.of(new byte[32]);

    assertThat(token.toString()).doesNotContain(token.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "a/../b",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void other_texts_are_no_token(String text) {
    assertThat(SurveyToken.parse(text)).isEmpty();
  }
}
