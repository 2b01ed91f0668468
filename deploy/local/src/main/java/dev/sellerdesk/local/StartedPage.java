package dev.sellerdesk.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one reads when the stack is up: the addresses, and a first call. */
final class StartedPage {
  private StartedPage() {}

  static List<String> lines(StackConfig config, Duration took) {
    Ports ports = config.ports();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(Locale.ROOT, "Sellerdesk is up after %.1f s.", took.toMillis() / 1000.0));
    lines.add("");
    for (Service service : Service.values()) {
      String url = "http://localhost:" + ports.of(service.http());
      lines.add(row(service.label(), url, "Swagger UI at " + url + "/q/swagger-ui"));
    }
    lines.add(
        row("OIDC issuer", config.idp().issuerUrl(ports), "clients " + DevelopmentIssuer.names()));
    lines.add(row("", "", "secret of each: " + DevelopmentClients.SECRET));
    lines.add(
        row(
            "mail inbox",
            "http://localhost:" + ports.of(Port.INBOX),
            "every mail the services send"));
    lines.add(
        row(
            "PostgreSQL",
            "127.0.0.1:" + ports.of(Port.POSTGRES),
            "databases questions, messaging, orders, nps"));
    lines.add(row("Kafka", "127.0.0.1:" + ports.of(Port.KAFKA), "topics sellerdesk.*"));
    lines.add(row("logs", config.logs().toString(), ""));
    lines.add("");
    lines.add("A first call:");
    lines.add(
        "  curl -H \"Authorization: Bearer $(./sellerdesk token seller-1001)\" http://localhost:"
            + ports.of(Port.QUESTIONS)
            + "/questions");
    lines.add("The whole journey of a question:  ./sellerdesk demo");
    lines.add("");
    return lines;
  }

  private static String row(String what, String where, String more) {
    return String.format(Locale.ROOT, "  %-16s %-34s %s", what, where, more).stripTrailing();
  }
}
