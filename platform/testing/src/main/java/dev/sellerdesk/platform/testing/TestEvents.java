package dev.sellerdesk.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.IntegrationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events to Kafka as another service's relay would, and reads what a service wrote. */
public final class TestEvents {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** An event as it stands on a topic. */
  public record Received(
      String type,
      String id,
      long sequence,
      String retailerId,
      String json,
      Map<String, String> headers,
      long offset) {}

  /** Publishes under a new id and returns that. */
  public static UUID publish(IntegrationEvent event) {
    UUID id = UUID.randomUUID();
    publish(id, event);
    return id;
  }

  /** Publishes under this id, as a relay does that crashed before it could delete. */
  public static void publish(UUID eventId, IntegrationEvent event) {
    EventType type = EventType.of(event);
    try {
      publishRaw(
          type.topic(),
          event.subject(),
          JSON.writeValueAsBytes(event),
          Map.of(
              "ce_specversion", "1.0",
              "ce_id", eventId.toString(),
              "ce_type", type.wireName(),
              "ce_source", "/test",
              "ce_subject", event.subject(),
              "ce_time", Instant.now().toString(),
              "ce_retailerid", event.retailerId(),
              "content-type", "application/json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Publishes anything, also what no service of ours would. */
  public static void publishRaw(
      String topic, String key, byte[] value, Map<String, String> headers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", TestBackend.kafkaBootstrap(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var record = new ProducerRecord<>(topic, key, value);
      headers.forEach(
          (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All events of this subject that stand on the topic now, oldest first. */
  public static List<Received> read(String topic, String subject) {
    return readAll(topic).stream()
        .filter(event -> subject.equals(event.headers().get("ce_subject")))
        .toList();
  }

  /** Everything that stands on the topic now; in order per partition. */
  public static List<Received> readAll(String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            TestBackend.kafkaBootstrap(),
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Received> events = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(received(record)));
      }
      return events;
    }
  }

  private static Received received(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new java.util.TreeMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return new Received(
        headers.getOrDefault("ce_type", ""),
        headers.getOrDefault("ce_id", ""),
        Long.parseLong(headers.getOrDefault("sequence", "0")),
        headers.getOrDefault("ce_retailerid", ""),
        record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8),
        headers,
        record.offset());
  }

  private TestEvents() {}
}
