package dev.sellerdesk.platform.inbox;

import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.IntegrationEvent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What one consumer does with which events; what it does not name it does not care about. */
public final class EventHandlers {

  private final String consumer;
  private final Map<EventType, Consumer<IntegrationEvent>> handlers =
      new EnumMap<>(EventType.class);

  private EventHandlers(String consumer) {
    this.consumer = consumer;
  }

  /**
   * @param consumer under which name handled events are remembered; usually the service's
   */
  public static EventHandlers of(String consumer) {
    return new EventHandlers(consumer);
  }

  public <E extends IntegrationEvent> EventHandlers on(Class<E> type, Consumer<E> handler) {
    EventType eventType =
        Arrays.stream(EventType.values())
            .filter(known -> known.contract().equals(type))
            .findFirst()
            .orElseThrow();
    handlers.put(eventType, event -> handler.accept(type.cast(event)));
    return this;
  }

  String consumer() {
    return consumer;
  }

  Optional<Consumer<IntegrationEvent>> of(EventType type) {
    return Optional.ofNullable(handlers.get(type));
  }
}
