package dev.sellerdesk.local;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "clock",
    description = "Move the time of all services.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ClockCommand {
  @Command(
      name = "advance",
      description = "Let time pass; what comes due is done.",
      mixinStandardHelpOptions = true)
  int advance(
      @Parameters(paramLabel = "DURATION", description = "ISO 8601, such as PT25H or P2D")
          String text) {
    Context context = Context.here();
    Ports ports = context.ports();
    String token = context.idp().token(ports, "webshop");
    boolean[] failed = {false};
    Clocks.advance(
        new Api(),
        ports,
        Optional.of(token),
        duration(text),
        (service, answer) -> {
          failed[0] |= !answer.ok();
          String result =
              answer.ok() ? answer.json().path("now").asText(answer.body()) : answer.why();
          System.out.println(String.format(Locale.ROOT, "  %-16s %s", service.label(), result));
        });
    return failed[0] ? 1 : 0;
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException _) {
      throw new StackException(
          "'" + text + "' is no ISO 8601 duration; 25 hours are PT25H, two days P2D");
    }
  }
}
