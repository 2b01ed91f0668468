package dev.sellerdesk.platform.inbox;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** {@code POST /dead-letters/redrive} on the management port, for operators. */
@ApplicationScoped
class DeadLetterRoutes {

  private final DeadLetters deadLetters;

  DeadLetterRoutes(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  void register(@Observes ManagementInterface management) {
    management
        .router()
        .post("/dead-letters/redrive")
        .blockingHandler(request -> {
          Map<String, Integer> redriven = deadLetters.redrive();
          request.json(new JsonObject(Map.copyOf(redriven)));
        });
  }
}
