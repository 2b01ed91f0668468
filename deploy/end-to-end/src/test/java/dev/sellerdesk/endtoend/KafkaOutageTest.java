package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/**
 * Kafka is away while 200 questions and 100 further messages come in: all are accepted, and all
 * arrive afterwards, in order.
 */
class KafkaOutageTest {

  private static final Duration OUTAGE = Duration.ofSeconds(SharedStack.FULL ? 60 : 15);
  private static final int QUESTIONS = 200;
  private static final int TALKERS = 10;
  private static final int MESSAGES_EACH = 10;

  private final Stack stack = SharedStack.get();

  @Test
  void everything_is_accepted_during_the_outage_and_delivered_in_order_after_it() {
    List<Case> talkers = new ArrayList<>();
    for (int i = 0; i < TALKERS; i++) {
      talkers.add(new Case(stack, "1001").order().ask("Où est ma commande ?"));
    }
    talkers.forEach(
        talker -> Case.eventually("the conversation", () -> talker.messages().size() == 1));

    stack.faults().stopKafka();
    long start = System.nanoTime();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      cases.add(new Case(stack, "1001").ask("Waar is mijn bestelling? Nummer " + i));
    }
    for (int i = 0; i < MESSAGES_EACH; i++) {
      for (Case talker : talkers) {
        write(talker, "message " + i);
      }
    }
    Http.sleep(
        Math.max(0, OUTAGE.toMillis() - Duration.ofNanos(System.nanoTime() - start).toMillis()));
    stack.faults().startKafka();

    cases.forEach(question ->
        Case.eventually(
            "the conversation of each question", () -> question.messages().size() == 1));
    talkers.forEach(talker -> {
      Case.eventually("all messages", () -> talker.messages().size() == 1 + MESSAGES_EACH);
      List<String> texts =
          talker.messages().stream()
              .map(m -> m.path("original").path("text").asText())
              .skip(1)
              .toList();
      for (int i = 0; i < MESSAGES_EACH; i++) {
        assertThat(texts.get(i)).isEqualTo("message " + i);
      }
    });
    Set<String> subjects = new HashSet<>();
    cases.forEach(c -> subjects.add(c.questionId));
    talkers.forEach(c -> subjects.add(c.questionId));
    assertInOrder("sellerdesk.questions", subjects);
    assertInOrder("sellerdesk.messages", subjects);
  }

  private void write(Case talker, String text) {
    var request =
        Http.request(
                stack.url(Service.MESSAGING)
                    + "/conversations/"
                    + talker.questionId
                    + "/customer-messages",
                stack.token("webshop"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"message\":\"" + text + "\"}"))
            .build();
    assertThat(Http.sendPatiently(request).status()).isEqualTo(201);
  }

  private void assertInOrder(String topic, Set<String> subjects) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            stack.kafkaBootstrap(),
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false);
    Map<String, Long> last = new HashMap<>();
    Set<String> ids = new HashSet<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(record -> {
              String id =
                  new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
              if (subjects.contains(record.key()) && ids.add(id)) {
                long sequence =
                    Long.parseLong(
                        new String(
                            record.headers().lastHeader("sequence").value(),
                            StandardCharsets.UTF_8));
                assertThat(sequence)
                    .as("sequence of %s", record.key())
                    .isEqualTo(last.getOrDefault(record.key(), 0L) + 1);
                last.put(record.key(), sequence);
              }
            });
      }
    }
    if (topic.equals("sellerdesk.questions")) {
      assertThat(last.keySet()).containsAll(subjects);
    }
  }
}
