package dev.sellerdesk.local;

import java.util.Arrays;
import java.util.Optional;

/** The four services: where each is built, which database is its own, where it listens. */
public enum Service {
  ORDERS(
      "orders-tracking", "orders-tracking-service", "orders", Port.ORDERS, Port.ORDERS_MANAGEMENT),
  QUESTIONS(
      "questions", "questions-service", "questions", Port.QUESTIONS, Port.QUESTIONS_MANAGEMENT),
  MESSAGING(
      "messaging", "messaging-service", "messaging", Port.MESSAGING, Port.MESSAGING_MANAGEMENT),
  NPS("nps", "nps-service", "nps", Port.NPS, Port.NPS_MANAGEMENT);

  private final String label;
  private final String module;
  private final String database;
  private final Port http;
  private final Port management;

  Service(String label, String module, String database, Port http, Port management) {
    this.label = label;
    this.module = module;
    this.database = database;
    this.http = http;
    this.management = management;
  }

  public static Optional<Service> named(String label) {
    return Arrays.stream(values()).filter(service -> service.label.equals(label)).findFirst();
  }

  public String label() {
    return label;
  }

  /** The folder of its module. */
  public String module() {
    return module;
  }

  public String database() {
    return database;
  }

  public Port http() {
    return http;
  }

  public Port management() {
    return management;
  }
}
