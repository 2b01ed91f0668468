package dev.sellerdesk.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  private final ObjectMapper json = new ObjectMapper();

  record Times(Instant at, Duration lasting, String text) {}

  /** The framework registers the module for times after all others have had their say. */
  @BeforeEach
  void the_mapper_is_made_as_the_framework_makes_it() {
    new StrictJson().customize(json);
    json.registerModule(new JavaTimeModule());
  }

  @Test
  void times_are_read_as_iso_8601_writes_them() throws JsonProcessingException {
    assertThat(
            json.readValue(
                "{\"at\":\"2026-11-22T10:00:00Z\",\"lasting\":\"PT24H\",\"text\":\"x\"}",
                Times.class))
        .isEqualTo(new Times(Instant.parse("2026-11-22T10:00:00Z"), Duration.ofHours(24), "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\":5}",
        "{\"at\":5.5}",
        "{\"lasting\":5}",
        "{\"lasting\":5.5}",
        "{\"lasting\":\"a day\"}",
        "{\"lasting\":\"\"}",
        "{\"lasting\":[5]}",
        "{\"text\":5}",
        "{\"unknown\":1}",
        "{\"text\":\"a\",\"text\":\"b\"}"
      })
  void what_could_mean_something_else_is_refused(String written) {
    assertThatThrownBy(() -> json.readValue(written, Times.class))
        .isInstanceOf(JsonProcessingException.class);
  }
}
