package dev.sellerdesk.endtoend;

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

  private static final Stack STACK = start();

  static Stack get() {
    return STACK;
  }

  private static Stack start() {
    try {
      Path home = Files.createDirectories(Path.of("target", "stack").toAbsolutePath());
      Stack stack = Stack.start(StackConfig.test(Files.createTempDirectory(home, "run")));
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SharedStack() {}
}
