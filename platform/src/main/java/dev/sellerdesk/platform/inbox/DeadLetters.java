package dev.sellerdesk.platform.inbox;

import dev.sellerdesk.platform.messaging.EventHeaders;
import dev.sellerdesk.platform.messaging.EventProducer;
import dev.sellerdesk.shared.event.EventType;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The dead-letter topics: events that could not be handled, each with all its headers, the reason,
 * and where it stood. Redriving puts them back on their topic under their own id; consumers that
 * had handled them skip them, the one that had not tries again.
 */
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final String PREFIX = "dead-letter-";
  static final String REASON = PREFIX + "reason";
  static final String CONSUMER = PREFIX + "consumer";
  static final String TOPIC = PREFIX + "topic";
  static final String PARTITION = PREFIX + "partition";
  static final String OFFSET = PREFIX + "offset";
  private static final int LONGEST_REASON = 500;

  private final EventProducer producer;
  private final Map<String, Object> kafka;
  private final String service;

  DeadLetters(
      EventProducer producer,
      @Any @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.producer = producer;
    this.kafka = kafka;
    this.service = service;
  }

  void put(ConsumerRecord<String, byte[]> record, String consumer, Throwable failure) {
    var letter =
        new ProducerRecord<>(
            EventType.Topics.deadLettersOf(record.topic()),
            null,
            record.key(),
            record.value(),
            record.headers());
    EventHeaders.put(letter.headers(), REASON, reason(failure));
    EventHeaders.put(letter.headers(), CONSUMER, consumer);
    EventHeaders.put(letter.headers(), TOPIC, record.topic());
    EventHeaders.put(letter.headers(), PARTITION, Integer.toString(record.partition()));
    EventHeaders.put(letter.headers(), OFFSET, Long.toString(record.offset()));
    await(producer.send(letter));
    LOG.errorf(
        "%s-%d@%d is a dead letter of %s: %s",
        record.topic(),
        record.partition(),
        record.offset(),
        consumer,
        failure.getClass().getName());
  }

  /** Puts this service's dead letters back; answers how many by topic. */
  Map<String, Integer> redrive() {
    Map<String, Integer> redriven = new TreeMap<>();
    try (Consumer<String, byte[]> reader = reader()) {
      for (String topic :
          List.of(
              EventType.Topics.QUESTIONS,
              EventType.Topics.MESSAGES,
              EventType.Topics.ORDERS,
              EventType.Topics.SURVEYS)) {
        redriven.put(topic, redrive(reader, topic));
      }
    }
    return redriven;
  }

  private int redrive(Consumer<String, byte[]> reader, String topic) {
    List<TopicPartition> partitions =
        reader.partitionsFor(EventType.Topics.deadLettersOf(topic)).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    reader.assign(partitions);
    Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
    int redriven = 0;
    while (partitions.stream()
        .anyMatch(partition -> reader.position(partition) < ends.getOrDefault(partition, 0L))) {
      List<Future<?>> sent = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> letter : reader.poll(Duration.ofMillis(200))) {
        if (letter.offset()
                < ends.getOrDefault(new TopicPartition(letter.topic(), letter.partition()), 0L)
            && EventHeaders.value(letter.headers(), CONSUMER).filter(service::equals).isPresent()) {
          sent.add(producer.send(restored(letter, topic)));
        }
      }
      sent.forEach(DeadLetters::await);
      redriven += sent.size();
    }
    Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    ends.forEach((partition, end) -> done.put(partition, new OffsetAndMetadata(end)));
    reader.commitSync(done);
    return redriven;
  }

  private static ProducerRecord<String, byte[]> restored(
      ConsumerRecord<String, byte[]> letter, String topic) {
    var event = new ProducerRecord<>(topic, null, letter.key(), letter.value(), letter.headers());
    for (String header : List.of(REASON, CONSUMER, TOPIC, PARTITION, OFFSET)) {
      event.headers().remove(header);
    }
    return event;
  }

  private Consumer<String, byte[]> reader() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, service + ".redrive");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static String reason(Throwable failure) {
    StringBuilder reason = new StringBuilder();
    for (Throwable cause = failure;
        cause != null && reason.length() < LONGEST_REASON;
        cause = cause.getCause()) {
      reason.append(reason.isEmpty() ? "" : ": ").append(cause.getClass().getSimpleName());
      if (cause.getMessage() != null) {
        reason.append(' ').append(cause.getMessage());
      }
    }
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static void await(Future<?> acknowledgement) {
    try {
      acknowledgement.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while writing a dead letter", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a dead letter was not taken", e);
    }
  }
}
