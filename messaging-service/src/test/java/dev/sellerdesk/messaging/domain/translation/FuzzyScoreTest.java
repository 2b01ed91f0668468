package dev.sellerdesk.messaging.domain.translation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FuzzyScoreTest {

  @Test
  void a_swap_of_neighbours_is_one_mistake() {
    assertThat(FuzzyScore.distance("parcle", "parcel", 6)).isEqualTo(1);
    assertThat(FuzzyScore.similarity("abcd", "abcd")).isEqualTo(1);
    assertThat(FuzzyScore.similarity("", "")).isEqualTo(1);
    assertThat(FuzzyScore.similarity("abcd", "wxyz")).isZero();
  }

  @Property(tries = 3000)
  void the_narrow_search_finds_what_a_full_table_finds(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 14) String a,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 14) String b,
      @ForAll @IntRange(max = 14) int limit) {
    int expected = table(a, b);
    assertThat(FuzzyScore.distance(a, b, limit)).isEqualTo(Math.min(expected, limit + 1));
  }

  @Property(tries = 2000)
  void nor_do_long_texts_with_letters_beyond_ascii_make_a_difference(
      @ForAll @CharRange(from = '~', to = '\u0083') @StringLength(max = 150) String a,
      @ForAll @CharRange(from = '~', to = '\u0083') @StringLength(max = 150) String b) {
    assertThat(FuzzyScore.distance(a, b, 150)).isEqualTo(table(a, b));
  }

  @Property(tries = 2000)
  void mistakes_at_the_edge_of_sixty_four_letters_are_counted_like_any(
      @ForAll @CharRange(from = 'a', to = 'f') @StringLength(min = 120, max = 200) String text,
      @ForAll @IntRange(min = 55, max = 70) int at,
      @ForAll @IntRange(max = 3) int mistake) {
    StringBuilder other = new StringBuilder("x").append(text);
    switch (mistake) {
      case 0 -> other.setCharAt(at, 'z');
      case 1 -> other.deleteCharAt(at);
      case 2 -> other.insert(at, 'z');
      default -> {
        char swapped = other.charAt(at);
        other.setCharAt(at, other.charAt(at + 1));
        other.setCharAt(at + 1, swapped);
      }
    }
    String changed = other.append('y').toString();
    assertThat(FuzzyScore.distance(text, changed, 200)).isEqualTo(table(text, changed));
  }

  @Property(tries = 1000)
  void at_or_above_the_threshold_the_score_is_exact_and_below_it_is_nothing(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 20) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 20) String b,
      @ForAll @DoubleRange(min = 0.1, max = 1) double threshold) {
    double exact = FuzzyScore.similarity(a, b);
    Assume.that(Math.abs(exact - threshold) > 1e-6);
    double found = FuzzyScore.similarity(a, b, threshold);
    assertThat(found).isEqualTo(exact >= threshold ? exact : 0);
  }

  private static int table(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
