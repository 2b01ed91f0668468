package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.FreePorts;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A further process of a service that runs already: the same databases and topics, other ports. */
public final class Replica implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger(1);

  private final Service service;
  private final String name;
  private final StackConfig config;
  private final ServiceProcess process;
  private final PidFiles pids;

  private Replica(
      Service service, String name, StackConfig config, ServiceProcess process, PidFiles pids) {
    this.service = service;
    this.name = name;
    this.config = config;
    this.process = process;
    this.pids = pids;
  }

  static Replica launch(Service service, StackConfig config, String jdbcUrl, PidFiles pids) {
    List<Integer> free = FreePorts.pick(2);
    StackConfig own =
        config.with(
            config
                .ports()
                .with(service.http(), free.getFirst())
                .with(service.management(), free.getLast()));
    String name = service.label() + "-" + NUMBER.incrementAndGet();
    ServiceProcess process =
        ServiceProcess.launch(service, name, own, ServiceEnvironment.of(service, own, jdbcUrl));
    pids.write(name, process.process().pid());
    return new Replica(service, name, own, process, pids);
  }

  void awaitReady() {
    process.awaitReady();
  }

  /** Where its API is. */
  public String url() {
    return "http://localhost:" + config.ports().of(service.http());
  }

  /** Stops it as an orchestrator would, and returns when it has ended. */
  @Override
  public void close() {
    process.stop();
    pids.remove(name);
  }
}
