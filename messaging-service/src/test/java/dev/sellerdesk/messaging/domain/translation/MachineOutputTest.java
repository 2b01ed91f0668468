package dev.sellerdesk.messaging.domain.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineOutputTest {
  private static final String SENTENCE = "My order {0} has not arrived, call {1}.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ma commande {0} n'est pas arrivée, appelez {1}.",
        "Appelez {1} : ma commande {0} n'est pas arrivée."
      })
  void a_translation_with_every_token_once_is_plausible(String answer) {
    assertThat(MachineOutput.plausible(SENTENCE, answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "Ma commande n'est pas arrivée, appelez {1}.",
        "Ma commande {0} {0} n'est pas arrivée, appelez {1}.",
        "Ma commande {0} n'est pas arrivée, appelez {1} {2}.",
        "Ma commande { 0 } n'est pas arrivée, appelez {1}.",
        "Ma commande {0} n'est pas arrivée, appelez {1} ou le 0900 1234.",
        "Ma commande {0} n'est pas arrivée, appelez {1} https://evil.example",
        "<p>Ma commande {0} n'est pas arrivée, appelez {1}.</p>",
        "Ma commande {0} n'est pas\n\narrivée, appelez {1}.",
        "My order {0} has not arrived, call {1}."
      })
  void anything_else_is_not_believed(String answer) {
    assertThat(MachineOutput.plausible(SENTENCE, answer)).isFalse();
  }

  @Test
  void an_endless_answer_is_not_a_translation() {
    assertThat(MachineOutput.plausible("Hello", "bonjour ".repeat(1000))).isFalse();
  }

  @Test
  void a_short_word_may_be_the_same_in_both_languages() {
    assertThat(MachineOutput.plausible("Pardon!", "Pardon!")).isTrue();
  }
}
