package dev.sellerdesk.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  @TempDir Path folder;

  @Test
  void keeps_events_over_a_stop_a_crash_and_a_new_start() throws Exception {
    try (var kafka = EmbeddedKafka.start(folder, 0, 0)) {
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
        admin
            .createTopics(List.of(new NewTopic("events", 2, (short) 1)))
            .all()
            .get(20, TimeUnit.SECONDS);
      }
      publish(kafka, "one");
      kafka.stop();
      assertThat(kafka.isAlive()).isFalse();

      kafka.restart();
      publish(kafka, "two");
      kafka.kill9();

      kafka.restart();
      publish(kafka, "three");
      assertThat(read(kafka, 3)).containsExactly("one", "two", "three");
    }
    try (var kafka = EmbeddedKafka.start(folder, 0, 0)) {
      assertThat(read(kafka, 3)).containsExactly("one", "two", "three");
    }
  }

  @Test
  void the_servers_jars_do_not_reach_the_users_of_this_module() throws Exception {
    String pom = java.nio.file.Files.readString(Path.of("pom.xml"));
    assertThat(
            pom.split("<artifactId>kafka_2.13</artifactId>")[1].lines().findFirst().orElseThrow())
        .contains("<scope>provided</scope>");
  }

  private static void publish(EmbeddedKafka kafka, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("events", "key", value)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(EmbeddedKafka kafka, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrap(),
            "group.id",
            "reader-" + System.nanoTime(),
            "auto.offset.reset",
            "earliest");
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("events"));
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
