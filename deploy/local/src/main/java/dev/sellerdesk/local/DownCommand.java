package dev.sellerdesk.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "down",
    description = "Stop everything; the data stays.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @Override
  public Integer call() {
    Context context = Context.here();
    Progress progress = Progress.on(System.out);
    Optional<ProcessHandle> supervisor = context.supervisor();
    if (supervisor.isPresent()) {
      progress.say("Stopping Sellerdesk");
      if (!PidFiles.stop(supervisor.get(), LIMIT)) {
        throw new StackException("Process " + supervisor.get().pid() + " does not end");
      }
    }
    context.pids().remove(PidFiles.SUPERVISOR);
    boolean leftovers = Leftovers.stop(context.pids(), progress);
    progress.say(
        supervisor.isPresent() || leftovers ? "Sellerdesk is down" : "Sellerdesk is not running");
    return 0;
  }
}
