package dev.sellerdesk.endtoend;

import dev.sellerdesk.local.Replica;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two replicas of some services, and whose turn it is: as a Kubernetes Service spreads requests
 * over the pods that are ready.
 */
final class Replicas implements AutoCloseable {

  /** As the manifests have it. */
  private static final Duration MIN_READY = Duration.ofSeconds(5);

  private final Stack stack;
  private final Map<Service, Replica> second = new EnumMap<>(Service.class);
  private final Map<Service, List<String>> ready = new EnumMap<>(Service.class);
  private final AtomicInteger turn = new AtomicInteger();

  private Replicas(Stack stack) {
    this.stack = stack;
  }

  /** Starts a second replica of each of them. */
  static Replicas of(Stack stack, Iterable<Service> services) {
    Replicas replicas = new Replicas(stack);
    for (Service service : Service.values()) {
      replicas.ready.put(service, new CopyOnWriteArrayList<>(List.of(stack.url(service))));
    }
    services.forEach(replicas::startSecond);
    return replicas;
  }

  /** Where the next request for the service goes. */
  String next(Service service) {
    List<String> now = List.copyOf(ready.get(service));
    return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
  }

  /** Where both replicas are. */
  List<String> all(Service service) {
    return List.copyOf(ready.get(service));
  }

  /**
   * Replaces one replica after the other, as a rollout of the manifests does: a new one is there
   * before an old one goes, gets its share as soon as it is ready, and has to be so for a while;
   * requests still come to the old one while the news of its end spreads (preStop), then none, then
   * it is asked to end.
   */
  void roll(Service service) {
    Replica old = second.get(service);
    startSecond(service);
    Http.sleep(MIN_READY.toMillis());
    retire(service, old.url());
    old.close();

    Replica surge = stack.startReplica(service);
    ready.get(service).add(surge.url());
    Http.sleep(MIN_READY.toMillis());
    retire(service, stack.url(service));
    stack.faults().restart(service);
    ready.get(service).add(stack.url(service));
    Http.sleep(MIN_READY.toMillis());
    retire(service, surge.url());
    surge.close();
  }

  private void retire(Service service, String url) {
    Http.sleep(1_000);
    ready.get(service).remove(url);
    Http.sleep(1_000);
  }

  private void startSecond(Service service) {
    Replica started = stack.startReplica(service);
    second.put(service, started);
    ready.get(service).add(started.url());
  }

  @Override
  public void close() {
    second.values().forEach(Replica::close);
  }
}
