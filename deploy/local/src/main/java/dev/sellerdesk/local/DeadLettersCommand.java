package dev.sellerdesk.local;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
    name = "dead-letters",
    description = "Events that a service could not handle.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand {
  @Command(
      name = "redrive",
      description = "Put every service's dead letters back on their topics.",
      mixinStandardHelpOptions = true)
  int redrive() {
    Ports ports = Context.here().ports();
    Api api = new Api();
    boolean failed = false;
    for (Service service : Service.values()) {
      String url = "http://127.0.0.1:" + ports.of(service.management()) + "/dead-letters/redrive";
      Api.Answer answer = api.post(url, Optional.empty(), "");
      failed |= !answer.ok();
      String result = answer.ok() ? answer.body() : answer.why();
      System.out.println(String.format(Locale.ROOT, "  %-16s %s", service.label(), result));
    }
    return failed ? 1 : 0;
  }
}
