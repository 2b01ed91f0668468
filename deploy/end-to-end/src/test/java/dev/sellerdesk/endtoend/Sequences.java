package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What Kafka holds: the events of one subject in the order in which they were announced. */
final class Sequences {

  /**
   * Fails when an event of one of the subjects is missing or out of order; an event that was sent
   * twice counts once.
   *
   * @return those of the subjects that the topic tells anything of
   */
  static Set<String> inOrder(Stack stack, String topic, Set<String> subjects) {
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
    return last.keySet();
  }

  private Sequences() {}
}
