package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommentTest {

  @Test
  void two_thousand_characters_fit_and_one_more_does_not() {
    assertThat(new Comment("x".repeat(2000)).text()).hasSize(2000);
    assertThat(Comment.parse("x".repeat(2001))).isEmpty();
    assertThatThrownBy(() -> new Comment("x".repeat(2001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_line_end_counts_as_one_character_as_it_does_on_the_page() {
    assertThat(new Comment("a\r\nb\rc").text()).isEqualTo("a\nb\nc");
    assertThat(Comment.parse("x\r\n".repeat(999) + "xy")).isPresent();
  }

  @Test
  void what_no_text_has_is_taken_out() {
    assertThat(new Comment("a\u0000b\u001bc\ud800d\te 😀").text()).isEqualTo("abcd\te 😀");
  }

  @Test
  void blank_is_nothing() {
    assertThat(new Comment(" \r\n ")).isEqualTo(Comment.NONE);
    assertThat(Comment.NONE.isEmpty()).isTrue();
  }
}
