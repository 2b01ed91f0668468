package dev.sellerdesk.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description =
        "One question from the customer to the score, through the public APIs of the running stack.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Context context = Context.here();
    new Demo(context.ports(), context.idp(), Progress.on(System.out)).run();
    return 0;
  }
}
