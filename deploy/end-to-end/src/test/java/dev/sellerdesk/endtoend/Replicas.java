package dev.sellerdesk.endtoend;

import dev.sellerdesk.local.Replica;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
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
   * Replaces one replica after the other, as a rollout does: requests still come while the news of
   * the end spreads (the manifests' preStop), then none, then the process is asked to end.
   */
  void roll(Service service) {
    retire(service, second.get(service).url());
    second.get(service).close();
    startSecond(service);
    retire(service, stack.url(service));
    stack.faults().restart(service);
    ready.get(service).add(stack.url(service));
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
