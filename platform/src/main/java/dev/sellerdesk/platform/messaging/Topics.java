package dev.sellerdesk.platform.messaging;

import dev.sellerdesk.shared.event.EventType;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the topics where nobody else does: on local and test stacks. A cluster's operator declares
 * them.
 */
@ApplicationScoped
class Topics {

  private static final Logger LOG = Logger.getLogger(Topics.class);

  private final Map<String, Object> kafka;
  private final boolean create;
  private final int partitions;

  Topics(
      @Any @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "sellerdesk.kafka.create-topics") boolean create,
      @ConfigProperty(name = "sellerdesk.kafka.partitions") int partitions) {
    this.kafka = kafka;
    this.create = create;
    this.partitions = partitions;
  }

  void ensure(@Observes @Priority(5) StartupEvent event) throws InterruptedException {
    if (!create) {
      return;
    }
    List<NewTopic> topics =
        Arrays.stream(EventType.values())
            .map(EventType::topic)
            .distinct()
            .flatMap(topic -> Stream.of(topic, EventType.Topics.deadLettersOf(topic)))
            .map(topic -> new NewTopic(topic, partitions, (short) 1))
            .toList();
    try (Admin admin = Admin.create(kafka)) {
      for (var created : admin.createTopics(topics).values().values()) {
        try {
          created.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            LOG.warnf("A topic was not made: %s", e.getCause());
          }
        } catch (TimeoutException _) {
          LOG.warn("Kafka does not answer yet; topics are not made");
          return;
        }
      }
    }
  }
}
