package dev.sellerdesk.messaging.adapter.out.translation;

import static dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine.answering;
import static dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine.translating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sellerdesk.messaging.adapter.out.translation.HttpEngine.Settings;
import dev.sellerdesk.messaging.domain.Language;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class HttpEngineTest {
  private static final List<String> SENTENCES =
      List.of("My lamp {0} makes a noise.", "Call {1} please.");

  private static HttpEngine engine(TranslationMachine machine, int retries) {
    return new HttpEngine(
        new LibreTranslate(),
        new Settings(
            machine.url(),
            Optional.of("key-1"),
            Duration.ofMillis(600),
            retries,
            4,
            4,
            Duration.ofMillis(800),
            100_000));
  }

  private static TranslationEngine.Task task(List<String> sentences) {
    return new TranslationEngine.Task("1001", Language.EN, Language.FR, sentences, List.of());
  }

  @Test
  void all_sentences_go_in_one_request_as_the_interface_wants_them() {
    try (var machine =
            new TranslationMachine(
                translating(q -> q.replace("My lamp", "Ma lampe").replace("Call", "Appelez")));
        var engine = engine(machine, 0)) {
      assertThat(engine.translate(task(SENTENCES)))
          .containsExactly(
              Optional.of("Ma lampe {0} makes a noise."), Optional.of("Appelez {1} please."));
      assertThat(machine.requests).hasSize(1);
      assertThat(machine.requests.getFirst())
          .hasToString(
              "{\"q\":[\"My lamp {0} makes a noise.\",\"Call {1} please.\"],\"source\":\"en\",\"target\":\"fr\",\"format\":\"text\",\"api_key\":\"key-1\"}");
    }
  }

  @Test
  void a_key_is_sent_only_when_there_is_one() {
    try (var machine = new TranslationMachine(translating(q -> "Bonjour"));
        var engine =
            new HttpEngine(
                new LibreTranslate(),
                new Settings(
                    machine.url(),
                    Optional.empty(),
                    Duration.ofSeconds(2),
                    0,
                    4,
                    4,
                    Duration.ofSeconds(1),
                    1000))) {
      engine.translate(task(List.of("Hello")));
      assertThat(machine.requests.getFirst().has("api_key")).isFalse();
    }
  }

  @Test
  void a_sentence_whose_tokens_are_mangled_is_not_taken_and_the_others_are() {
    try (var machine =
            new TranslationMachine(
                translating(
                    q -> q.contains("{0}") ? "Ma lampe fait du bruit." : "Appelez le {1} svp."));
        var engine = engine(machine, 0)) {
      assertThat(engine.translate(task(SENTENCES)))
          .containsExactly(Optional.empty(), Optional.of("Appelez le {1} svp."));
    }
  }

  @Test
  void html_extra_links_and_echoes_are_not_taken() {
    try (var machine =
            new TranslationMachine(
                translating(q ->
                    q.contains("{0}")
                        ? "<b>Ma lampe</b> {0}"
                        : "Appelez {1} sur https://evil.example"));
        var engine = engine(machine, 0)) {
      assertThat(engine.translate(task(SENTENCES))).containsOnly(Optional.empty());
      machine.now(translating(q -> q));
      assertThat(engine.translate(task(List.of("My lamp makes a terrible noise."))))
          .containsOnly(Optional.empty());
    }
  }

  @Test
  void a_failure_is_tried_again() {
    try (var machine = new TranslationMachine(answering(503, "text/plain", "busy"));
        var engine = engine(machine, 1)) {
      var calls = new java.util.concurrent.atomic.AtomicInteger();
      machine.now((exchange, request) -> {
        if (calls.incrementAndGet() == 1) {
          answering(503, "text/plain", "busy").answer(exchange, request);
        } else {
          translating(_ -> "Bonjour").answer(exchange, request);
        }
      });
      assertThat(engine.translate(task(List.of("Hello")))).containsExactly(Optional.of("Bonjour"));
      assertThat(machine.requests).hasSize(2);
    }
  }

  @Test
  void a_refusal_is_not_tried_again() {
    try (var machine =
            new TranslationMachine(
                answering(403, "application/json", "{\"error\":\"Invalid API key\"}"));
        var engine = engine(machine, 3)) {
      assertThatThrownBy(() -> engine.translate(task(SENTENCES))).hasMessageContaining("403");
      assertThat(machine.requests).hasSize(1);
    }
  }

  @Test
  void broken_answers_are_failures_or_nothing_and_never_a_translation() {
    try (var machine = new TranslationMachine(TranslationMachine.hanging())) {
      for (String body :
          List.of(
              "",
              "null",
              "[]",
              "{",
              "<html>busy</html>",
              "{\"translatedText\":null}",
              "{\"translatedText\":[\"x\"]}",
              "{\"translatedText\":[1,2]}",
              "{\"translatedText\":[null,{}]}",
              "{\"translatedText\":\"one for two\"}",
              "{\"error\":\"x\"}",
              "\u0000")) {
        machine.now(answering(200, "application/json", body));
        try (var engine = engine(machine, 0)) {
          List<Optional<String>> answers = answers(engine);
          assertThat(answers).as(body).containsOnly(Optional.empty());
        }
      }
    }
  }

  @Test
  void a_slow_machine_is_given_up_in_time() {
    for (var behaviour : List.of(TranslationMachine.hanging(), TranslationMachine.dripping())) {
      try (var machine = new TranslationMachine(behaviour);
          var engine = engine(machine, 1)) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> engine.translate(task(SENTENCES)))
            .isInstanceOf(RuntimeException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(machine.requests).hasSize(2);
      }
    }
  }

  @Test
  void an_endless_answer_is_cut_off() {
    try (var machine =
            new TranslationMachine(
                answering(
                    200,
                    "application/json",
                    "{\"translatedText\":[\"" + "x".repeat(10_000_000) + "\"]}"));
        var engine = engine(machine, 0)) {
      assertThatThrownBy(() -> engine.translate(task(List.of("Hello"))))
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void after_repeated_failures_the_machine_is_left_alone_and_later_asked_again() throws Exception {
    try (var machine = new TranslationMachine(answering(500, "text/plain", "broken"));
        var engine = engine(machine, 0)) {
      for (int i = 0; i < 20; i++) {
        assertThat(answers(engine)).containsOnly(Optional.empty());
      }
      assertThat(machine.requests).hasSize(4);
      machine.now(translating(q -> "Appelez " + q.replaceAll("[^{}0-9]", "")));
      Thread.sleep(1000);
      assertThat(answers(engine))
          .containsExactly(Optional.of("Appelez {0}"), Optional.of("Appelez {1}"));
    }
  }

  @Test
  void a_hanging_machine_holds_only_few_callers_and_leaks_no_thread() throws Exception {
    try (var machine = new TranslationMachine(TranslationMachine.hanging());
        var engine =
            new HttpEngine(
                new LibreTranslate(),
                new Settings(
                    machine.url(),
                    Optional.empty(),
                    Duration.ofMillis(500),
                    0,
                    4,
                    1000,
                    Duration.ofSeconds(1),
                    1000));
        var callers = Executors.newFixedThreadPool(32)) {
      int before = Thread.activeCount();
      long start = System.nanoTime();
      List<Future<List<Optional<String>>>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(callers.submit(() -> answers(engine)));
      }
      for (Future<List<Optional<String>>> call : calls) {
        assertThat(call.get()).containsOnly(Optional.empty());
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
      assertThat(machine.requests.size()).isLessThanOrEqualTo(16);
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 32 + 4);
    }
  }

  static Stream<Arguments> machines() {
    return TranslationMachine.misbehaviours().entrySet().stream()
        .map(each -> arguments(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "a machine that {0} leaks no thread")
  @MethodSource("machines")
  void no_misbehaviour_leaks_a_thread(String what, TranslationMachine.Behaviour behaviour) {
    try (var machine = new TranslationMachine(behaviour);
        var engine = engine(machine, 0)) {
      answers(engine);
      int before = ManagementFactory.getThreadMXBean().getThreadCount();
      for (int i = 0; i < 30; i++) {
        answers(engine);
      }
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() ->
              assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                  .as(what)
                  .isLessThanOrEqualTo(before + 4));
    }
  }

  @Test
  void nobody_listening_is_a_failure_at_once() {
    var machine = new TranslationMachine(TranslationMachine.hanging());
    try (var engine = engine(machine, 1)) {
      machine.close();
      assertThat(answers(engine)).containsOnly(Optional.empty());
    }
  }

  private static List<Optional<String>> answers(HttpEngine engine) {
    try {
      return engine.translate(task(SENTENCES));
    } catch (RuntimeException _) {
      return List.of(Optional.empty());
    }
  }
}
