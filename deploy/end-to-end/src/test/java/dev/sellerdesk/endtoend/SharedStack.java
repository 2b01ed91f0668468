package dev.sellerdesk.endtoend;

import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import dev.sellerdesk.local.StackConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One stack of the packaged services for all tests here; it ends with the JVM. */
final class SharedStack {

  /** Whether the long forms run. */
  static final boolean FULL = Boolean.getBoolean("sellerdesk.full");

  private static final SpanCollector SPANS = collector();
  private static final Stack STACK = start();

  static Stack get() {
    return STACK;
  }

  /** What its services told of what they did. */
  static SpanCollector spans() {
    return SPANS;
  }

  private static SpanCollector collector() {
    try {
      return SpanCollector.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stack start() {
    try {
      Path home = Files.createDirectories(Path.of("target", "stack").toAbsolutePath());
      Stack stack =
          Stack.start(
              StackConfig.test(Files.createTempDirectory(home, "run")).with(SPANS.environment()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack)));
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In a hurry: nobody needs what is left. */
  private static void end(Stack stack) {
    for (Service service : Service.values()) {
      stack.faults().kill9(service);
    }
    stack.faults().kill9Kafka();
    stack.faults().kill9Postgres();
    stack.close();
  }

  private SharedStack() {}
}
