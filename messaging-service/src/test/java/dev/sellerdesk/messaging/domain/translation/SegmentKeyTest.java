package dev.sellerdesk.messaging.domain.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | J'attends mon colis depuis une semaine. | j’attends  MON colis, depuis une semaine !!!
          FR | Pouvez-vous m'aider ?                   | Pouvez vous m'aider s'il vous plaît
          EN | I have not received my order yet.       | I haven't received my order yet
          EN | Where is my parcel?                     | Where's my package please??
          EN | We are sorry for the delay.             | we’re sorry for the delay...
          NL | Waar is mijn pakket?                    | waar is m'n pakketje, aub ?
          NL | Mijn track & trace-code is {trackAndTrace}. | mijn track and trace code is {0}
          NL | Foto's graag                            | foto’s, graag
          """)
  void the_same_words_have_the_same_key(Language language, String one, String other) {
    assertThat(SegmentKey.of(language, other).text())
        .isEqualTo(SegmentKey.of(language, one).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | My parcel is late.  | My parcel is lost.
          EN | I received it.      | I did not receive it.
          NL | Ik heb {0} ontvangen | Ik heb ontvangen
          EN | Please              | Thanks
          """)
  void other_words_have_another_key(Language language, String one, String other) {
    assertThat(SegmentKey.of(language, other).text())
        .isNotEqualTo(SegmentKey.of(language, one).text());
  }

  @ParameterizedTest
  @CsvSource({
    "Vous pouvez annuler ?, QUESTION",
    "Vous pouvez annuler., STATEMENT",
    "Vous pouvez annuler !!!, STATEMENT",
    "Vous pouvez annuler, OPEN",
    "'Bonjour,', OPEN",
    "Quoi ?!, QUESTION"
  })
  void the_last_mark_tells_a_question_from_a_statement(String sentence, SegmentKey.Ending ending) {
    assertThat(SegmentKey.of(Language.FR, sentence).ending()).isEqualTo(ending);
  }

  @ParameterizedTest
  @CsvSource({"Waar is het ?, ?", "'Hallo, ', ','", "Ja, ''", "Nee!!!, !!!"})
  void the_last_marks_can_be_taken_apart(String sentence, String terminal) {
    assertThat(SegmentKey.terminal(sentence)).isEqualTo(terminal);
    assertThat(SegmentKey.core(sentence))
        .doesNotEndWith(" ")
        .isEqualTo(sentence.replaceAll("[ ?!,]+$", ""));
  }
}
