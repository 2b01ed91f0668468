package dev.sellerdesk.local;

import java.util.Locale;

/** Every port the stack listens on, and what for. */
public enum Port {
  QUESTIONS("questions", 8081, "the questions service"),
  MESSAGING("messaging", 8082, "the messaging service"),
  ORDERS("orders", 8083, "the orders-tracking service"),
  NPS("nps", 8084, "the nps service"),
  QUESTIONS_MANAGEMENT("questions.management", 9081, "health and metrics of the questions service"),
  MESSAGING_MANAGEMENT("messaging.management", 9082, "health and metrics of the messaging service"),
  ORDERS_MANAGEMENT("orders.management", 9083, "health and metrics of the orders-tracking service"),
  NPS_MANAGEMENT("nps.management", 9084, "health and metrics of the nps service"),
  ISSUER("issuer", 8090, "the OIDC issuer"),
  INBOX("inbox", 8025, "the mail inbox page"),
  SMTP("smtp", 2525, "the mail inbox (SMTP)"),
  POSTGRES("postgres", 54329, "PostgreSQL"),
  KAFKA("kafka", 19092, "Kafka"),
  KAFKA_CONTROLLER("kafka.controller", 19093, "Kafka's controller");

  private final String key;
  private final int standard;
  private final String purpose;

  Port(String key, int standard, String purpose) {
    this.key = key;
    this.standard = standard;
    this.purpose = purpose;
  }

  /** The name in a properties file. */
  public String key() {
    return key;
  }

  public int standard() {
    return standard;
  }

  public String purpose() {
    return purpose;
  }

  /** The environment variable that changes it. */
  public String variable() {
    return "SELLERDESK_PORT_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
