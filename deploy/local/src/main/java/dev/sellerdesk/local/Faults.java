package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.EmbeddedKafka;
import dev.sellerdesk.platform.embedded.EmbeddedPostgres;

/** Crashes and outages: what a test does to a running stack. */
public final class Faults {

  private final Stack stack;
  private final PidFiles pids;

  Faults(Stack stack, PidFiles pids) {
    this.stack = stack;
    this.pids = pids;
  }

  /** Kills the service as a crash would. */
  public void kill9(Service service) {
    stack.running(service).kill9();
    pids.remove(service.label());
  }

  /**
   * Starts the service again, after a stop, a crash, or while it runs; returns when it is ready.
   */
  public void restart(Service service) {
    stack.running(service).stop();
    stack.startService(service);
  }

  public boolean isAlive(Service service) {
    return stack.running(service).process().isAlive();
  }

  public void stopKafka() {
    stack.broker().stop();
    pids.remove(Stack.KAFKA);
  }

  public void kill9Kafka() {
    stack.broker().kill9();
    pids.remove(Stack.KAFKA);
  }

  /** Starts the broker again on its data. */
  public void startKafka() {
    EmbeddedKafka broker = stack.broker();
    broker.restart();
    pids.write(Stack.KAFKA, broker.pid());
  }

  public void stopPostgres() {
    stack.database().stop();
    pids.remove(Stack.POSTGRES);
  }

  public void kill9Postgres() {
    stack.database().kill9();
    pids.remove(Stack.POSTGRES);
  }

  /** Starts the database server again on its data. */
  public void startPostgres() {
    EmbeddedPostgres server = stack.database();
    server.restart();
    pids.write(Stack.POSTGRES, server.pid());
  }
}
