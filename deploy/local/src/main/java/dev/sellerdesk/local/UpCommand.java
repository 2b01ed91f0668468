package dev.sellerdesk.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description = "Start everything, and stop it on Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  private static final int STOPPED = 130;

  @Option(names = "--clean", description = "Begin without the data of earlier runs.")
  private boolean clean;

  @Option(
      names = "--detach",
      description = "Return when everything is healthy; ./sellerdesk down stops it.")
  private boolean detach;

  @Option(
      names = "--idp",
      defaultValue = "mock",
      description = "Who issues tokens: mock (default), or keycloak with production's realm.")
  private String idp;

  @Override
  public Integer call() {
    Idp chosen = Idp.named(idp);
    Context context = Context.here();
    if (detach) {
      return new DetachedStart(context, clean, chosen).run();
    }
    return inForeground(context, chosen);
  }

  private int inForeground(Context context, Idp chosen) {
    long begun = System.nanoTime();
    Progress progress = Progress.on(System.out);
    Stack stack =
        Stack.of(
            StackConfig.local(
                    context.repository(),
                    context.home(),
                    context.configuredPorts(),
                    clean,
                    progress)
                .with(chosen));
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(stack, progress)));
    progress.say("Starting Sellerdesk (Ctrl-C stops it)");
    try {
      stack.start();
    } catch (RuntimeException e) {
      if (stack.isStopping()) {
        return STOPPED;
      }
      stack.close();
      throw e;
    }
    StartedPage.lines(stack.config(), Duration.ofNanos(System.nanoTime() - begun))
        .forEach(progress::say);
    DetachedStart.markReady(context);
    return watch(stack, progress);
  }

  private static void stop(Stack stack, Progress progress) {
    if (!stack.isStopping()) {
      progress.say("\nStopping Sellerdesk");
    }
    stack.close();
  }

  /** Until a signal ends this process; tells when one of the others ends by itself. */
  private static int watch(Stack stack, Progress progress) {
    List<String> told = new ArrayList<>();
    while (!stack.isStopping()) {
      for (String ended : stack.ended()) {
        if (!told.contains(ended)) {
          told.add(ended);
          progress.say("  " + ended);
        }
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return STOPPED;
      }
    }
    return STOPPED;
  }
}
