package dev.sellerdesk.nps.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyBrandTest {

  private static final String LIGHT = "#0a3fb5";
  private static final String DARK = "#a9c4ff";

  @Test
  void the_contrast_is_that_of_the_guidelines() {
    assertThat(new Colour("#000000").contrast(new Colour("#ffffff"))).isCloseTo(21, within(0.01));
    assertThat(new Colour("#777777").contrast(new Colour("#ffffff"))).isCloseTo(4.48, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffff00", "#777777", "#ffffff"})
  void a_colour_people_cannot_read_on_white_is_refused_at_start(String accent) {
    assertThatThrownBy(() -> new SurveyBrand("Shop", accent, DARK, Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sellerdesk.nps.brand.accent=" + accent)
        .hasMessageContaining("4.5 : 1");
  }

  @Test
  void a_colour_people_cannot_read_in_the_dark_is_refused_as_well() {
    assertThatThrownBy(() -> new SurveyBrand("Shop", LIGHT, "#0a3fb5", Optional.empty()))
        .hasMessageContaining("accent-dark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blue", "#fff", "#0a3fb5;}", ""})
  void what_is_no_colour_never_reaches_the_style_sheet(String accent) {
    assertThatThrownBy(() -> new SurveyBrand("Shop", accent, DARK, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_style_sheet_gets_the_colours_and_a_text_that_reads_on_them() {
    String sheet =
        new SurveyBrand("Shop", LIGHT, DARK, Optional.empty())
            .coloured(
                "a { color: var(--brand-on-accent); background: var(--brand-accent) }"
                    + "b { color: var(--brand-on-accent-dark); background: var(--brand-accent-dark) }");

    assertThat(sheet)
        .isEqualTo(
            "a { color: #ffffff; background: #0a3fb5 }b { color: #0c1017; background: #a9c4ff }");
  }

  @Test
  void a_logo_becomes_part_of_the_page(@TempDir Path folder) throws IOException {
    Path logo = Files.writeString(folder.resolve("logo.svg"), "<svg/>");

    assertThat(new SurveyBrand("Shop", LIGHT, DARK, Optional.of(logo)).logo())
        .isEqualTo("data:image/svg+xml;base64,PHN2Zy8+");
    assertThatThrownBy(
            () -> new SurveyBrand("Shop", LIGHT, DARK, Optional.of(folder.resolve("none.png"))))
        .hasMessageContaining("sellerdesk.nps.brand.logo");
  }

  @Test
  void who_guesses_from_one_ipv6_network_is_one_and_an_ipv4_address_is_itself() {
    assertThat(GuessLimit.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(GuessLimit.network("2001:db8:1:2:ffff::1"))
        .isNotEqualTo(GuessLimit.network("2001:db8:1:3::1"));
    assertThat(GuessLimit.network("192.0.2.1")).isNotEqualTo(GuessLimit.network("192.0.2.2"));
  }
}
