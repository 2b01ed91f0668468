package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.FreePorts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Show what runs; ends with 0 when everything is healthy.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Context context = Context.here();
    Optional<ProcessHandle> supervisor = context.supervisor();
    if (supervisor.isEmpty()) {
      System.out.println("Sellerdesk is not running");
      return 1;
    }
    Ports ports = context.ports();
    boolean all = true;
    for (Service service : Service.values()) {
      boolean ready = ServiceProcess.ready(ports.of(service.management()));
      all &=
          row(context, service.label(), service.http(), ready ? "healthy" : "NOT HEALTHY", ready);
    }
    all &= server(context, "postgres", Port.POSTGRES);
    all &= server(context, "kafka", Port.KAFKA);
    all &= server(context, "OIDC issuer", Port.ISSUER);
    all &= server(context, "mail inbox", Port.INBOX);
    return all ? 0 : 1;
  }

  private static boolean server(Context context, String name, Port port) {
    boolean answers = FreePorts.answers(context.ports().of(port));
    return row(context, name, port, answers ? "running" : "NOT RUNNING", answers);
  }

  private static boolean row(Context context, String name, Port port, String state, boolean good) {
    String pid =
        context
            .pids()
            .find(name)
            .or(context::supervisor)
            .map(process -> Long.toString(process.pid()))
            .orElse("-");
    System.out.println(
        String.format(
            Locale.ROOT,
            "  %-16s 127.0.0.1:%-6d %-12s process %s",
            name,
            context.ports().of(port),
            state,
            pid));
    return good;
  }
}
